// SPDX-License-Identifier: Apache-2.0
#include "core/outbox/reconciliation.h"
#include "tests/runner.h"

using namespace leftfold;

class TstReconciliation : public QObject {
    Q_OBJECT

    static Event event(const std::string& id, int version, const std::string& aggregate = "o-1") {
        Event made;
        made.id.text = id;
        made.aggregate = {"Order", aggregate};
        made.version = Version{version};
        made.position = Position{version};
        made.payload.bytes = "{}";
        return made;
    }
    static OutboxMessage message(const std::string& event, MessageState state = MessageState::Published, int second = 0) {
        OutboxMessage made;
        made.id = "m-" + event;
        made.eventId.text = event;
        made.state = state;
        made.payload.bytes = "{}";
        if (state == MessageState::Published)
            made.publishedAt = Instant(std::chrono::seconds(second));
        return made;
    }
    static Reconciliation compare(const std::vector<OutboxMessage>& messages, const std::vector<Event>& events, bool keeps = true) {
        Reconciler reconciler;
        for (const auto& one : messages)
            reconciler.addMessage(one);
        for (const auto& one : events)
            reconciler.addEvent(one, keeps);
        for (const auto number : reconciler.finishEvents())
            if (reconciler.name(number, messages[number]))
                reconciler.differs(messages[number]);
        return std::move(reconciler).finish();
    }

private Q_SLOTS:
    void theSameOnBothSidesAgrees() {
        const auto found =
            compare({message("a", MessageState::Published, 1), message("b", MessageState::Published, 2)}, {event("a", 1), event("b", 2)});
        QVERIFY(found.agrees());
        QCOMPARE(found.events, 2);
        QCOMPARE(found.messages, 2);
        QVERIFY(compare({}, {}).agrees());
    }
    void tellsWhatIsMissingAndExtra() {
        const auto found = compare({message("a"), message("x")}, {event("a", 1), event("b", 2)});
        QCOMPARE(found.missing.size(), std::size_t{1});
        QCOMPARE(found.missing[0].id.text, std::string("b"));
        QCOMPARE(found.extra.size(), std::size_t{1});
        QCOMPARE(found.extra[0].id, std::string("m-x"));
        QVERIFY(!found.extra[0].position);
        QVERIFY(!found.agrees());
    }
    void anOutboxThatForgetsMissesNothing() {
        const auto found = compare({}, {event("a", 1)}, false);
        QVERIFY(found.agrees());
        QVERIFY(!found.missingCanBeTold);
    }
    void namesAllMessagesOfOneEvent() {
        const auto found = compare({message("a"), message("a"), message("a")}, {event("a", 1)});
        QCOMPARE(found.duplicate.size(), std::size_t{1});
        QCOMPARE(found.duplicate[0].size(), std::size_t{3});
        QCOMPARE(found.duplicateCount, 2);
        QVERIFY(found.extra.empty());
    }
    void messagesThatNameNoEventAreLeftOut() {
        const auto found = compare({message("a"), message(""), message("")}, {event("a", 1)});
        QVERIFY(found.agrees());
        QCOMPARE(found.nameless, 2);
    }
    void aMessageForEachListenerIsNoDuplicate() {
        auto one = message("a");
        one.oneOfSeveral = true;
        auto lost = message("x");
        lost.oneOfSeveral = true;
        const auto found = compare({one, one, lost, lost}, {event("a", 1)});
        QCOMPARE(found.duplicateCount, 0);
        QCOMPARE(found.extraCount, 1);
    }
    void otherBytesAreSuspect() {
        auto other = message("a");
        other.payload.bytes = "{\"a\":1}";
        const auto found = compare({other}, {event("a", 7)});
        QCOMPARE(found.different.size(), std::size_t{1});
        QCOMPARE(found.different[0].position->value, 7);
    }
    void anEventIdThatStandsTwiceHasOneMessage() { QVERIFY(compare({message("a")}, {event("a", 1), event("a", 9)}).agrees()); }
    void tellsWhoWasOvertaken() {
        const auto found = compare({message("a", MessageState::Published, 5), message("b", MessageState::Published, 3),
                                       message("c", MessageState::Published, 9), message("d", MessageState::Pending)},
            {event("a", 1), event("b", 2), event("c", 3), event("d", 4)});
        QCOMPARE(found.outOfOrderCount, 1);
        QCOMPARE(found.outOfOrder[0].message.eventId.text, std::string("a"));
        QCOMPARE(found.outOfOrder[0].by.eventId.text, std::string("b"));
        QCOMPARE(found.outOfOrder[0].by.version->value, 2);
    }
    void whoWaitsWhileALaterOneLeftIsOvertaken() {
        const auto events = {event("a", 1), event("b", 2)};
        QCOMPARE(compare({message("a", MessageState::Failing), message("b")}, events).outOfOrderCount, 1);
        QCOMPARE(compare({message("a", MessageState::Pending), message("b")}, events).outOfOrderCount, 1);
        QCOMPARE(compare({message("a", MessageState::Dead), message("b")}, events).outOfOrderCount, 0);
        QCOMPARE(compare({message("a", MessageState::Pending), message("b", MessageState::Pending)}, events).outOfOrderCount, 0);
    }
    void otherAggregatesDoNotOvertake() {
        QVERIFY(compare(
            {message("a", MessageState::Published, 5), message("b", MessageState::Published, 3)}, {event("a", 1), event("b", 2, "o-2")})
                    .agrees());
    }
    void listsEndAndCountsGoOn() {
        std::vector<Event> events;
        for (int n = 0; n < 10'050; ++n)
            events.push_back(event("e" + std::to_string(n), n));
        const auto found = compare({}, events);
        QCOMPARE(found.missingCount, 10'050);
        QCOMPARE(found.missing.size(), mostFindings);
    }
};

LEFTFOLD_TEST(TstReconciliation)
#include "tst_reconciliation.moc"
