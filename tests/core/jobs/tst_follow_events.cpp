// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/follow_events.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

/// Stops after it was asked that often.
struct Patience final : Progress {
    explicit Patience(int times)
        : left(times) { }
    bool keepGoing(std::int64_t, std::int64_t) override { return left-- > 0; }
    int left;
};

Result<> follow(EventSource& source, const ListEventsRequest& request, Progress& progress, const EventVisit& visit,
    const std::function<bool()>& wait, const std::function<EventSource*(const Error&)>& reopen = {}) {
    SystemClock clock;
    return followEvents(source, request, progress, {visit, wait, reopen, clock});
}

} // namespace

class TstFollowEvents : public QObject {
    Q_OBJECT

    static void append(MemoryStore& store, int count) {
        for (int i = 0; i < count; ++i)
            store.put(Event{.storedType = "order.created.v1"});
    }

    struct Seen {
        std::vector<std::int64_t> positions;
        EventVisit visit = [this](std::vector<Event>&& events) -> Result<> {
            for (const Event& event : events)
                positions.push_back(event.position->value);
            return {};
        };
    };

private Q_SLOTS:
    void followingGoesOnWithWhatIsAppended() {
        MemoryStore store;
        append(store, 3);
        Seen seen;
        Patience rounds(3);
        int waits = 0;
        const auto ended = follow(store, {}, rounds, seen.visit, [&] {
            if (++waits == 1)
                append(store, 2);
            return true;
        });
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::Cancelled);
        QCOMPARE(seen.positions, (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
        QCOMPARE(waits, 3);
    }

    void followingBeginsNearTheEnd() {
        MemoryStore store;
        append(store, 1000);
        Seen seen;
        Patience rounds(600); // the tail itself needs two pages
        int waits = 0;
        const auto ended = follow(store, {.limit = 600}, rounds, seen.visit, [&] {
            if (++waits == 1)
                append(store, 1);
            return true;
        });
        QVERIFY(!ended);
        QCOMPARE(seen.positions.size(), 601u);
        QCOMPARE(seen.positions.front(), 401);
        QCOMPARE(seen.positions.back(), 1001);
        QVERIFY(std::is_sorted(seen.positions.begin(), seen.positions.end()));
    }

    void followingFromNowOnShowsTheNewAlone() {
        MemoryStore store;
        append(store, 10);
        Seen seen;
        Patience rounds(2);
        const auto ended = follow(store, {.limit = 0}, rounds, seen.visit, [&, done = false]() mutable {
            if (!std::exchange(done, true))
                append(store, 1);
            return true;
        });
        QVERIFY(!ended);
        QCOMPARE(seen.positions, (std::vector<std::int64_t>{11}));
    }

    void followingEndsWhenNobodyWaits() {
        MemoryStore store;
        append(store, 3);
        Seen seen;
        NoProgress progress;
        const auto ended = follow(store, {}, progress, seen.visit, [] { return false; });
        QCOMPARE(ended.error().code, ErrorCode::Cancelled);
        QCOMPARE(seen.positions.size(), 3u);
    }

    void followingWaitsAtAnEmptyStore() {
        MemoryStore store;
        Seen seen;
        Patience rounds(2);
        const auto ended = follow(store, {.limit = 5}, rounds, seen.visit, [&, done = false]() mutable {
            if (!std::exchange(done, true))
                append(store, 1);
            return true;
        });
        QVERIFY(!ended);
        QCOMPARE(seen.positions, (std::vector<std::int64_t>{1}));
    }

    void theTailHoldsOnlyWhatIsAskedFor() {
        MemoryStore store;
        for (const char* type : {"a", "b", "a", "b", "b"})
            store.put(Event{.storedType = type});
        Seen seen;
        NoProgress progress;
        ListEventsRequest request{.query = {}, .limit = 1};
        request.query.anyStoredType = {"a"};
        const auto ended = follow(store, request, progress, seen.visit, [] { return false; });
        QVERIFY(!ended);
        QCOMPARE(seen.positions, (std::vector<std::int64_t>{3}));
    }

    void aStoreThatWentAwayIsGoneOnWith() {
        MemoryStore store;
        append(store, 3);
        MemoryStore again;
        append(again, 5);
        Seen seen;
        NoProgress progress;
        int lost = 0;
        const auto wait = [&] {
            if (lost == 0)
                store.breakDown({ErrorCode::Unavailable, "The store is away.", {}});
            return lost == 0;
        };
        const auto reopen = [&](const Error& error) -> EventSource* {
            ++lost;
            return error.message == "The store is away." ? &again : nullptr;
        };
        QVERIFY(!follow(store, {}, progress, seen.visit, wait, reopen));
        QCOMPARE(lost, 1);
        QCOMPARE(seen.positions, (std::vector<std::int64_t>{1, 2, 3, 4, 5})); // each once
    }

    void aStoreThatStaysAwayIsTold() {
        MemoryStore store;
        append(store, 1);
        Seen seen;
        NoProgress progress;
        const auto wait = [&] {
            store.breakDown({ErrorCode::Unavailable, "The store is away.", {}});
            return true;
        };
        const auto ended = follow(store, {}, progress, seen.visit, wait, [](const Error&) -> EventSource* { return nullptr; });
        QCOMPARE(ended.error().message, std::string("The store is away."));
    }
};

LEFTFOLD_TEST(TstFollowEvents)
#include "tst_follow_events.moc"
