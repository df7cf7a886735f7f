// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/instant.h"
#include "core/storage/unit_of_work.h"
#include "tests/runner.h"

namespace leftfold::test {

/// What the contract needs of a sink under test: the sink itself, and a look at what it stored that does not go through it.
struct SinkUnderTest {
    virtual ~SinkUnderTest() = default;
    virtual EventSink& sink() = 0;
    virtual std::vector<Event> events() = 0; ///< by position
    virtual std::vector<OutboxMessage> messages() = 0;
    virtual std::vector<Snapshot> snapshots(const AggregateId& aggregate) = 0;
};

inline Event eventOf(const std::string& tail, const std::string& data = R"({"quantity":1})") {
    Event event;
    event.id.text = "00000000-0000-4000-8000-" + std::string(12 - tail.size(), '0') + tail;
    event.storedType = "order.noted.v2";
    event.payload.bytes = data;
    event.occurredAt = parseInstant("2026-03-01T09:00:00.123456Z");
    event.correlation.text = "11111111-0000-4000-8000-000000000000";
    event.shape = specificationShape();
    return event;
}

inline const AggregateId order{"Order", "o-1"};
inline const AggregateId payment{"Payment", "p-1"};

inline Commit oneAppend(const AggregateId& aggregate, std::int64_t expected, std::vector<Event> events) {
    Commit commit;
    for (Event& event : events) {
        event.aggregate = aggregate;
        commit.messages.push_back(messageFor(event));
    }
    commit.appends.push_back({aggregate, Version{expected}, std::move(events)});
    return commit;
}

inline std::vector<std::string> lines(const std::vector<Event>& events) {
    std::vector<std::string> text;
    for (const Event& event : events)
        text.push_back(std::to_string(event.position->value) + ' ' + event.aggregate.path() + ' ' + std::to_string(event.version->value)
            + ' ' + event.storedType);
    return text;
}

/// The cases that every EventSink must pass. The test class calls them one by one, so that a failure has a name.
namespace sinkContract {

inline void appendsGetVersionsAndPositions(SinkUnderTest& store) {
    const Commit commits[] = {
        oneAppend(order, 0, {eventOf("1"), eventOf("2")}), oneAppend(payment, 0, {eventOf("3")}), oneAppend(order, 2, {eventOf("4")})};
    QVERIFY(store.sink().write(commits));
    const std::vector<std::string> expected{
        "1 Order/o-1 1 order.noted.v2", "2 Order/o-1 2 order.noted.v2", "3 Payment/p-1 1 order.noted.v2", "4 Order/o-1 3 order.noted.v2"};
    QCOMPARE(lines(store.events()), expected);
    QCOMPARE(store.sink().currentVersion(order)->value, 3);
    QCOMPARE(store.sink().currentVersion({"Order", "o-none"})->value, 0);
}

inline void everyFieldComesBack(SinkUnderTest& store) {
    Event event = eventOf("1", R"({ "n": 12345678901234567890123, "p": 0.10, "t": "礼物", "n": -0 })");
    event.causation.text = "00000000-0000-4000-8000-0000000000aa";
    const Commit commit = oneAppend(order, 0, {event});
    QVERIFY(store.sink().write({&commit, 1}));
    const Event stored = store.events().at(0);
    QCOMPARE(stored.id.text, event.id.text);
    QCOMPARE(stored.payload.bytes, event.payload.bytes);
    QCOMPARE(stored.correlation.text, event.correlation.text);
    QCOMPARE(stored.causation.text, event.causation.text);
    QCOMPARE(formatInstant(*stored.occurredAt), formatInstant(*event.occurredAt));
    const OutboxMessage message = store.messages().at(0);
    QCOMPARE(message.eventId.text, event.id.text);
    QCOMPARE(message.eventType, std::string("order.noted.v2"));
    QCOMPARE(message.payload.bytes, event.payload.bytes);
    QVERIFY(message.state == MessageState::Pending);
}

inline void conflictNamesBothVersions(SinkUnderTest& store) {
    const Commit first = oneAppend(order, 0, {eventOf("1"), eventOf("2")});
    QVERIFY(store.sink().write({&first, 1}));
    const Commit late = oneAppend(order, 1, {eventOf("3")});
    const auto refused = store.sink().write({&late, 1});
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Conflict);
    QVERIFY2(refused.error().message.starts_with("Order/o-1 is at version 2, not at version 1"), refused.error().message.c_str());
    QCOMPARE(store.events().size(), 2u);
}

inline void allOrNothing(SinkUnderTest& store) {
    const Commit commits[] = {oneAppend(payment, 0, {eventOf("1")}), oneAppend(order, 7, {eventOf("2")})};
    QVERIFY(!store.sink().write(commits));
    QVERIFY(store.events().empty());
    QVERIFY(store.messages().empty());
    const Commit afterwards = oneAppend(payment, 0, {eventOf("1")});
    QVERIFY(store.sink().write({&afterwards, 1}));
    QCOMPARE(store.events().size(), 1u);
}

inline void secondMessageForAnEventIsRefused(SinkUnderTest& store) {
    const Commit commits[] = {oneAppend(order, 0, {eventOf("1")}), oneAppend(payment, 0, {eventOf("1")})};
    const auto refused = store.sink().write(commits);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Conflict);
    QVERIFY(store.events().empty());
}

