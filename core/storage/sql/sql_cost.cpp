// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/model/json_text.h"
#include "core/storage/index_advice.h"
#include "core/storage/sql/sql_event_source.h"
#include "core/storage/summary_text.h"

namespace leftfold::sql {

namespace {

/// The nodes of PostgreSQL's plan that read this table.
void collectScans(const Value& node, const std::string& alias, std::vector<const Value*>& scans) {
    const auto* name = node.find("Alias");
    if (name && name->isString() && name->text().starts_with(alias))
        scans.push_back(&node);
    if (const auto* below = node.find("Plans"))
        for (const auto& child : below->items())
            collectScans(child, alias, scans);
}

std::int64_t rowsOf(const Value& node) {
    const auto* rows = node.find("Plan Rows");
    return rows ? integerOf(rows->text()).value_or(0) : 0;
}

/// The outermost node of what EXPLAIN (FORMAT JSON) says; null where it says something else.
const Value* planIn(const Value& answer) {
    return answer.items().empty() ? nullptr : answer.items().front().find("Plan");
}

} // namespace

/// Each row's last text, a line each.
Result<std::string> SqlEventSource::explained(const char* explain, SqlText statement) {
    std::string lines;
    statement.text.insert(0, explain);
    const int column = m_events.engine == Engine::Sqlite ? 3 : 0;
    TRY_VOID(forEachRow(statement, [&lines, column](const Row& row) -> Result<> {
        lines += (lines.empty() ? "" : "\n") + std::string(row.bytes(column));
        return {};
    }));
    return lines;
}

Result<QueryCost> SqlEventSource::sqliteCost(const EventQuery& query) {
    QueryCost cost;
    TRY_ASSIGN(cost.plan, explained("EXPLAIN QUERY PLAN ", eventStatement(m_events, query, m_reader.columns()).sql));
    const auto scan = "SCAN " + m_events.section->from;
    const auto at = cost.plan.find(scan);
    cost.readsEverything = at != std::string::npos && (at == 0 || cost.plan[at - 1] == '\n');
    if (cost.readsEverything) {
        TRY_ASSIGN(cost.rows, number(countStatement(m_events)));
    } else {
        cost.estimated = true;
    }
    return cost;
}

Result<QueryCost> SqlEventSource::postgresCost(const EventQuery& query) {
    QueryCost cost;
    const auto statement = eventStatement(m_events, query, m_reader.columns()).sql;
    TRY_ASSIGN(cost.plan, explained("EXPLAIN (COSTS OFF) ", statement));
    TRY_ASSIGN(const auto text, explained("EXPLAIN (FORMAT JSON) ", statement));
    TRY_ASSIGN(const auto answer, parseJson(text));
    const auto* plan = planIn(answer);
    std::vector<const Value*> scans;
    if (plan)
        collectScans(*plan, m_events.section->from, scans);
    cost.estimated = true;
    for (const auto* scan : scans) {
        cost.readsEverything = cost.readsEverything || (!scan->find("Index Cond") && !scan->find("Recheck Cond"));
        cost.rows += rowsOf(*scan);
    }
    if (!cost.readsEverything)
        return cost;
    // What the whole table holds, which the planner knows from its size.
    TRY_ASSIGN(const auto whole, explained("EXPLAIN (FORMAT JSON) ", columnsStatement(m_events, {m_events.order.front()})));
    TRY_ASSIGN(const auto wholeAnswer, parseJson(whole));
    cost.rows = planIn(wholeAnswer) ? rowsOf(*planIn(wholeAnswer)) : cost.rows;
    return cost;
}

Result<QueryCost> SqlEventSource::cost(const EventQuery& query) {
    TRY_ASSIGN(auto cost, m_events.engine == Engine::Sqlite ? sqliteCost(query) : postgresCost(query));
    if (!cost.readsEverything || !query.filter)
        return cost;
    auto advice = adviseIndex(m_events, query.filter->expression());
    cost.unindexed = std::move(advice.about);
    cost.remedy = std::move(advice.statement);
    return cost;
}

} // namespace leftfold::sql
