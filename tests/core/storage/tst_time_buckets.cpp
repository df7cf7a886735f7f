// SPDX-License-Identifier: Apache-2.0
#include "core/model/instant.h"
#include "core/storage/time_buckets.h"
#include "tests/runner.h"
#include <algorithm>
#include <numeric>
#include <random>

using namespace leftfold;
using namespace std::chrono_literals;

class TstTimeBuckets : public QObject {
    Q_OBJECT

    static Instant at(const char* text) { return *parseInstant(text); }
    static std::int64_t sum(const TimeHistogram& histogram) {
        return std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::int64_t{0});
    }

private Q_SLOTS:
    void nothingIsNoHistogram() { QVERIFY(TimeBuckets().histogram().counts.empty()); }

    void oneInstantIsOneNarrowBucket() {
        TimeBuckets buckets;
        buckets.add(at("2026-03-01T09:00:00.0015Z"), 3);
        const auto histogram = buckets.histogram();
        QCOMPARE(histogram.counts, std::vector<std::int64_t>{3});
        QCOMPARE(histogram.width, Instant::duration(1ms));
        QCOMPARE(formatInstant(histogram.begin), std::string("2026-03-01T09:00:00.001000Z"));
    }

    void bucketsWidenAsTimesSpread() {
        TimeBuckets buckets;
        for (int hour = 0; hour < 24 * 30; ++hour)
            buckets.add(at("2026-03-01T00:30:00Z") + hour * 1h);
        const auto histogram = buckets.histogram();
        QCOMPARE(histogram.width, Instant::duration(6h));
        QCOMPARE(histogram.counts.size(), std::size_t{120});
        QCOMPARE(histogram.counts.front(), std::int64_t{6});
        QCOMPARE(formatInstant(histogram.at(1)), std::string("2026-03-01T06:00:00.000000Z"));
        QCOMPARE(sum(histogram), std::int64_t{720});
    }

    void weeksBeginOnMonday() {
        TimeBuckets buckets;
        for (int day = 0; day < 365; ++day)
            buckets.add(at("2026-01-01") + day * 24h);
        const auto histogram = buckets.histogram();
        QCOMPARE(histogram.width, Instant::duration(7 * 24h));
        QCOMPARE(formatInstant(histogram.begin), std::string("2025-12-29T00:00:00.000000Z"));
    }

    void emptyBucketsStandBetween() {
        TimeBuckets buckets;
        buckets.add(at("2026-03-01T09:00:00.000Z"));
        buckets.add(at("2026-03-01T09:00:00.003Z"));
        QCOMPARE(buckets.histogram().counts, (std::vector<std::int64_t>{1, 0, 0, 1}));
    }

    void anyOrderGivesTheSame() {
        std::vector<Instant> times;
        std::mt19937 random(7);
        for (int at = 0; at < 2000; ++at)
            times.push_back(Instant(std::chrono::microseconds(static_cast<std::int64_t>(random()) * 400'000 - 1'000'000'000'000'000)));
        const auto histogramOf = [&times] {
            TimeBuckets buckets;
            for (const auto time : times)
                buckets.add(time);
            return buckets.histogram();
        };
        const auto first = histogramOf();
        QCOMPARE(sum(first), std::int64_t{2000});
        std::sort(times.begin(), times.end());
        QVERIFY(histogramOf() == first);
        std::reverse(times.begin(), times.end());
        QVERIFY(histogramOf() == first);
    }

    void farTimesStayFew() {
        TimeBuckets buckets;
        buckets.add(at("0001-01-01"));
        buckets.add(at("9999-12-31"));
        QVERIFY(std::ssize(buckets.histogram().counts) <= TimeBuckets::most);
    }

    void aCopyIsOnItsOwn() {
        TimeBuckets buckets;
        buckets.add(at("2026-03-01"));
        auto copy = buckets;
        copy.add(at("2026-03-01"));
        QCOMPARE(sum(buckets.histogram()), std::int64_t{1});
        QCOMPARE(sum(copy.histogram()), std::int64_t{2});
    }
};

LEFTFOLD_TEST(TstTimeBuckets)
#include "tst_time_buckets.moc"
