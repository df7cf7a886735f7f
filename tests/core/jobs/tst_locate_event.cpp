// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/locate_event.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstLocateEvent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void counts_data();
    void counts();
    void saysWhereNothingIsNumbered();
    void hasNothingBeforeTheFirst();
    void countsBeforeAnEventByItsId();

private:
    MemoryStore m_store;
    Outline m_outline;
};

void TstLocateEvent::initTestCase() {
    // Even positions only: gaps everywhere.
    for (int n = 1; n <= 100; ++n) {
        Event event;
        event.id.text = "e" + std::to_string(n);
        event.aggregate = {"Order", "o-1"};
        event.position = Position{2 * n};
        event.version = Version{n};
        m_store.put(event);
    }
    NoProgress progress;
    m_outline = m_store.outline({}, 7, progress).value();
}

void TstLocateEvent::counts_data() {
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("before");
    QTest::newRow("first") << 2 << 0;
    QTest::newRow("before the first") << -5 << 0;
    QTest::newRow("in a gap") << 31 << 15;
    QTest::newRow("at a mark") << 14 << 6;
    QTest::newRow("behind a mark") << 16 << 7;
    QTest::newRow("last") << 200 << 99;
    QTest::newRow("behind the end") << 900 << 100;
}

void TstLocateEvent::counts() {
    QFETCH(const int, position);
    QFETCH(const int, before);
    QCOMPARE(countBefore(m_store, {}, m_outline, Position{position}).value(), before);
}

void TstLocateEvent::saysWhereNothingIsNumbered() {
    MemoryStore store;
    class Unnumbered final : public EventSource {
    public:
        const StoreDescription& description() const override { return m_description; }
        Result<EventPage> read(const EventQuery&) override { return EventPage{{Event{}}, {}, true}; }
        Result<Outline> outline(const EventQuery&, int, Progress&) override { return Outline{1, 7, {}}; }
        Result<AggregatePage> aggregates(const AggregateQuery&) override { return AggregatePage{}; }
        Result<std::vector<Snapshot>> snapshots(const AggregateId&) override { return std::vector<Snapshot>{}; }
        Result<StoreSummary> summarize(Progress&) override { return StoreSummary{}; }

    private:
        StoreDescription m_description;
    } source;
    const auto count = countBefore(source, {}, {1, 7, {}}, Position{1});
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::Unsupported);
}

void TstLocateEvent::hasNothingBeforeTheFirst() {
    MemoryStore empty;
    QCOMPARE(countBefore(empty, {}, {0, 7, {}}, Position{1}).value(), 0);
}

void TstLocateEvent::countsBeforeAnEventByItsId() {
    NoProgress progress;
    Event event;
    for (const int n : {1, 2, 57, 100}) {
        event.id.text = "e" + std::to_string(n);
        QCOMPARE(countBefore(m_store, {}, event, progress).value(), std::int64_t{n - 1});
    }
    event.id.text = "gone";
    QVERIFY(countBefore(m_store, {}, event, progress).error().code == ErrorCode::NotFound);
}

LEFTFOLD_TEST(TstLocateEvent)
#include "tst_locate_event.moc"
