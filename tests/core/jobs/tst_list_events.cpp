// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/list_events.h"
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

} // namespace

class TstListEvents : public QObject {
    Q_OBJECT

    static void append(MemoryStore& store, int count) {
        for (int i = 0; i < count; ++i)
            store.put(Event{.storedType = "order.created.v1"});
    }

    /// What the job handed on: `1 2 3 | 4`, a bar between pages.
    struct Seen {
        std::vector<std::int64_t> positions;
        std::size_t pages = 0;
        EventVisit visit = [this](std::vector<Event>&& events) -> Result<> {
            for (const Event& event : events)
                positions.push_back(event.position->value);
            ++pages;
            return {};
        };
    };

private Q_SLOTS:
    void everyEventComesOnce() {
        MemoryStore store;
        append(store, 1200);
        Seen seen;
        NoProgress progress;
        QVERIFY(listEvents(store, {}, progress, seen.visit));
        QCOMPARE(seen.positions.size(), 1200u);
        QCOMPARE(seen.positions.front(), 1);
        QCOMPARE(seen.positions.back(), 1200);
        QVERIFY(seen.pages > 1); // memory stays flat
    }

    void theLimitHolds() {
        MemoryStore store;
        append(store, 1200);
        Seen seen;
        NoProgress progress;
        QVERIFY(listEvents(store, {.limit = 600}, progress, seen.visit));
        QCOMPARE(seen.positions.size(), 600u);
        QVERIFY(listEvents(store, {.limit = 0}, progress, seen.visit));
        QCOMPARE(seen.positions.size(), 600u);
    }

    void theNewestComeFirst() {
        MemoryStore store;
        append(store, 5);
        Seen seen;
        NoProgress progress;
        QVERIFY(listEvents(store, {.query = {.direction = Direction::Backward}, .limit = 2}, progress, seen.visit));
        QCOMPARE(seen.positions, (std::vector<std::int64_t>{5, 4}));
    }

    void cancellingAndFailingEndIt() {
        MemoryStore store;
        append(store, 2000);
        Seen seen;
        Patience once(1);
        const auto cancelled = listEvents(store, {}, once, seen.visit);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QCOMPARE(seen.pages, 2u);
        NoProgress progress;
        const auto refused =
            listEvents(store, {}, progress, [](std::vector<Event>&&) -> Result<> { return fail(ErrorCode::Unavailable, "full"); });
        QCOMPARE(refused.error().message, std::string("full"));
    }
};

LEFTFOLD_TEST(TstListEvents)
#include "tst_list_events.moc"
