// SPDX-License-Identifier: Apache-2.0
#include "core/outbox/message_figures.h"
#include "tests/runner.h"
#include <numeric>

using namespace leftfold;
using namespace std::chrono_literals;

class TstMessageFigures : public QObject {
    Q_OBJECT

    static Instant start() { return *parseInstant("2026-03-01T09:00:00Z"); }
    static OutboxMessage message(Instant created, std::optional<Instant> published = {}) {
        OutboxMessage made;
        made.createdAt = created;
        made.publishedAt = published;
        made.state = published ? MessageState::Published : MessageState::Pending;
        return made;
    }
    static std::int64_t sum(const std::vector<std::int64_t>& counts) {
        return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    }

private Q_SLOTS:
    void nothingIsNothing() {
        const auto figures = MessageMeter(start()).finish();
        QCOMPARE(figures.messages, 0);
        QVERIFY(!figures.begin);
        QVERIFY(figures.arrived.empty());
    }
    void countsBySlots() {
        MessageMeter meter(start() + 10s);
        meter.add(message(start(), start() + 3s));
        meter.add(message(start() + 1s));
        meter.add(message(start() + 1s + 400ms));
        const auto figures = std::move(meter).finish();
        QCOMPARE(*figures.begin, start());
        QCOMPARE(figures.slotWidth, 1s);
        QCOMPARE(figures.arrived, (std::vector<std::int64_t>{1, 2, 0, 0}));
        QCOMPARE(figures.published, (std::vector<std::int64_t>{0, 0, 0, 1}));
    }
    void slotsWidenAndLoseNothing() {
        MessageMeter meter(start());
        for (int n = 0; n < 20'000; ++n)
            meter.add(message(start() + n * 7min, start() + n * 7min + 2s));
        const auto figures = std::move(meter).finish();
        QVERIFY(figures.arrived.size() <= MessageFigures::mostSlots);
        QVERIFY(figures.arrived.size() > MessageFigures::mostSlots / 8);
        QCOMPARE(figures.arrived.size(), figures.published.size());
        QCOMPARE(sum(figures.arrived), 20'000);
        QCOMPARE(sum(figures.published), 20'000);
        QVERIFY(*figures.begin <= start());
    }
    void theEndsOfTimeFit() {
        MessageMeter meter(start());
        meter.add(message(Instant::min()));
        meter.add(message(Instant::max()));
        meter.add(message(start()));
        const auto figures = std::move(meter).finish();
        QCOMPARE(sum(figures.arrived), 3);
        QVERIFY(figures.arrived.size() <= 2 * MessageFigures::mostSlots);
    }
    void agesAreOfWhatWaits() {
        MessageMeter meter(start() + 24h * 40);
        meter.add(message(start())); // 40 days
        meter.add(message(start() + 24h * 40 - 5s));
        meter.add(message(start() + 24h * 41)); // from a clock that goes before
        meter.add(message(start(), start() + 1s)); // published: does not wait
        const auto ages = std::move(meter).finish().ages;
        QCOMPARE(ages.front(), 2);
        QCOMPARE(ages.back(), 1);
        QCOMPARE(std::accumulate(ages.begin(), ages.end(), std::int64_t{0}), 3);
    }
    void whatWaitsWithoutATimeHasNoAge() {
        MessageMeter meter(start());
        meter.add(OutboxMessage{});
        auto done = OutboxMessage{};
        done.state = MessageState::Published;
        meter.add(done);
        const auto figures = std::move(meter).finish();
        QCOMPARE(figures.undated, 1);
        QVERIFY(!figures.begin);
        QCOMPARE(sum({figures.ages.begin(), figures.ages.end()}), 0);
    }
    void attemptsEndInMore() {
        MessageMeter meter(start());
        for (const int attempts : {-1, 0, 1, 1, 5, 6, 1000}) {
            auto made = message(start());
            made.attempts = attempts;
            meter.add(made);
        }
        const auto attempts = std::move(meter).finish().attempts;
        QCOMPARE(attempts[0], 2);
        QCOMPARE(attempts[1], 2);
        QCOMPARE(attempts[5], 1);
        QCOMPARE(attempts[6], 2);
    }
};

LEFTFOLD_TEST(TstMessageFigures)
#include "tst_message_figures.moc"