inline void sameEventIdMayStandTwice(SinkUnderTest& store) {
    Commit commit = oneAppend(order, 0, {eventOf("1"), eventOf("1")});
    commit.messages.pop_back();
    QVERIFY(store.sink().write({&commit, 1}));
    QCOMPARE(store.events().size(), 2u);
}

inline void copiesKeepTheirPlace(SinkUnderTest& store) {
    const Commit first = oneAppend(order, 0, {eventOf("1")});
    Commit copy;
    copy.copies = {eventOf("2")};
    copy.copies[0].aggregate = order;
    copy.copies[0].version = Version{4};
    copy.copies[0].position = Position{9};
    const Commit after = oneAppend(order, 4, {eventOf("3")});
    const Commit commits[] = {first, copy, after};
    QVERIFY(store.sink().write(commits));
    const std::vector<std::string> expected{
        "1 Order/o-1 1 order.noted.v2", "9 Order/o-1 4 order.noted.v2", "10 Order/o-1 5 order.noted.v2"};
    QCOMPARE(lines(store.events()), expected);
}

inline void snapshotsAndMessageStatesAreKept(SinkUnderTest& store) {
    Commit commit = oneAppend(order, 0, {eventOf("1"), eventOf("2"), eventOf("3")});
    commit.messages[0].state = MessageState::Published;
    commit.messages[0].publishedAt = parseInstant("2026-03-01T09:00:01Z");
    commit.messages[1].state = MessageState::Failing;
    commit.messages[1].attempts = 2;
    commit.messages[2].state = MessageState::Dead;
    commit.messages[2].attempts = 3;
    commit.snapshots.push_back({order, Version{2}, Value::object({{"total", Value::number("49.90")}}), *eventOf("2").occurredAt});
    QVERIFY(store.sink().write({&commit, 1}));
    const auto messages = store.messages();
    QCOMPARE(messages.size(), 3u);
    QVERIFY(messages[0].state == MessageState::Published);
    QCOMPARE(formatInstant(*messages[0].publishedAt), std::string("2026-03-01T09:00:01.000000Z"));
    QCOMPARE(messages[1].attempts, 2);
    QVERIFY(messages[2].state == MessageState::Dead);
    const auto snapshots = store.snapshots(order);
    QCOMPARE(snapshots.size(), 1u);
    QCOMPARE(snapshots[0].version.value, 2);
    QCOMPARE(snapshots[0].state.bytes, std::string(R"({"total":49.90})"));
}

inline void preparingAgainKeepsEverything(SinkUnderTest& store) {
    const Commit commit = oneAppend(order, 0, {eventOf("1")});
    QVERIFY(store.sink().write({&commit, 1}));
    QVERIFY(store.sink().prepare());
    QCOMPARE(store.events().size(), 1u);
}

} // namespace sinkContract

} // namespace leftfold::test

/// A slot of a contract test; `makeStore()` is the test's.
#define LEFTFOLD_SINK_CONTRACT_CASE(name)                                                                                                  \
    void name() {                                                                                                                          \
        const auto store = makeStore();                                                                                                    \
        QVERIFY(store != nullptr);                                                                                                         \
        leftfold::test::sinkContract::name(*store);                                                                                        \
    }

/// All of them. A new case is written above and named here, and every sink has it.
#define LEFTFOLD_SINK_CONTRACT                                                                                                             \
    LEFTFOLD_SINK_CONTRACT_CASE(appendsGetVersionsAndPositions)                                                                            \
    LEFTFOLD_SINK_CONTRACT_CASE(everyFieldComesBack)                                                                                       \
    LEFTFOLD_SINK_CONTRACT_CASE(conflictNamesBothVersions)                                                                                 \
    LEFTFOLD_SINK_CONTRACT_CASE(allOrNothing)                                                                                              \
    LEFTFOLD_SINK_CONTRACT_CASE(secondMessageForAnEventIsRefused)                                                                          \
    LEFTFOLD_SINK_CONTRACT_CASE(sameEventIdMayStandTwice)                                                                                  \
    LEFTFOLD_SINK_CONTRACT_CASE(copiesKeepTheirPlace)                                                                                      \
    LEFTFOLD_SINK_CONTRACT_CASE(snapshotsAndMessageStatesAreKept)                                                                          \
    LEFTFOLD_SINK_CONTRACT_CASE(preparingAgainKeepsEverything)
