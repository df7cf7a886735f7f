// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store_tally.h"
#include "core/story/outbox_fate.h"
#include "tests/core/story/telling.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::vector<OutboxMessage> decided(std::int64_t events) {
    OutboxFate fate({events, 1});
    std::vector<OutboxMessage> messages(static_cast<std::size_t>(events));
    Instant at{};
    for (OutboxMessage& message : messages) {
        message.createdAt = at += milliseconds(700);
        fate.decide(message);
    }
    return messages;
}

} // namespace

class TstOutboxFate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStateOccurs() {
        const auto messages = decided(5000);
        const auto inState = [&](MessageState state) {
            return std::count_if(messages.begin(), messages.end(), [=](const OutboxMessage& message) { return message.state == state; });
        };
        QVERIFY(inState(MessageState::Published) > 4900);
        QVERIFY(inState(MessageState::Pending) > 40);
        QVERIFY(inState(MessageState::Failing) >= 2);
        QVERIFY(inState(MessageState::Dead) >= 1);
    }

    void statesAgreeWithTheirColumns() {
        for (const OutboxMessage& message : decided(5000)) {
            QCOMPARE(message.publishedAt.has_value(), message.state == MessageState::Published);
            QCOMPARE(message.attempts >= 3, message.state == MessageState::Dead);
            QVERIFY(message.state != MessageState::Failing || message.attempts > 0);
        }
    }

    void noMessageOvertakesAnother() {
        Instant before{};
        for (const OutboxMessage& message : decided(5000)) {
            if (!message.publishedAt)
                continue;
            QVERIFY(*message.publishedAt >= before);
            QVERIFY(*message.publishedAt > *message.createdAt);
            QVERIFY(*message.publishedAt - *message.createdAt <= milliseconds(5101));
            before = *message.publishedAt;
        }
    }
};

LEFTFOLD_TEST(TstOutboxFate)
#include "tst_outbox_fate.moc"
