// SPDX-License-Identifier: Apache-2.0
#include "app/cli/facet_report.h"
#include "app/cli/cell_text.h"
#include "app/cli/table.h"
#include "core/model/csv.h"
#include <algorithm>

namespace leftfold::cli {

namespace {

constexpr std::int64_t widestBar = 40;

/// Of one facet: the name in documents, that of its values, and the title for people.
struct Named {
    const char* name;
    const char* member;
    const char* title;
    const Facet& facet;
};

std::vector<Named> namedFacets(const Facets& facets) {
    return {{"types", "event_type", "TYPE", facets.types}, {"aggregate_types", "aggregate_type", "AGGREGATE TYPE", facets.aggregateTypes},
        {"schema_versions", "schema_version", "SCHEMA", facets.schemaVersions}};
}

Value facetValues(const Named& named) {
    const bool numbers = std::string_view(named.member) == "schema_version";
    Value::Array values;
    for (const auto& value : named.facet.values)
        values.push_back(Value::object(
            {{named.member, numbers ? Value::number(value.text) : Value::string(value.text)}, {"count", Value::integer(value.count)}}));
    if (named.facet.without > 0)
        values.push_back(Value::object({{named.member, Value()}, {"count", Value::integer(named.facet.without)}}));
    return Value::array(std::move(values));
}

Value histogramObject(const Facets& facets) {
    const auto& times = facets.times;
    Value::Array buckets;
    for (std::size_t at = 0; at < times.counts.size(); ++at)
        if (times.counts[at] > 0)
            buckets.push_back(Value::object({{"from", Value::string(formatInstant(times.at(at)))},
                {"to", Value::string(formatInstant(times.at(at + 1)))}, {"count", Value::integer(times.counts[at])}}));
    return Value::object({{"bucket_us", times.counts.empty() ? Value() : Value::integer(times.width.count())},
        {"buckets", Value::array(std::move(buckets))}, {"timeless", Value::integer(facets.timeless)}});
}

std::string barOf(std::int64_t count, std::int64_t most) {
    std::string bar;
    const auto length = most == 0 ? 0 : std::max<std::int64_t>(count > 0 ? 1 : 0, count * widestBar / most);
    for (std::int64_t at = 0; at < length; ++at)
        bar += "▇";
    return bar;
}

void appendValues(std::string& out, const Named& named, const Terminal& terminal) {
    Table table({{named.title}, {"EVENTS", Align::Right}, {""}}, terminal);
    std::vector<Row> rows;
    const auto most = named.facet.values.empty() ? 0 : named.facet.values.front().count;
    for (const auto& value : named.facet.values)
        rows.push_back({{value.text, Style::Strong}, {thousands(value.count)}, {barOf(value.count, most), Style::Faint}});
    if (named.facet.others > 0)
        rows.push_back({{"others", Style::Faint}, {thousands(named.facet.others)}, {}});
    if (named.facet.without > 0)
        rows.push_back({{"none", Style::Faint}, {thousands(named.facet.without)}, {}});
    if (rows.empty())
        return;
    out += '\n';
    table.append(out, std::move(rows));
}

void appendTimes(std::string& out, const Facets& facets, const Terminal& terminal) {
    const auto& times = facets.times;
    if (times.counts.empty())
        return;
    const auto most = *std::max_element(times.counts.begin(), times.counts.end());
    Table table({{"FROM (UTC)"}, {"EVENTS", Align::Right}, {""}}, terminal);
    std::vector<Row> rows;
    for (std::size_t at = 0; at < times.counts.size(); ++at)
        rows.push_back({{timeCell(times.at(at))}, {thousands(times.counts[at])}, {barOf(times.counts[at], most), Style::Faint}});
    out += '\n';
    table.append(out, std::move(rows));
}

} // namespace

Value facetObject(const Facets& facets) {
    Value::Object members{{"events", Value::integer(facets.events)}};
    for (const auto& named : namedFacets(facets))
        members.push_back({named.name, facetValues(named)});
    members.push_back({"histogram", histogramObject(facets)});
    return Value::object(std::move(members));
}

void appendFacets(std::string& out, const Facets& facets, const Terminal& terminal) {
    paint(out, counted(facets.events, "event", "events"), Style::Strong, terminal);
    out += '\n';
    for (const auto& named : namedFacets(facets))
        appendValues(out, named, terminal);
    appendTimes(out, facets, terminal);
}

void appendFacetRows(std::string& out, const Facets& facets) {
    appendCsv(out, {"facet", "value", "count"});
    for (const auto& named : namedFacets(facets)) {
        for (const auto& value : named.facet.values)
            appendCsv(out, {named.member, value.text, std::to_string(value.count)});
        if (named.facet.without > 0)
            appendCsv(out, {named.member, "", std::to_string(named.facet.without)});
    }
    for (std::size_t at = 0; at < facets.times.counts.size(); ++at)
        appendCsv(out, {"time", formatInstant(facets.times.at(at)), std::to_string(facets.times.counts[at])});
}

} // namespace leftfold::cli
