// SPDX-License-Identifier: Apache-2.0
#include "core/model/instant.h"
#include "core/storage/message_reading.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// The columns' values, and the state behind them.
class MessageRow final : public Row {
public:
    MessageRow(const ColumnList& columns, const std::map<std::string, std::string>& values, std::string state) {
        for (const auto& column : columns.columns()) {
            const auto found = values.find(column.column);
            m_values.push_back(found == values.end() ? std::nullopt : std::optional(found->second));
        }
        m_values.emplace_back(std::move(state));
    }
    std::optional<std::string_view> value(int column) const override { return m_values[static_cast<std::size_t>(column)]; }

private:
    std::vector<std::optional<std::string>> m_values;
};

} // namespace

class TstMessageReading : public QObject {
    Q_OBJECT

    const LayoutMatch m_match = bestMatch(Engine::Sqlite,
        {tableOf({}, "o",
            {"id", "event_type", "event_id", "aggregate_id", "aggregate_type", "payload", "published integer", "published_at", "created_at",
                "attempts integer"},
            true)},
        LayoutRole::Outbox);

private Q_SLOTS:
    void everyColumnHasItsPlace() {
        const MessageReader reader({&*m_match.bound, LayoutRole::Outbox}, MessageOrder::Created);
        const MessageRow row(reader.columns(),
            {{"id", "m-1"}, {"event_type", "order.created.v1"}, {"event_id", "e-1"}, {"aggregate_id", "o-1"}, {"aggregate_type", "Order"},
                {"payload", R"({"correlation_id":"c-1","causation_id":"e-0","a":1})"}, {"published_at", "2026-03-01 09:00:01"},
                {"created_at", "1772355600124"}, {"attempts", "2"}, {"rowid", "7"}},
            "failing");
        const auto message = reader.read(row, PayloadPart::Whole);
        QCOMPARE(message.id + message.eventId.text, std::string("m-1e-1"));
        QCOMPARE(message.eventType, std::string("order.created.v1"));
        QCOMPARE(message.aggregate.path(), std::string("Order/o-1"));
        QCOMPARE(message.state, MessageState::Failing);
        QCOMPARE(message.attempts, 2);
        QCOMPARE(formatInstant(*message.createdAt), std::string("2026-03-01T09:00:00.124000Z"));
        QCOMPARE(message.schemaVersion, std::optional(1));
        QCOMPARE(message.correlation.text + message.causation.text, std::string("c-1e-0"));
        QCOMPARE(reader.keys(row), (std::vector<std::string>{"7", "m-1"}));
    }
    void whatIsNotThereIsNothing() {
        const MessageReader reader({&*m_match.bound, LayoutRole::Outbox}, MessageOrder::Any);
        const auto message = reader.read(MessageRow(reader.columns(), {{"attempts", "many"}}, "?"), PayloadPart::Beginning);
        QCOMPARE(message.state, MessageState::Pending);
        QCOMPARE(message.attempts, 0);
        QVERIFY(!message.createdAt && !message.publishedAt && message.payload.absent && message.eventId.empty());
    }
    /// Some libraries write the time of the last attempt into the column of publishing.
    void onlyWhatHasLeftHasATimeOfLeaving() {
        const MessageReader reader({&*m_match.bound, LayoutRole::Outbox}, MessageOrder::Created);
        const auto read = [&](const char* state) {
            return reader.read(MessageRow(reader.columns(), {{"published_at", "2026-03-01 09:00:01"}}, state), PayloadPart::Whole);
        };
        QCOMPARE(formatInstant(read("published").publishedAt.value()), std::string("2026-03-01T09:00:01.000000Z"));
        QVERIFY(!read("failing").publishedAt);
    }
    void statesAreWords() {
        for (const auto state : {MessageState::Pending, MessageState::Published, MessageState::Failing, MessageState::Dead})
            for (const auto box : {MessageBox::Outbox, MessageBox::Inbox})
                QCOMPARE(messageStateOf(messageStateName(state, box)), state);
    }
};

LEFTFOLD_TEST(TstMessageReading)
#include "tst_message_reading.moc"
