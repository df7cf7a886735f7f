// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store_evidence.h"
#include <algorithm>
#include <set>

namespace leftfold {

namespace {

/// A match whose columns fit this much worse than the best one's is no rival.
constexpr double nearlyAsWell = 0.8;

bool isJson(const std::string& type) {
    return type.starts_with("json");
}

std::string encodingName(const Payload& payload) {
    if (!payload.problem.empty())
        return "bytes that Leftfold cannot read";
    if (payload.encoding == Encoding::Yaml)
        return "YAML";
    if (payload.encoding == Encoding::Xml)
        return "XML";
    if (payload.encoding == Encoding::Text)
        return "text";
    return payload.encoding == Encoding::Binary ? "packed" : "JSON";
}

/// `JSONB`, `JSON in bytea`, `YAML`.
std::string payloadClause(const BoundSection& section, std::span<const Event> sample) {
    const auto& column = section.field("payload").column;
    if (!column)
        return {};
    const auto type = section.typeOf(*column);
    std::string upper = type;
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char symbol) { return static_cast<char>(std::toupper(symbol)); });
    std::set<std::string> encodings;
    for (const auto& event : sample)
        if (!event.payload.absent)
            encodings.insert(encodingName(event.payload));
    std::string all = isJson(type) ? upper : "";
    if (!isJson(type))
        for (const auto& encoding : encodings)
            all += (all.empty() ? "" : " and ") + encoding;
    if (all.empty())
        return {};
    const bool inBytes = type == "bytea" || type == "blob" || type == "oid";
    return column->column + " is " + all + (type == "oid" ? " in large objects" : inBytes ? " in " + type : "");
}

std::string versionClause(const BoundSection& section, std::span<const Event> sample) {
    if (!section.field("version").exists())
        return "no versions";
    std::optional<Version> lowest;
    bool missing = false;
    for (const auto& event : sample) {
        missing = missing || !event.version;
        if (event.version && (!lowest || *event.version < *lowest))
            lowest = event.version;
    }
    if (!lowest)
        return sample.empty() ? "" : "versions are NULL";
    return "versions from " + std::to_string(lowest->value) + (missing ? ", some NULL" : "");
}

std::string timeClause(const BoundSection& section, std::span<const Event> sample) {
    const auto& field = section.field("occurred_at");
    if (!field.exists())
        return "no times";
    const auto& column = field.column ? field.column : field.first.empty() ? std::nullopt : field.first.front().column;
    const auto type = column && field.at.empty() ? section.typeOf(*column) : std::string();
    const bool known = std::any_of(sample.begin(), sample.end(), [](const Event& event) { return event.occurredAt.has_value(); });
    if (!known && !sample.empty())
        return "no time that can be read";
    if (const auto& zone = section.section->times.zone; zone && type != "timestamp with time zone")
        return "dates without a zone are those of " + zone->name();
    return type == "timestamp without time zone" ? "times without a zone, taken as UTC" : "";
}

std::string orderClause(const BoundSection& section) {
    if (section.field("position").exists())
        return {};
    std::string columns;
    for (const auto& column : section.order)
        columns += (columns.empty() ? "" : ", ") + (column.column == togetherColumn ? "table" : column.column);
    return "no global position, ordered by " + columns;
}

} // namespace

std::string evidenceOf(const BoundSection& section, std::span<const Event> sample) {
    std::string all;
    for (const auto& clause : {sample.empty() ? std::string("no event yet") : payloadClause(section, sample),
             versionClause(section, sample), timeClause(section, sample), orderClause(section)})
        if (!clause.empty())
            all += (all.empty() ? "" : "; ") + clause;
    return all;
}

std::string othersOf(std::span<const LayoutMatch> matches, const LayoutMatch& main) {
    std::string all;
    for (const auto& match : matches) {
        if (match.role != LayoutRole::Events || !match.bound || match.score < main.score * nearlyAsWell)
            continue;
        const bool same = match.table == main.table;
        if (match.layout == main.layout && same)
            continue;
        all += (all.empty() ? "" : "; ")
            + (same ? match.layout->name + " fits " + match.table + " nearly as well" : match.layout->name + " fits " + match.table) + " ("
            + match.reason + "): choose it with --layout " + match.layout->name + (same ? "" : ":" + match.table);
    }
    return all;
}

} // namespace leftfold
