// SPDX-License-Identifier: Apache-2.0
#include "app/cli/store_report.h"
#include "app/cli/cell_text.h"
#include "app/cli/format.h"
#include "app/cli/table.h"

namespace leftfold::cli {

namespace {

Value layoutObject(const FoundLayout& layout) {
    return Value::object({{"name", Value::string(layout.name)}, {"role", Value::string(std::string(roleName(layout.role)))},
        {"table", Value::string(layout.table)}});
}

Value typeObject(const TypeCount& type) {
    return Value::object(
        {{"event_type", textOrNull(type.type)}, {"schema_version", type.schemaVersion ? Value::integer(*type.schemaVersion) : Value()},
            {"count", Value::integer(type.count)}, {"first_at", timeOrNull(type.firstAt)}, {"last_at", timeOrNull(type.lastAt)},
            {"aggregate_type", textOrNull(type.aggregate.name())}});
}

Value outboxObject(const OutboxCounts& outbox) {
    return Value::object({{"pending", Value::integer(outbox.pending)}, {"published", Value::integer(outbox.published)},
        {"failed", Value::integer(outbox.failed)}});
}

Value inboxObject(const InboxCounts& inbox) {
    return Value::object({{"received", Value::integer(inbox.received)}, {"handled", Value::integer(inbox.handled)},
        {"failed", Value::integer(inbox.failed)}});
}

std::string titleOf(Engine engine) {
    return engine == Engine::Sqlite ? "SQLite" : engine == Engine::Postgresql ? "PostgreSQL" : "memory";
}

void appendFact(std::string& out, std::string_view name, const std::string& fact, const Terminal& terminal) {
    out += "  ";
    std::string padded(name);
    padded.resize(14, ' ');
    paint(out, padded, Style::Faint, terminal);
    out += visible(fact) + '\n';
}

void appendMessages(std::string& out, const StoreSummary& summary, const Terminal& terminal) {
    if (summary.outbox)
        appendFact(out, "outbox",
            thousands(summary.outbox->pending) + " pending, " + thousands(summary.outbox->published) + " published, "
                + thousands(summary.outbox->failed) + " failed",
            terminal);
    else
        appendFact(out, "outbox", "the store has none", terminal);
    if (summary.inbox)
        appendFact(out, "inbox",
            thousands(summary.inbox->received) + " received, " + thousands(summary.inbox->handled) + " handled, "
                + thousands(summary.inbox->failed) + " failed",
            terminal);
}

void appendCounts(std::string& out, const StoreSummary& summary, const Terminal& terminal) {
    appendFact(out, "events", thousands(summary.events), terminal);
    if (summary.firstAt && summary.lastAt)
        appendFact(out, "time span", timeCell(summary.firstAt) + " to " + timeCell(summary.lastAt) + " (UTC)", terminal);
    appendFact(out, "aggregates", thousands(summary.aggregates), terminal);
    appendFact(out, "correlations", summary.correlations ? thousands(*summary.correlations) : "the store keeps none", terminal);
    appendFact(out, "snapshots", thousands(summary.snapshots), terminal);
    appendMessages(out, summary, terminal);
}

void appendTypes(std::string& out, const std::vector<TypeCount>& types, const Terminal& terminal) {
    Table table({{"TYPE"}, {"SCHEMA", Align::Right}, {"EVENTS", Align::Right}, {"FIRST (UTC)"}, {"LAST (UTC)"}}, terminal);
    std::vector<Row> rows;
    rows.reserve(types.size());
    for (const TypeCount& type : types)
        rows.push_back({{type.type, Style::Strong}, {type.schemaVersion ? "v" + std::to_string(*type.schemaVersion) : std::string()},
            {thousands(type.count)}, {timeCell(type.firstAt)}, {timeCell(type.lastAt)}});
    table.append(out, std::move(rows));
}

} // namespace

std::string_view engineName(Engine engine) {
    return engine == Engine::Sqlite ? "sqlite" : engine == Engine::Postgresql ? "postgresql" : "memory";
}

std::string_view roleName(LayoutRole role) {
    switch (role) {
    case LayoutRole::Events:
        return "events";
    case LayoutRole::Snapshots:
        return "snapshots";
    case LayoutRole::Outbox:
        return "outbox";
    case LayoutRole::DeadLetters:
        return "dead_letters";
    case LayoutRole::Inbox:
        return "inbox";
    }
    return {};
}

Value reportObject(const StoreReport& report) {
    const StoreSummary& summary = report.summary;
    Value::Object members{
        {"engine", Value::string(std::string(engineName(report.description.engine)))},
        {"read_only", Value::boolean(report.description.readOnly)},
        {"layouts", arrayOf(report.description.layouts, layoutObject)},
        {"events", Value::integer(summary.events)},
        {"aggregates", Value::integer(summary.aggregates)},
        {"event_types", arrayOf(summary.types, typeObject)},
        {"snapshots", Value::integer(summary.snapshots)},
        {"outbox", summary.outbox ? outboxObject(*summary.outbox) : Value()},
        {"correlations", summary.correlations ? Value::integer(*summary.correlations) : Value()},
        {"first_at", timeOrNull(summary.firstAt)},
        {"last_at", timeOrNull(summary.lastAt)},
    };
    if (summary.inbox)
        members.push_back({"inbox", inboxObject(*summary.inbox)});
    members.push_back({"detection", Value::string(report.description.detection)});
    return Value::object(std::move(members));
}

void appendReport(std::string& out, const StoreReport& report, const Terminal& terminal) {
    const StoreDescription& store = report.description;
    paint(out, visible(store.name), Style::Strong, terminal);
    out += "  " + titleOf(store.engine) + (store.readOnly ? ", opened read-only\n\n" : "\n\n");
    for (const FoundLayout& layout : store.layouts)
        appendFact(out, roleName(layout.role) == "dead_letters" ? "dead letters" : roleName(layout.role),
            "table " + layout.table + " (layout " + layout.name + ')', terminal);
    if (!store.detection.empty())
        appendFact(out, "found by", store.detection, terminal);
    out += '\n';
    appendCounts(out, report.summary, terminal);
    if (report.summary.types.empty())
        return;
    out += '\n';
    appendTypes(out, report.summary.types, terminal);
}

} // namespace leftfold::cli
