// SPDX-License-Identifier: Apache-2.0
#include "core/model/instant.h"
#include "core/story/calendar.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::story;

namespace {

Instant at(const char* text) {
    return parseInstant(text).value();
}

} // namespace

class TstCalendar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWarehouseWorksOnWeekdays_data() {
        QTest::addColumn<QString>("ready");
        QTest::addColumn<QString>("morning"); // empty: at once
        QTest::newRow("Monday noon") << "2026-02-02T12:00:00Z"
                                     << "";
        QTest::newRow("Monday early") << "2026-02-02T05:00:00Z"
                                      << "2026-02-02T08:00:00Z";
        QTest::newRow("Monday evening") << "2026-02-02T20:00:00Z"
                                        << "2026-02-03T08:00:00Z";
        QTest::newRow("Friday evening") << "2026-02-06T18:00:00Z"
                                        << "2026-02-09T08:00:00Z";
        QTest::newRow("Saturday early") << "2026-02-07T03:00:00Z"
                                        << "2026-02-09T08:00:00Z";
        QTest::newRow("Sunday") << "2026-02-08T12:00:00Z"
                                << "2026-02-09T08:00:00Z";
    }
    void theWarehouseWorksOnWeekdays() {
        QFETCH(QString, ready);
        QFETCH(QString, morning);
        Random random(1);
        const Instant works = whenWarehouseWorks(random, at(ready.toUtf8().constData()));
        if (morning.isEmpty()) {
            QVERIFY(works == at(ready.toUtf8().constData()));
            return;
        }
        const Instant opens = at(morning.toUtf8().constData());
        QVERIFY2(works > opens && works - opens <= minutes(100), formatInstant(works).c_str());
    }

    void peopleSleepAtNight() {
        Random random(1);
        QVERIFY(whenPeopleAreAwake(random, at("2026-02-02T12:00:00Z")) == at("2026-02-02T12:00:00Z"));
        QVERIFY(whenPeopleAreAwake(random, at("2026-02-02T03:00:00Z")) > at("2026-02-02T07:00:00Z"));
        QVERIFY(whenPeopleAreAwake(random, at("2026-02-02T23:00:00Z")) > at("2026-02-03T07:00:00Z"));
    }

    void arrivalsAreOfThatDayAndInOrder() {
        Random random(1);
        const Instant midnight = at("2026-02-06T00:00:00Z");
        const auto times = arrivals(random, midnight, 1000);
        QVERIFY(times.size() > 950 && times.size() < 1450); // a Friday
        QVERIFY(std::is_sorted(times.begin(), times.end()));
        QVERIFY(times.front() >= midnight && times.back() < midnight + days(1));
    }

    void betweenIncludesBothEnds() {
        Random random(1);
        QVERIFY(between(random, microseconds(5), microseconds(5)) == microseconds(5));
    }
};

LEFTFOLD_TEST(TstCalendar)
#include "tst_calendar.moc"
