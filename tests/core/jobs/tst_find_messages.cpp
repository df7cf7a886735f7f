// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_messages.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstFindMessages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsTheStateOfEveryEventInTheOrderAsked() {
        MemoryStore store;
        put(store, "a", MessageState::Published);
        put(store, "b", MessageState::Dead);
        const auto found = ask(store, {"b", "none", "a", ""});
        QVERIFY(found.canBeTold && !found.mayBeGone);
        const std::vector<std::optional<MessageState>> wanted{MessageState::Dead, std::nullopt, MessageState::Published, std::nullopt};
        QVERIFY(found.states == wanted);
    }
    void ofSeveralTheWorstCounts() {
        MemoryStore store;
        for (const auto state : {MessageState::Pending, MessageState::Failing, MessageState::Published})
            put(store, "a", state);
        QVERIFY(ask(store, {"a"}).states.front() == MessageState::Failing);
    }
    void manyEventsAreAskedAboutInPieces() {
        MemoryStore store;
        std::vector<std::string> ids;
        for (int n = 0; n < 1000; ++n)
            ids.push_back("e" + std::to_string(n));
        put(store, "e999", MessageState::Pending);
        const auto found = ask(store, ids);
        QCOMPARE(found.states.size(), ids.size());
        QVERIFY(found.states.back() == MessageState::Pending);
    }
    void whatWouldCostAWalkIsLeft() {
        Unindexed store;
        put(store, "a", MessageState::Pending);
        NoProgress progress;
        const std::vector<EventId> events{{"a"}};
        QVERIFY(!findMessages(store, events, LookupCost::IndexOnly, progress).value());
        QVERIFY(findMessages(store, events, LookupCost::Any, progress).value());
    }

private:
    class Unindexed final : public MemoryStore {
    public:
        bool findsByEvent() const override { return false; }
    };
    static void put(MemoryStore& store, const char* event, MessageState state) {
        OutboxMessage message;
        message.eventId.text = event;
        message.state = state;
        store.put(message);
    }
    static MessageStates ask(MemoryStore& store, const std::vector<std::string>& ids) {
        std::vector<EventId> events;
        for (const auto& id : ids)
            events.push_back(EventId{id});
        NoProgress progress;
        return findMessages(store, events, LookupCost::IndexOnly, progress).value().value();
    }
};

LEFTFOLD_TEST(TstFindMessages)
#include "tst_find_messages.moc"
