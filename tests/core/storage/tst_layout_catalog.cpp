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

    void underscoresDoNotCountWhereALayoutSaysSo() {
        const auto outbox = tableOf("public", "outbox_message",
            {"sequence_number bigint", "enqueue_time", "sent_time", "outbox_id uuid", "message_id uuid", "message_type", "body",
                "conversation_id uuid", "initiator_id uuid"});
        const auto match = bestMatch(Engine::Postgresql, {outbox}, LayoutRole::Outbox);
        QCOMPARE(match.layout->name, std::string("masstransit"));
        QCOMPARE(match.bound->field("message_id").column->column, std::string("message_id"));
    }

    /// Of the offsets of two topics those of the topic itself.
    void namesThatFollowAPatternBelongTogether() {
        const auto topic = [](const std::string& name) {
            return tableOf("public", "watermill_" + name, {"offset bigint", "uuid", "created_at", "payload json", "metadata json"});
        };
        const auto offsets = [](const std::string& name) {
            return tableOf("public", "watermill_offsets_" + name, {"consumer_group", "offset_acked bigint"});
        };
        const Catalogue catalogue{
            Engine::Postgresql, {topic("mails"), offsets("mails"), topic("orders"), offsets("orders"), topic("unread")}};
        std::string found;
        for (const auto& match : chooseLayouts(matchLayouts(catalogue, builtInLayouts()))) {
            const auto readers = match.bound->tables.find("g");
            found += match.table + ':' + (readers == match.bound->tables.end() ? std::string("nobody") : readers->second.name) + ' ';
        }
        QVERIFY(found.find("watermill_mails:watermill_offsets_mails ") != std::string::npos);
        QVERIFY(found.find("watermill_orders:watermill_offsets_orders ") != std::string::npos);
        QVERIFY(found.find("watermill_unread:nobody ") != std::string::npos);
    }

    void snapshotsWithoutAStateAreNone() {
        QVERIFY(!bestMatch(Engine::Sqlite, {tableOf({}, "s", {"aggregate_id", "version"})}, LayoutRole::Snapshots).bound);
    }

    void onlyMeansNoOtherColumn() {
        const auto outboxOf = [](std::vector<std::string> columns) {
            return bestMatch(Engine::Sqlite, {tableOf({}, "later", std::move(columns))}, LayoutRole::Outbox).bound.has_value();
        };
        QVERIFY(outboxOf({"id", "consumed", "payload"}));
        QVERIFY(!outboxOf({"id", "consumed", "payload", "queue"}));
    }

    void tablesWithOnePrefixBelongTogether() {
        const std::vector<std::string> messages{
            "global_position", "message_id", "message_type", "stream_id", "stream_position", "json_data", "json_metadata", "created"};
        const std::vector<std::string> streams{"stream_id", "stream_name", "version"};
        std::vector<Table> tables;
        for (const auto* prefix : {"a_", "b_"}) {
            tables.push_back(tableOf({}, std::string(prefix) + "messages", messages));
            tables.push_back(tableOf({}, std::string(prefix) + "streams", streams));
        }
        int found = 0;
        for (const auto& match : chooseLayouts(matchLayouts({Engine::Sqlite, tables}, builtInLayouts()))) {
            QCOMPARE(match.bound->tables.at("s").name, match.table.substr(0, 2) + "streams");
            ++found;
        }
        QCOMPARE(found, 2);
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
