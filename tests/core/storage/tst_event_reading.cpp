// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_reading.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"
#include <map>

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// A row whose columns are found by name.
class NamedRow final : public Row {
public:
    NamedRow(const ColumnList& columns, std::map<std::string, std::string> values)
        : m_columns(columns)
        , m_values(std::move(values)) { }
    std::optional<std::string_view> value(int column) const override {
        const auto found = m_values.find(m_columns.columns()[static_cast<std::size_t>(column)].column);
        return found == m_values.end() ? std::nullopt : std::optional<std::string_view>(found->second);
    }

private:
    const ColumnList& m_columns;
    std::map<std::string, std::string> m_values;
};

} // namespace

class TstEventReading : public QObject {
    Q_OBJECT

    const LayoutMatch m_match = bestMatch(Engine::Sqlite, {specificationEvents()});

    Event read(std::map<std::string, std::string> values, PayloadPart part = PayloadPart::Whole) const {
        return readFrom(m_match, std::move(values), part);
    }
    static Event readFrom(const LayoutMatch& match, std::map<std::string, std::string> values, PayloadPart part = PayloadPart::Whole) {
        const EventReader reader(*match.bound);
        return reader.read(NamedRow(reader.columns(), std::move(values)), part);
    }

private Q_SLOTS:
    void everyColumnHasItsPlace() {
        const auto event = read({{"position", "17"}, {"event_id", "e1"}, {"aggregate_id", "o-1"}, {"aggregate_type", "Order"},
            {"event_type", "order.created.v3"}, {"version", "1"}, {"payload", "{}"}, {"correlation_id", "c"}, {"causation_id", "d"},
            {"occurred_at", "2026-03-01T09:00:00Z"}, {"created_at", "2027-01-01"}});
        QCOMPARE(event.position->value, 17);
        QCOMPARE(event.type, std::string("order.created"));
        QCOMPARE(event.storedType, std::string("order.created.v3"));
        QCOMPARE(event.schemaVersion.value_or(0), 3);
        QCOMPARE(event.aggregate.path(), std::string("Order/o-1"));
        QCOMPARE(formatInstant(*event.occurredAt), std::string("2026-03-01T09:00:00.000000Z"));
        QCOMPARE(event.correlation.text + event.causation.text, std::string("cd"));
        QVERIFY(!event.metadata);
    }

    void whatHasNoColumnIsInThePayload() {
        const auto bare = tableOf({}, "events", {"event_id", "aggregate_id", "event_type", "version integer", "payload", "created_at"});
        const auto event = readFrom(bestMatch(Engine::Sqlite, {bare}),
            {{"event_type", "x"},
                {"payload", R"({"aggregate_type":"Order","correlation_id":"c","schema_version":2,"occurred_at":"2026-03-01"})"}});
        QCOMPARE(event.aggregate.type, std::string()); // no id, no aggregate
        QCOMPARE(event.correlation.text, std::string("c"));
        QCOMPARE(event.schemaVersion.value_or(0), 2);
        QVERIFY(event.occurredAt);
        QVERIFY(!event.position);
        QVERIFY(!event.version);
    }

    void aColumnIsTheWholeTruth() {
        const auto event = read({{"event_type", "x"}, {"payload", R"({"correlation_id":"c"})"}});
        QVERIFY(event.correlation.empty());
    }

    void nonsenseIsNothing() {
        const auto event = read({{"position", "much"}, {"version", "1.5"}, {"occurred_at", "once"}, {"event_type", ""}});
        QVERIFY(!event.position && !event.version && !event.occurredAt);
        QVERIFY(event.payload.absent);
    }

    void listsTakeTheBeginning() {
        const std::string large = "{\"a\":\"" + std::string(100000, 'x') + "\"}";
        const auto beginning = read({{"payload", large}}, PayloadPart::Beginning);
        QVERIFY(beginning.payload.truncated());
        QCOMPARE(beginning.payload.bytes.size(), std::size_t{65536});
        QVERIFY(!read({{"payload", large}}).payload.truncated());
    }

    void cursorsAreTheOrdersColumns() {
        const EventReader reader(*m_match.bound);
        Cursor cursor{{"old", "old", "old"}};
        reader.moveCursor(cursor, NamedRow(reader.columns(), {{"position", "9"}, {"version", "4"}}), m_match.bound->aggregateOrder);
        QCOMPARE(cursor.keys.size(), std::size_t{2});
        QCOMPARE(cursor.keys[0] + "," + cursor.keys[1], std::string("4,9"));
    }

    void snapshotsWithoutAVersionAreNone() {
        const auto match = bestMatch(Engine::Sqlite, {tableOf({}, "s", {"aggregate_id", "version", "state"})}, LayoutRole::Snapshots);
        const SnapshotReader reader(*match.bound);
        QVERIFY(!reader.read(NamedRow(reader.columns(), {{"aggregate_id", "o"}, {"state", "{}"}})));
        QCOMPARE(reader.read(NamedRow(reader.columns(), {{"aggregate_id", "o"}, {"version", "100"}, {"state", "{}"}}))->version.value, 100);
    }

    void integersAreWhole() {
        QCOMPARE(integerOf("-9223372036854775808").value_or(0), std::numeric_limits<std::int64_t>::min());
        for (const auto* text : {"", "1.0", "9223372036854775808", " 1", "1 "})
            QVERIFY(!integerOf(text));
    }
};

LEFTFOLD_TEST(TstEventReading)
#include "tst_event_reading.moc"
