// SPDX-License-Identifier: Apache-2.0
#include "core/storage/layout_findings.h"
#include "core/model/json_text.h"
#include "core/model/utf8_text.h"
#include "core/storage/event_reading.h"
#include <algorithm>
#include <set>

namespace leftfold {

namespace {

using Weight = LayoutFinding::Weight;
using Texts = std::vector<std::optional<std::string>>;

constexpr std::size_t longestExample = 40;

/// `version`, `meta` at correlationId; as a person finds it in the form.
std::string shownField(const Field& field) {
    const Field& first = field.first.empty() ? field : field.first.front();
    if (!first.column)
        return "what the layout composes";
    std::string shown = '`' + first.column->column + '`';
    for (const auto& name : first.at)
        shown += " › " + name;
    return shown;
}

std::string example(const std::string& text) {
    if (!isReadableText(text))
        return "bytes";
    auto cut = text.substr(0, longestExample);
    while (!cut.empty() && !isUtf8(cut)) // not in the middle of a letter
        cut.pop_back();
    return "'" + cut + (cut.size() < text.size() ? "…" : "") + "'";
}

/// `3 of 50 rows`, `the only row`, `all of the 50 rows`.
std::string ofRows(int count, int rows) {
    if (rows == 1)
        return "the only row";
    return count == rows ? "all of the " + std::to_string(rows) + " rows" : std::to_string(count) + " of " + std::to_string(rows) + " rows";
}

bool isNumberRole(const std::string& role) {
    return role == "position" || role == "version" || role == "schema_version";
}

/// One role after the other against the rows.
class MisfitFinder {
public:
    MisfitFinder(const BoundSection& section, const RoleTexts& texts, std::span<const Event> events)
        : m_section(section)
        , m_texts(texts)
        , m_events(events) { }

    std::vector<LayoutFinding> find() {
        findMissing();
        if (m_texts.rows() == 0) {
            tell(Weight::Hint, {}, "The table is empty: there is nothing to try the layout on.");
            return std::move(m_findings);
        }
        for (const auto& [role, texts] : m_texts.texts())
            findIn(role, texts);
        findTwins();
        findGaps();
        findPayloads();
        findStreams();
        std::stable_sort(m_findings.begin(), m_findings.end(),
            [](const LayoutFinding& left, const LayoutFinding& right) { return left.weight < right.weight; });
        return std::move(m_findings);
    }

private:
    void tell(Weight weight, const std::string& role, std::string sentence) { m_findings.push_back({weight, role, std::move(sentence)}); }
    std::string shown(const std::string& role) const { return shownField(m_section.field(role)); }

    void findMissing() {
        const auto lacks = [&](const char* role) { return !m_section.field(role).exists(); };
        if (lacks("type"))
            tell(Weight::Problem, "type", "No column says what happened: the events have no type.");
        if (lacks("payload"))
            tell(Weight::Problem, "payload", "No column holds the data of the events.");
        if (lacks("aggregate_id") && !m_section.stream)
            tell(Weight::Problem, "aggregate_id", "No column says which aggregate an event belongs to.");
        if (lacks("version"))
            tell(Weight::Hint, "version", "No column numbers the events of an aggregate: a replay goes by the order of the log.");
        if (lacks("occurred_at"))
            tell(Weight::Hint, "occurred_at", "No column says when an event occurred.");
        if (lacks("position"))
            tell(Weight::Hint, "position", "No column counts all events: the log has no positions.");
    }

    void findIn(const std::string& role, const Texts& texts) {
        if (role != "correlation_id" && role != "causation_id" && role != "schema_version" && role != "metadata")
            findNulls(role, texts);
        if (isNumberRole(role))
            findUnreadable(role, texts, "no whole number", [](const std::string& text) { return integerOf(text).has_value(); });
        if (role == "occurred_at")
            findUnreadable(role, texts, "no time I can read",
                [this](const std::string& text) { return storedInstant(text, m_section.section->times).has_value(); });
        if (role == "event_id" || role == "position")
            findSame(role, texts);
        if (role == "type")
            findSingleTypes(texts);
    }

    void findNulls(const std::string& role, const Texts& texts) {
        const auto nulls = static_cast<int>(std::count(texts.begin(), texts.end(), std::nullopt));
        if (nulls == 0)
            return;
        const bool inside = !m_section.field(role).at.empty();
        tell(nulls == m_texts.rows() ? Weight::Problem : Weight::Hint, role,
            shown(role) + (inside ? " is not there in " : " is NULL in ") + ofRows(nulls, m_texts.rows()) + ".");
    }

