// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rules_report.h"
#include "app/cli/cell_text.h"
#include "app/cli/table.h"

namespace leftfold::cli {

namespace {

Value count(std::size_t number) {
    return Value::integer(static_cast<std::int64_t>(number));
}

std::string figure(std::size_t number) {
    return thousands(static_cast<std::int64_t>(number));
}

Value namesOf(const RuleCoverage& coverage, bool (*wanted)(const TypeUse&)) {
    Value::Array names;
    for (const auto& type : coverage.types)
        if (wanted(type))
            names.push_back(Value::string(type.type));
    return Value::array(std::move(names));
}

Value unfired(const RuleCoverage& coverage) {
    Value::Array names;
    for (const auto& rule : coverage.rules)
        if (rule.events == 0)
            names.push_back(Value::string(rule.pattern));
    return Value::array(std::move(names));
}

Value objectOf(const CoverageTitle& title, const RuleCoverage& coverage) {
    const auto rules = arrayOf(coverage.rules, [](const RuleUse& rule) {
        return Value::object({{"pattern", Value::string(rule.pattern)}, {"events", count(rule.events)}, {"changed", count(rule.changed)}});
    });
    const auto types = arrayOf(coverage.types, [](const TypeUse& type) {
        return Value::object({{"event_type", Value::string(type.type)}, {"events", count(type.events)},
            {"has_rule", Value::boolean(type.hasRule)}, {"idle", count(type.idle)}, {"failed", count(type.failed)}});
    });
    return Value::object({{"aggregate_type", textOrNull(title.aggregate.type)}, {"aggregate_id", textOrNull(title.aggregate.id)},
        {"reducer", Value::string(title.reducer)}, {"aggregates", count(coverage.histories)}, {"events", count(coverage.events)},
        {"never_fired", unfired(coverage)}, {"without_rule", namesOf(coverage, [](const TypeUse& type) { return !type.hasRule; })},
        {"idle", namesOf(coverage, [](const TypeUse& type) { return type.idle > 0; })}, {"rules", rules}, {"event_types", types},
        {"dropped", count(coverage.dropped)}, {"unreadable", count(coverage.failed)}});
}

Row ruleRow(const RuleUse& rule) {
    const bool fired = rule.events > 0;
    return {{visible(rule.pattern), Style::Strong}, {figure(rule.events)}, {figure(rule.changed)},
        {fired ? (rule.changed == 0 ? "changes nothing" : "") : "never fired", Style::Notice}};
}

Row typeRow(const TypeUse& type) {
    std::string remark = type.hasRule ? "" : "no rule";
    if (type.idle > 0)
        remark = type.idle == type.events ? "changes nothing" : figure(type.idle) + " change nothing";
    if (type.failed > 0)
        remark += (remark.empty() ? "" : ", ") + figure(type.failed) + " failed";
    return {{visible(type.type), Style::Strong}, {figure(type.events)}, {remark, type.failed > 0 ? Style::Bad : Style::Notice}};
}

template <typename Items, typename MakeRow>
void appendTable(Output& out, std::vector<Column> columns, const Items& items, const MakeRow& makeRow) {
    std::vector<Row> rows;
    for (const auto& item : items)
        rows.push_back(makeRow(item));
    Table table(std::move(columns), out.terminal());
    table.append(out.text(), std::move(rows));
}

void writeTables(Output& out, const CoverageTitle& title, const RuleCoverage& coverage) {
    auto& text = out.text();
    const auto what = title.aggregate.id.empty() ? title.aggregate.type : title.aggregate.path();
    paint(text, visible(what), Style::Strong, out.terminal());
    text += "  " + counted(static_cast<std::int64_t>(coverage.events), "event", "events") + " of "
        + counted(static_cast<std::int64_t>(coverage.histories), "aggregate", "aggregates") + ", reducer " + visible(title.reducer)
        + "\n\n";
    if (coverage.rules.empty())
        text += "This reducer has no rules to count.\n\n";
    else
        appendTable(out, {{"RULE"}, {"EVENTS", Align::Right}, {"CHANGED", Align::Right}, {""}}, coverage.rules, ruleRow);
    text += coverage.rules.empty() ? "" : "\n";
    appendTable(out, {{"EVENT TYPE"}, {"EVENTS", Align::Right}, {""}}, coverage.types, typeRow);
    if (coverage.dropped > 0)
        text += '\n' + counted(static_cast<std::int64_t>(coverage.dropped), "event", "events") + " dropped by upcasters.\n";
    if (coverage.failed > 0)
        paint(text, '\n' + counted(static_cast<std::int64_t>(coverage.failed), "event", "events") + " cannot be read or upcast.\n",
            Style::Bad, out.terminal());
}

} // namespace

void writeCoverage(Output& out, const CoverageTitle& title, const RuleCoverage& coverage, Format format) {
    if (format == Format::Table)
        writeTables(out, title, coverage);
    else
        appendObject(out.text(), objectOf(title, coverage), format);
}

std::string draftRemarks(const InferRequest& request, const InferredReducer& draft) {
    const auto whose = request.aggregateId.empty()
        ? counted(static_cast<std::int64_t>(draft.histories), "aggregate", "aggregates") + " of type " + visible(request.aggregateType)
        : visible(AggregateId{request.aggregateType, request.aggregateId}.path());
    auto text = "inferred from " + std::string(draft.cut ? "the first " : "")
        + counted(static_cast<std::int64_t>(draft.events), "event", "events") + " of " + whose + "; its notes say what is a guess.\n";
    for (const auto& type : draft.merged)
        text += visible(type) + " is merged as it is: a finer rule failed on some of its events.\n";
    if (draft.failed > 0)
        text += counted(static_cast<std::int64_t>(draft.failed), "event", "events") + " cannot be read or upcast, whatever the reducer.\n";
    return text;
}

} // namespace leftfold::cli
