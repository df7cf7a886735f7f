// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/jobs/find_text.h"
#include "tests/core/jobs/long_log.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstFindText : public QObject {
    Q_OBJECT

    NoProgress m_unwatched;

    static FindRequest request(const MemoryStore& store, const char* text, int from, Direction direction = Direction::Forward) {
        FindRequest made;
        made.text = text;
        made.query.direction = direction;
        if (from > 0)
            made.from = store.events()[static_cast<std::size_t>(from) - 1];
        return made;
    }

private Q_SLOTS:
    void theNextIsFoundBothWays() {
        const auto store = longLog(1000);
        const auto next = *findText(*store, request(*store, "PAYMENT", 250), m_unwatched);
        QCOMPARE(next->event.position->value, 300);
        QVERIFY(!next->wrapped);
        const auto previous = *findText(*store, request(*store, "payment", 250, Direction::Backward), m_unwatched);
        QCOMPARE(previous->event.position->value, 200);
        QCOMPARE((*findText(*store, request(*store, "payment", 300), m_unwatched))->event.position->value, 400);
        QCOMPARE((*findText(*store, request(*store, "payment", 0), m_unwatched))->event.position->value, 100);
    }

    void atTheEndItGoesOnAtTheBeginning() {
        const auto store = longLog(1000);
        const auto first = *findText(*store, request(*store, "payment", 1000), m_unwatched);
        QCOMPARE(first->event.position->value, 100);
        QVERIFY(first->wrapped);
        const auto last = *findText(*store, request(*store, "payment", 100, Direction::Backward), m_unwatched);
        QCOMPARE(last->event.position->value, 1000);
        QVERIFY(last->wrapped);
    }

    void theOnlyOneIsFoundAgain() {
        const auto store = longLog(150);
        const auto again = *findText(*store, request(*store, "payment", 100), m_unwatched);
        QCOMPARE(again->event.position->value, 100);
        QVERIFY(again->wrapped);
        QVERIFY(!*findText(*store, request(*store, "refund", 100), m_unwatched));
        QVERIFY(!*findText(*store, request(*store, "refund", 0), m_unwatched));
    }

    void onlyAmongTheListsEvents() {
        const auto store = longLog(1000);
        auto asked = request(*store, "payment", 150);
        asked.query.filter = *EventFilter::read("data.n >= 500", Instant{});
        QCOMPARE((*findText(*store, asked, m_unwatched))->event.position->value, 500);
    }

    void itCanBeStopped() {
        const auto store = longLog(1000);
        StopAt stop(1);
        const auto found = findText(*store, request(*store, "refund", 0), stop);
        QVERIFY(!found || !*found); // a store in memory may have come to its end before it was asked
        store->breakDown({ErrorCode::Unavailable, "gone", {}});
        QVERIFY(findText(*store, request(*store, "refund", 0), m_unwatched).error().code == ErrorCode::Unavailable);
    }
};

LEFTFOLD_TEST(TstFindText)
#include "tst_find_text.moc"
