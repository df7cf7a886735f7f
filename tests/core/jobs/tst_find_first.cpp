// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/jobs/find_first.h"
#include "tests/core/jobs/long_log.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstFindFirst : public QObject {
    Q_OBJECT

    NoProgress m_unwatched;

    static EventQuery payments(Direction direction) {
        EventQuery query;
        query.filter = *EventFilter::read("type:payment.*", Instant{});
        query.direction = direction;
        return query;
    }

private Q_SLOTS:
    void itIsTheFirstInReadingDirection() {
        const auto store = longLog(1000);
        QCOMPARE((*findFirst(*store, payments(Direction::Forward), m_unwatched))->position->value, 100);
        QCOMPARE((*findFirst(*store, payments(Direction::Backward), m_unwatched))->position->value, 1000);
        QVERIFY(!*findFirst(*longLog(99), payments(Direction::Forward), m_unwatched));
    }

    void aMomentIsFoundAmongTheQuerysEvents() {
        const auto store = longLog(1000);
        const auto moment = *parseInstant("2026-03-01T01:00:00Z");
        QCOMPARE((*findMoment(*store, {}, moment, m_unwatched))->position->value, 20);
        QCOMPARE((*findMoment(*store, payments(Direction::Forward), moment, m_unwatched))->position->value, 100);
        QVERIFY(!*findMoment(*store, {}, moment + std::chrono::hours(10'000), m_unwatched));
    }

    void whatCannotBeReadIsSaid() {
        const auto store = longLog(10);
        store->breakDown({ErrorCode::Unavailable, "gone", {}});
        QVERIFY(findFirst(*store, {}, m_unwatched).error().code == ErrorCode::Unavailable);
    }

    void aCursorIsThePlaceOfTheEvent() {
        const auto store = longLog(50);
        EventQuery query;
        query.after = **cursorOf(*store, store->events()[9]);
        QCOMPARE((*findFirst(*store, query, m_unwatched))->position->value, 11);
        QVERIFY(!*cursorOf(*store, Event()));
    }
};

LEFTFOLD_TEST(TstFindFirst)
#include "tst_find_first.moc"
