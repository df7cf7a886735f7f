// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/sample_events.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstSampleEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        for (int n = 0; n < 6000; ++n) {
            Event event;
            event.id.text = "e-" + std::to_string(n);
            event.type = n % 2 ? "a" : "b";
            event.schemaVersion = n < 3000 ? 1 : 2;
            event.payload.bytes = "{}";
            m_store.put(std::move(event));
        }
    }

    void theFirstOfAShape() {
        const auto events = sampleEvents(m_store, {{"a", 2}, {}, 10, 200'000}, m_progress).value();
        QCOMPARE(events.size(), 10u);
        QCOMPARE(events.front().id.text, std::string("e-3001"));
        QCOMPARE(sampleEvents(m_store, {{"a", 1}, {}, 5000, 200'000}, m_progress)->size(), 1500u);
        QVERIFY(sampleEvents(m_store, {{"nobody", 1}}, m_progress)->empty());
    }

    void looksAtABoundedNumber() { QVERIFY(sampleEvents(m_store, {{"a", 2}, {}, 10, 2000}, m_progress)->empty()); }

    void looksOnlyAtStoredTypes() {
        const auto events = sampleEvents(m_store, {{"a", 2}, {"a"}, 10, 2000}, m_progress).value();
        QCOMPARE(events.size(), 10u); // the 1,500 of version 1 were looked at, those of type b were not
        QVERIFY(sampleEvents(m_store, {{"a", 2}, {"b"}, 10, 200'000}, m_progress)->empty());
    }

    void stopsWhenAsked() {
        struct Stop final : Progress {
            bool keepGoing(std::int64_t, std::int64_t) override { return false; }
        } stop;
        QCOMPARE(sampleEvents(m_store, {{"a", 2}}, stop).error().code, ErrorCode::Cancelled);
    }

private:
    MemoryStore m_store;
    NoProgress m_progress;
};

LEFTFOLD_TEST(TstSampleEvents)
#include "tst_sample_events.moc"
