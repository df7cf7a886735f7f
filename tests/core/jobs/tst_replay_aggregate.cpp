// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/replay_aggregate.h"
#include "core/model/json_text.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

Payload payload(std::string text) {
    Payload result;
    result.bytes = std::move(text);
    result.storedSize = result.bytes.size();
    return result;
}

/// Ten events at seconds 10, 20, …; snapshots at versions 3, 6 (not readable) and 9.
MemoryStore store(std::int64_t firstVersion = 1) {
    MemoryStore result;
    for (std::int64_t at = 0; at < 10; ++at) {
        Event event;
        event.type = event.storedType = "counted";
        event.aggregate = {"Counter", "c-1"};
        event.version = Version{firstVersion + at};
        event.occurredAt = Instant(std::chrono::seconds(10 * (at + 1)));
        event.payload = payload("{\"v" + std::to_string(event.version->value) + "\":1}");
        result.put(std::move(event));
    }
    for (const auto& [version, state] : {std::pair(3, R"({"snapshot":3})"), std::pair(6, "{oops"), std::pair(9, R"({"snapshot":9})")}) {
        Snapshot snapshot;
        snapshot.aggregate = {"Counter", "c-1"};
        snapshot.version = Version{version};
        snapshot.state = payload(state);
        result.put(std::move(snapshot));
    }
    return result;
}

Result<Timeline> replay(MemoryStore store, decltype(ReplayRequest::at) at = {}, decltype(ReplayRequest::from) from = {}) {
    NoProgress progress;
    return replayAggregate(store, {{"Counter", "c-1"}, at, from, nullptr, nullptr}, progress);
}

std::string message(const Result<Timeline>& timeline) {
    return timeline ? "no error" : timeline.error().message;
}

} // namespace

class TstReplayAggregate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsFromTheLatestSnapshot() {
        const auto timeline = replay(store());
        QVERIFY(timeline);
        QCOMPARE(timeline->setup().snapshotVersion->value, 9);
        QCOMPARE(timeline->size(), 1u);
        QCOMPARE(toJson(timeline->state(1)), std::string(R"({"snapshot":9,"v10":1})"));
        QCOMPARE(timeline->setup().snapshots.size(), 3u);
        QCOMPARE(timeline->setup().aggregate.id, std::string("c-1"));
    }

    void aSnapshotThatCannotBeReadIsPassedOver() {
        const auto timeline = replay(store(), Version{7});
        QCOMPARE(timeline->setup().snapshotVersion->value, 3);
        QCOMPARE(timeline->size(), 4u);
        QVERIFY(timeline->setup().snapshots[1].problem.starts_with("The snapshot is no JSON"));
        QVERIFY(timeline->setup().snapshots[2].problem.empty());
        QVERIFY(message(replay(store(), {}, Version{6}))
                    .starts_with("The snapshot of Counter/c-1 at version 6 cannot be used: The snapshot is no JSON"));
    }

    void startsFromZeroOrAnySnapshot() {
        QCOMPARE(replay(store(), {}, FromZero{})->size(), 10u);
        QVERIFY(!replay(store(), {}, FromZero{})->setup().snapshotVersion);
        QCOMPARE(replay(store(), {}, Version{3})->size(), 7u);
        QCOMPARE(
            message(replay(store(), {}, Version{4})), std::string("Counter/c-1 has no snapshot at version 4; it has them at 3, 6, 9."));
        QVERIFY(
            message(replay(store(), Version{5}, Version{9})).starts_with("The snapshot at version 9 lies behind the end of the replay"));
    }

    void endsAtAVersion() {
        const auto timeline = replay(store(), Version{9});
        QCOMPARE(timeline->size(), 0u);
        QCOMPARE(timeline->version(0)->value, 9);
        QCOMPARE(replay(store(), Version{2})->size(), 2u);
        QCOMPARE(replay(store(), Version{2}, FromZero{})->version(2)->value, 2);
    }

    void endsAtATime() {
        const auto at = [](int second) { return Instant(std::chrono::seconds(second)); };
        const auto timeline = replay(store(), at(55));
        QCOMPARE(timeline->setup().snapshotVersion->value, 3);
        QCOMPARE(timeline->size(), 2u);
        QCOMPARE(timeline->version(2)->value, 5);
        const auto before = replay(store(), at(5));
        QCOMPARE(before->size(), 0u);
        QVERIFY(!before->setup().snapshotVersion);
        QCOMPARE(replay(store(), at(55), FromZero{})->size(), 5u);
    }

    void whatDoesNotExistIsNoEmptyHistory() {
        QCOMPARE(message(replay(store(), Version{99})), std::string("Counter/c-1 has no version 99; its history ends at version 10."));
        QCOMPARE(message(replay(store(5), Version{2}, FromZero{})),
            std::string("Counter/c-1 has no version 2; its history begins at version 5."));
        QCOMPARE(message(replay(MemoryStore())), std::string("There is no aggregate Counter/c-1 in this store."));
        QCOMPARE(replay(MemoryStore()).error().code, ErrorCode::NotFound);
    }

    void aGapIsNoEnd() {
        auto source = store();
        auto behind = source.read({})->events.back();
        behind.version = Version{12};
        source.put(std::move(behind));
        QCOMPARE(replay(source, Version{11}, FromZero{})->outcome().version()->value, 10);
        QCOMPARE(replay(source, Version{11})->size(), 1u);
        QCOMPARE(message(replay(source, Version{13})), std::string("Counter/c-1 has no version 13; its history ends at version 12."));
    }

    void aStoreThatCountsFromZeroIsTakenAsItIs() {
        QCOMPARE(replay(store(0), Version{0}, FromZero{})->size(), 1u);
        QCOMPARE(replay(store(0))->size(), 0u);
    }

    void theEndAloneIsTheSame() {
        using At = decltype(ReplayRequest::at);
        using From = decltype(ReplayRequest::from);
        const Instant time(std::chrono::seconds(55));
        for (const auto& [at, from] : {std::pair(At{}, From{}), {Version{7}, From{}}, {At{}, FromZero{}}, {time, From{}}}) {
            auto source = store();
            NoProgress progress;
            const auto outcome = foldAggregate(source, {{"Counter", "c-1"}, at, from, nullptr, nullptr}, progress);
            const auto timeline = replay(store(), at, from);
            QVERIFY(outcome);
            QCOMPARE(toJson(outcome->state()), toJson(timeline->state(timeline->size())));
            QCOMPARE(outcome->size(), timeline->size());
            QVERIFY(outcome->version() == timeline->version(timeline->size()));
        }
        auto empty = MemoryStore();
        NoProgress progress;
        QCOMPARE(foldAggregate(empty, {{"Counter", "c-1"}, {}, {}, nullptr, nullptr}, progress).error().message,
            std::string("There is no aggregate Counter/c-1 in this store."));
    }

    void aLostStoreIsAnError() {
        auto lost = store();
        lost.breakDown({ErrorCode::Unavailable, "The server went away.", {}});
        QCOMPARE(message(replay(std::move(lost))), std::string("The server went away."));
    }
};

LEFTFOLD_TEST(TstReplayAggregate)
#include "tst_replay_aggregate.moc"
