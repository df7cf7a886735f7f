// SPDX-License-Identifier: Apache-2.0
#include "core/replay/event_blocks.h"
#include "tests/runner.h"
#include <algorithm>

using namespace leftfold;

class TstEventBlocks : public QObject {
    Q_OBJECT

    /// As many events, whose ids go on from `first`.
    static std::vector<Event> block(int first, int count) {
        std::vector<Event> events(static_cast<std::size_t>(count));
        for (auto& event : events)
            event.position = Position{first++};
        return events;
    }
    static EventBlocks of(const std::vector<int>& counts) {
        EventBlocks all;
        for (const int count : counts)
            all.add(block(static_cast<int>(all.size()), count));
        return all;
    }
    static std::vector<std::int64_t> positions(const EventBlocks& all) {
        std::vector<std::int64_t> found;
        for (const auto& event : all)
            found.push_back(event.position->value);
        return found;
    }

private Q_SLOTS:
    void keepTheirOrder() {
        const auto all = of({3, 0, 1, 4});
        QCOMPARE(all.size(), std::size_t{8});
        QCOMPARE(positions(all), (std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6, 7}));
        for (std::size_t at = 0; at < all.size(); ++at)
            QCOMPARE(all[at].position->value, static_cast<std::int64_t>(at));
        QCOMPARE(all.front().position->value, 0);
        QCOMPARE(all.back().position->value, 7);
        const auto found = std::upper_bound(
            all.begin(), all.end(), 4, [](std::int64_t wanted, const Event& event) { return wanted < event.position->value; });
        QCOMPARE(found - all.begin(), 5);
        QVERIFY(EventBlocks().empty() && EventBlocks().begin() == EventBlocks().end());
    }

    void nothingMovesWhereMoreFollows() {
        auto all = of({2});
        const auto* first = &all[0];
        for (int count = 0; count < 100; ++count)
            all.add(block(2 + count, 1));
        QCOMPARE(&all[0], first);
        QCOMPARE(all.size(), std::size_t{102});
    }

    void canBeCut() {
        for (std::size_t size = 0; size <= 6; ++size) {
            auto all = of({2, 3, 1});
            all.cutTo(size);
            QCOMPARE(all.size(), size);
            QCOMPARE(positions(all).size(), size);
            all.add(block(static_cast<int>(size), 2));
            QCOMPARE(all.back().position->value, static_cast<std::int64_t>(size) + 1);
        }
    }
};

LEFTFOLD_TEST(TstEventBlocks)
#include "tst_event_blocks.moc"
