// SPDX-License-Identifier: Apache-2.0
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstMemoryMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_store = MemoryStore();
        for (int n = 0; n < 7; ++n) {
            OutboxMessage message;
            message.id = "m" + std::to_string(n);
            message.eventId.text = "e" + std::to_string(n);
            message.state = n % 2 == 0 ? MessageState::Published : MessageState::Pending;
            message.createdAt = Instant(std::chrono::seconds(100 + n));
            message.attempts = n;
            m_store.put(std::move(message));
        }
    }
    void pagesMeetInBothDirections() {
        QCOMPARE(walk({.limit = 3}), std::string("m0 m1 m2 m3 m4 m5 m6 "));
        QCOMPARE(walk({.direction = Direction::Backward, .limit = 3}), std::string("m6 m5 m4 m3 m2 m1 m0 "));
        QCOMPARE(walk({.state = MessageState::Pending, .limit = 2}), std::string("m1 m3 m5 "));
    }
    void findsThoseOfAnEvent() {
        MessageQuery query;
        query.anyEventId = {EventId{"e4"}, EventId{"e9"}};
        QCOMPARE(walk(query), std::string("m4 "));
    }
    void findsOneByItsId() {
        MessageQuery query;
        query.id = "m5";
        QCOMPARE(walk(query), std::string("m5 "));
    }
    void counts() {
        const auto tally = m_store.tallyMessages().value();
        QCOMPARE(tally.pending, 3);
        QCOMPARE(tally.published, 4);
        QCOMPARE(*tally.oldestPending, Instant(std::chrono::seconds(101)));
        QCOMPARE(tally.mostAttempts, 6);
    }
    void passesErrorsOn() {
        m_store.breakDown({ErrorCode::Unavailable, "gone", {}});
        QCOMPARE(m_store.messages({}).error().message, std::string("gone"));
        QCOMPARE(m_store.tallyMessages().error().message, std::string("gone"));
    }

private:
    std::string walk(const MessageQuery& query) {
        std::string ids;
        NoProgress progress;
        const auto done = forEachMessagePage(m_store, query, progress, [&](const MessagePage& page) -> Result<> {
            for (const auto& message : page.messages)
                ids += message.id + ' ';
            return {};
        });
        return done ? ids : done.error().message;
    }
    MemoryStore m_store;
};

LEFTFOLD_TEST(TstMemoryMessages)
#include "tst_memory_messages.moc"