    template <typename Reads>
    void findUnreadable(const std::string& role, const Texts& texts, const char* what, const Reads& reads) {
        int count = 0;
        std::string first;
        for (const auto& text : texts)
            if (text && !reads(*text) && count++ == 0)
                first = *text;
        if (count > 0)
            tell(Weight::Problem, role, shown(role) + " is " + what + " in " + ofRows(count, m_texts.rows()) + ": " + example(first) + ".");
    }

    void findSame(const std::string& role, const Texts& texts) {
        std::set<std::string_view> seen;
        for (const auto& text : texts)
            if (text && !seen.insert(*text).second)
                return tell(Weight::Problem, role,
                    "Two rows share the " + std::string(role == "position" ? "position " : "id ") + example(*text) + " of " + shown(role)
                        + ".");
    }

    void findSingleTypes(const Texts& texts) {
        const std::set<std::optional<std::string>> different(texts.begin(), texts.end());
        if (texts.size() >= 20 && different.size() * 10 > texts.size() * 9)
            tell(Weight::Hint, "type",
                shown("type") + " is different in nearly every row: " + std::to_string(different.size()) + " types in "
                    + std::to_string(texts.size()) + " rows.");
    }

    /// Within an aggregate each version is there once.
    void findTwins() {
        std::set<std::pair<std::string, std::int64_t>> seen;
        int twins = 0;
        std::string first;
        for (const auto& event : m_events)
            if (event.version && !seen.emplace(event.aggregate.path(), event.version->value).second && twins++ == 0)
                first = event.aggregate.path() + " version " + std::to_string(event.version->value);
        if (twins > 0)
            tell(Weight::Problem, "version",
                (twins == 1 ? std::string("Two rows share stream and version: ")
                            : std::to_string(twins + 1) + " rows share stream and version, first ")
                    + first + ".");
    }

    void findGaps() {
        std::map<std::string, std::int64_t> last;
        for (const auto& event : m_events) {
            if (!event.version)
                continue;
            const auto [known, isNew] = last.try_emplace(event.aggregate.path(), event.version->value);
            if (!isNew && event.version->value > known->second + 1)
                return tell(Weight::Hint, "version",
                    "The versions of " + event.aggregate.path() + " go from " + std::to_string(known->second) + " to "
                        + std::to_string(event.version->value) + ".");
            known->second = event.version->value;
        }
    }

    void findPayloads() {
        int broken = 0;
        std::string first;
        for (const auto& event : m_events)
            if (auto why = problemOf(event); !why.empty() && broken++ == 0)
                first = std::move(why);
        if (broken > 0)
            tell(Weight::Problem, "payload", shown("payload") + " cannot be read in " + ofRows(broken, m_texts.rows()) + ": " + first);
    }

    static std::string problemOf(const Event& event) {
        if (event.payload.absent || event.payload.truncated())
            return {};
        if (!event.payload.problem.empty())
            return event.payload.problem;
        if (const auto parsed = parseJson(event.payload.json()); !parsed)
            return "it " + parsed.error().message;
        return {};
    }

    void findStreams() {
        if (!m_section.stream)
            return;
        int whole = 0;
        std::string first;
        for (const auto& event : m_events)
            if (event.aggregate.type.empty() && !event.aggregate.id.empty() && whole++ == 0)
                first = event.aggregate.id;
        if (whole > 0)
            tell(Weight::Problem, "aggregate_id",
                '`' + m_section.stream->column.column + "` has no \"" + m_section.stream->separators.front() + "\" in "
                    + ofRows(whole, m_texts.rows()) + ": " + example(first) + ".");
    }

    const BoundSection& m_section;
    const RoleTexts& m_texts;
    std::span<const Event> m_events;
    std::vector<LayoutFinding> m_findings;
};

} // namespace

RoleTexts::RoleTexts(const BoundSection& section, ColumnList& columns) {
    for (const auto& [role, field] : section.fields)
        if (role != "payload" && role != "metadata" && !field.constant && !section.from().items)
            m_readers.emplace(role, FieldReader(field, columns));
    if (const auto& payload = section.field("payload"); payload.exists())
        m_readers.emplace("payload", FieldReader(payload, columns));
    if (section.stream)
        m_readers.emplace("aggregate_id", FieldReader(Field{.column = section.stream->column}, columns));
}

void RoleTexts::add(const Row& row) {
    ++m_rows;
    for (const auto& [role, reader] : m_readers) {
        auto text = reader.read(row);
        if (role == "payload" && text)
            text->clear(); // only whether it is there counts
        m_texts[role].push_back(std::move(text));
    }
}

std::vector<LayoutFinding> findMisfits(const BoundSection& section, const RoleTexts& texts, std::span<const Event> events) {
    return MisfitFinder(section, texts, events).find();
}

} // namespace leftfold
