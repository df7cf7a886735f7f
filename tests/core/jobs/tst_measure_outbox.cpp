// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/measure_outbox.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace std::chrono_literals;

class TstMeasureOutbox : public QObject {
    Q_OBJECT

    static Instant start() { return *parseInstant("2026-03-01T09:00:00Z"); }
    void fill(int count) {
        m_store = MemoryStore();
        for (int n = 0; n < count; ++n) {
            OutboxMessage message;
            message.id = std::to_string(n);
            message.createdAt = start() + std::chrono::seconds(n);
            m_store.put(std::move(message));
        }
    }

private Q_SLOTS:
    void measuresAllOfIt() {
        fill(10'000);
        struct Watched final : Progress {
            bool keepGoing(std::int64_t done, std::int64_t total) override {
                last = done;
                of = total;
                return true;
            }
            std::int64_t last = 0, of = 0;
        } watched;
        const auto figures = measureOutbox(m_store, start() + 3h, watched).value();
        QCOMPARE(figures.messages, 10'000);
        QVERIFY(!figures.atRest);
        QCOMPARE(figures.measuredAt, start() + 3h);
        QCOMPARE(watched.of, 10'000);
        QVERIFY(watched.last > 0);
    }
    void anOutboxAtRestIsMeasuredAtItsEnd() {
        fill(10);
        const auto figures = measureOutbox(m_store, start() + 24h * 300, m_progress).value();
        QVERIFY(figures.atRest);
        QCOMPARE(figures.measuredAt, start() + 9s);
        QCOMPARE(figures.ages[0], 10);
    }
    void anEmptyOneHasNoFigures() {
        fill(0);
        const auto figures = measureOutbox(m_store, start(), m_progress).value();
        QCOMPARE(figures.messages, 0);
        QVERIFY(!figures.atRest);
    }
    void stopsWhenAsked() {
        struct Stop final : Progress {
            bool keepGoing(std::int64_t, std::int64_t) override { return false; }
        } stop;
        fill(10'000);
        QCOMPARE(measureOutbox(m_store, start(), stop).error().code, ErrorCode::Cancelled);
    }
    void passesErrorsOn() {
        m_store.breakDown({ErrorCode::Unavailable, "gone", {}});
        QCOMPARE(measureOutbox(m_store, start(), m_progress).error().message, std::string("gone"));
    }

private:
    MemoryStore m_store;
    NoProgress m_progress;
};

LEFTFOLD_TEST(TstMeasureOutbox)
#include "tst_measure_outbox.moc"
