// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/layout_catalog.h"
#include "tests/runner.h"

namespace leftfold::test {

/// A table with these columns, written "name" or "name type"; none of them holds NULLs.
inline Table tableOf(std::string schema, std::string name, const std::vector<std::string>& columns, bool hasRowid = false) {
    Table table{std::move(schema), std::move(name), {}, hasRowid};
    for (const auto& column : columns) {
        const auto space = column.find(' ');
        table.columns.push_back({column.substr(0, space), space == std::string::npos ? "text" : column.substr(space + 1), false});
    }
    return table;
}

inline Table specificationEvents(std::string name = "events") {
    return tableOf({}, std::move(name),
        {"position integer", "event_id", "aggregate_id", "aggregate_type", "event_type", "version integer", "payload", "correlation_id",
            "causation_id", "occurred_at", "created_at"},
        true);
}

inline Table messageDbMessages() {
    return tableOf("message_store", "messages",
        {"global_position bigint", "position bigint", "time timestamp without time zone", "stream_name", "type", "data jsonb",
            "metadata jsonb", "id uuid"});
}

/// Compares texts. A function, not a macro: moc stumbles over raw strings in the arguments of macros.
inline void expect(const std::string& actual, const char* text) {
    QCOMPARE(actual, std::string(text));
}
inline void expectPart(const std::string& actual, const char* part) {
    QVERIFY2(actual.find(part) != std::string::npos, actual.c_str());
}

/// The best match of the role among the known layouts.
inline LayoutMatch bestMatch(Engine engine, std::vector<Table> tables, LayoutRole role = LayoutRole::Events) {
    for (auto& match : chooseLayouts(matchLayouts({engine, std::move(tables)}, builtInLayouts())))
        if (match.role == role)
            return match;
    return {};
}

} // namespace leftfold::test
