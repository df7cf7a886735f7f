// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_column.h"
#include "core/expression/expression.h"
#include <array>

namespace leftfold {

namespace {

/// In the order of the enumeration; `alias` is the word of the filter language.
struct PartName {
    std::string_view name;
    std::string_view alias;
};
constexpr std::array<PartName, 15> partNames{{{"position", ""}, {"event_id", "id"}, {"event_type", "type"}, {"stored_type", ""},
    {"schema_version", "schema"}, {"aggregate_type", ""}, {"aggregate_id", ""}, {"aggregate_version", "version"}, {"occurred_at", "time"},
    {"correlation_id", "correlation"}, {"causation_id", "causation"}, {"data", ""}, {"metadata", ""}, {"problem", ""}, {"aggregate", ""}}};

std::optional<EventPart> partNamed(std::string_view name) {
    for (std::size_t at = 0; at < partNames.size(); ++at)
        if (partNames[at].name == name || (!name.empty() && partNames[at].alias == name))
            return static_cast<EventPart>(at);
    return std::nullopt;
}

/// The grammar of filters reads paths; here it is asked for one alone.
std::optional<ValuePath> pathNamed(std::string_view name) {
    const std::string asked = "exists(" + std::string(name) + ')';
    const auto read = readExpression(asked, {});
    const auto* presence = read ? std::get_if<PresenceTerm>(&read->node) : nullptr;
    const auto* path = presence ? std::get_if<ValuePath>(&presence->operand) : nullptr;
    return path && !path->steps.empty() ? std::optional(*path) : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

/// Where the name ends: at the next comma that is not inside quotes.
std::size_t endOfName(std::string_view names) {
    bool quoted = false;
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (quoted && names[at] == '\\')
            ++at;
        else if (names[at] == '"')
            quoted = !quoted;
        else if (names[at] == ',' && !quoted)
            return at;
    }
    return names.size();
}

} // namespace

std::string columnName(const EventColumn& column) {
    if (const auto* part = std::get_if<EventPart>(&column))
        return std::string(partNames[static_cast<std::size_t>(*part)].name);
    return pathText(std::get<ValuePath>(column));
}

Result<EventColumn> readColumn(std::string_view name) {
    const auto asked = trimmed(name);
    if (const auto part = partNamed(asked))
        return *part;
    if (auto path = pathNamed(asked))
        return *std::move(path);
    std::string known;
    for (const auto& part : partNames)
        known += (known.empty() ? "" : ", ") + std::string(part.name);
    return fail(ErrorCode::InvalidArgument,
        "There is no column \"" + std::string(asked) + "\"; a column is a path such as data.total or metadata.user_id, or one of " + known
            + '.');
}

Result<std::vector<EventColumn>> readColumns(std::string_view names) {
    std::vector<EventColumn> columns;
    for (bool more = true; more;) {
        const auto end = endOfName(names);
        TRY_ASSIGN(auto column, readColumn(names.substr(0, end)));
        columns.push_back(std::move(column));
        more = end < names.size();
        names.remove_prefix(more ? end + 1 : end);
    }
    return columns;
}

const std::vector<EventColumn>& contractColumns() {
    static const auto columns = [] {
        std::vector<EventColumn> all;
        for (auto part = static_cast<int>(EventPart::GlobalPosition); part <= static_cast<int>(EventPart::Problem); ++part)
            all.emplace_back(static_cast<EventPart>(part));
        return all;
    }();
    return columns;
}

bool needsPayload(const EventColumn& column) {
    const auto* part = std::get_if<EventPart>(&column);
    return !part || *part == EventPart::Data || *part == EventPart::Metadata || *part == EventPart::Problem;
}

} // namespace leftfold
