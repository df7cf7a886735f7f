// SPDX-License-Identifier: Apache-2.0
#include "core/storage/role_readings.h"
#include "core/storage/column_facts.h"
#include <algorithm>
#include <set>

namespace leftfold {

namespace {

using Texts = std::vector<std::optional<std::string>>;

std::string counted(std::size_t count, const char* one, const char* several) {
    return std::to_string(count) + ' ' + (count == 1 ? one : several);
}

std::size_t differentIn(const Texts& texts) {
    std::set<std::string_view> different;
    for (const auto& text : texts)
        if (text)
            different.insert(*text);
    return different.size();
}

std::string timesIn(const Texts& texts, const TimeSpelling& spelling) {
    for (const auto& text : texts)
        if (auto how = text ? timeEncoding(*text, spelling) : std::string(); !how.empty())
            return how;
    return "no time";
}

std::string encodingIn(std::span<const Event> events) {
    for (const auto& event : events)
        if (!event.payload.absent) {
            if (!event.payload.format.empty())
                return event.payload.format;
            return event.payload.encoding == Encoding::Json ? "JSON"
                : event.payload.encoding == Encoding::Yaml  ? "YAML"
                : event.payload.encoding == Encoding::Xml   ? "XML"
                : event.payload.encoding == Encoding::Text  ? "text"
                                                            : "bytes";
        }
    return "NULL";
}

std::string versionsIn(std::span<const Event> events) {
    std::optional<Version> lowest;
    for (const auto& event : events)
        if (event.version && (!lowest || *event.version < *lowest))
            lowest = event.version;
    return lowest ? "from " + std::to_string(lowest->value) : "no number";
}

std::size_t aggregatesIn(std::span<const Event> events) {
    std::set<std::string> paths;
    for (const auto& event : events)
        paths.insert(event.aggregate.path());
    return paths.size();
}

std::string inRows(const Texts& texts) {
    const auto there = std::count_if(texts.begin(), texts.end(), [](const auto& text) { return text.has_value(); });
    return "in " + std::to_string(there) + " of " + std::to_string(texts.size());
}

} // namespace

std::map<std::string, std::string> describeReadings(const BoundSection& section, const RoleTexts& texts, std::span<const Event> events) {
    std::map<std::string, std::string> readings;
    if (events.empty())
        return readings;
    for (const auto& [role, found] : texts.texts())
        readings[role] = role == "occurred_at" ? timesIn(found, section.section->times)
            : role == "type"                   ? counted(differentIn(found), "type", "types")
            : role == "aggregate_type"         ? counted(differentIn(found), "type", "types")
            : role == "payload"                ? encodingIn(events)
            : role == "version"                ? versionsIn(events)
            : role == "aggregate_id"           ? counted(aggregatesIn(events), "aggregate", "aggregates")
                                               : inRows(found);
    if (section.field("metadata").exists())
        readings["metadata"] = events.front().metadata && !events.front().metadata->absent ? "beside the data" : "NULL";
    return readings;
}

} // namespace leftfold
