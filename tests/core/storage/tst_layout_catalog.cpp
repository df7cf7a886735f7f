// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstLayoutCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltInLayoutIsRead() {
        std::vector<std::string> names;
        for (const auto& layout : builtInLayouts())
            names.push_back(layout.name);
        for (const auto* name : {"commanded", "emmett", "marten", "message_db", "pyeventsourcing", "rails_event_store", "specification"})
            QVERIFY2(std::find(names.begin(), names.end(), name) != names.end(), name);
    }

    void columnsCountNotNames() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents("Ereignisse \"2026\"")});
        QCOMPARE(match.layout->name, std::string("specification"));
        QCOMPARE(match.table, std::string("Ereignisse \"2026\""));
        QCOMPARE(match.reason, std::string("11 of 11 columns"));
        QCOMPARE(match.score, 1.0);
    }

    void letterCaseDoesNotCount() {
        auto table = specificationEvents();
        for (auto& column : table.columns)
            column.name[0] = static_cast<char>(column.name[0] - 'a' + 'A');
        const auto match = bestMatch(Engine::Sqlite, {table});
        QVERIFY(match.bound);
        QCOMPARE(match.bound->field("event_id").column->column, std::string("Event_id"));
    }

    void optionalColumnsMayBeMissing() {
        const auto match = bestMatch(
            Engine::Sqlite, {tableOf({}, "e", {"event_id", "aggregate_id", "event_type", "version", "payload", "created_at"}, true)});
        QVERIFY(match.bound);
        QCOMPARE(match.bound->order.front().column, std::string("rowid"));
        QVERIFY(match.bound->field("correlation_id").exists()); // from inside the payload
        QVERIFY(!match.bound->field("metadata").exists());
    }

    void aStoreAndItsOutboxOpenTogether() {
        const auto outbox = tableOf({}, "post",
            {"id", "event_type", "event_id", "aggregate_id", "aggregate_type", "payload", "published", "published_at", "created_at",
                "attempts"},
            true);
        const auto snapshots = tableOf({}, "shots", {"aggregate_id", "version", "state", "created_at"});
        const auto chosen = chooseLayouts(matchLayouts({Engine::Sqlite, {outbox, specificationEvents(), snapshots}}, builtInLayouts()));
        QCOMPARE(chosen.size(), std::size_t{3});
        for (const auto& match : chosen)
            QCOMPARE(match.table,
                std::string(match.role == LayoutRole::Events ? "events"
                        : match.role == LayoutRole::Outbox   ? "post"
                                                             : "shots"));
    }

    void snapshotsWithoutAStateAreNone() {
        QVERIFY(!bestMatch(Engine::Sqlite, {tableOf({}, "s", {"aggregate_id", "version"})}, LayoutRole::Snapshots).bound);
    }

    void whatDoesNotFitSaysWhy() {
        auto table = specificationEvents();
        std::erase_if(table.columns, [](const Column& column) { return column.name == "event_type"; });
        for (const auto& match : matchLayouts({Engine::Sqlite, {table}}, builtInLayouts()))
            if (match.layout->name == "specification" && match.role == LayoutRole::Events) {
                QVERIFY(!match.bound);
                QCOMPARE(match.reason, std::string("events lacks event_type"));
                return;
            }
        QFAIL("the layout was not looked at");
    }

    void otherEnginesAreNotAsked() {
        for (const auto& match : matchLayouts({Engine::Sqlite, {messageDbMessages()}}, builtInLayouts()))
            QVERIFY(match.layout->name != "message_db");
    }
};

LEFTFOLD_TEST(TstLayoutCatalog)
#include "tst_layout_catalog.moc"
