// SPDX-License-Identifier: Apache-2.0
#include "core/model/instant.h"
#include "core/model/time_zone.h"
#include "tests/runner.h"

using namespace leftfold;

class TstTimeZone : public QObject {
    Q_OBJECT

    static std::string utc(const char* zone, const char* local) {
        const auto named = TimeZone::named(zone);
        return named ? formatInstant((*named)->instantOf(*parseInstant(local))) : named.error().message;
    }

private Q_SLOTS:
    void offsets() {
        QCOMPARE(utc("UTC", "2026-03-01T09:00:00"), std::string("2026-03-01T09:00:00.000000Z"));
        QCOMPARE(utc("+05:30", "2026-03-01T09:00:00"), std::string("2026-03-01T03:30:00.000000Z"));
        QCOMPARE(utc("-0330", "2026-03-01T09:00:00.000001"), std::string("2026-03-01T12:30:00.000001Z"));
    }

    /// Clocks were set forward on 2026-03-29 at 2:00 and back on 2026-10-25 at 3:00.
    void places() {
        QCOMPARE(utc("Europe/Berlin", "2026-03-29T01:59:59"), std::string("2026-03-29T00:59:59.000000Z"));
        QCOMPARE(utc("Europe/Berlin", "2026-03-29T03:00:00"), std::string("2026-03-29T01:00:00.000000Z"));
        QCOMPARE(utc("Europe/Berlin", "2026-10-25T03:00:00"), std::string("2026-10-25T02:00:00.000000Z"));
    }
    void timesThatAreTwiceOrNever() {
        QCOMPARE(utc("Europe/Berlin", "2026-10-25T02:30:00"), std::string("2026-10-25T00:30:00.000000Z"));
        QCOMPARE(utc("Europe/Berlin", "2026-03-29T02:30:00"), std::string("2026-03-29T01:00:00.000000Z"));
    }

    void saysItsName() {
        QCOMPARE((*TimeZone::named("+02:00"))->name(), std::string("+02:00"));
        QCOMPARE((*TimeZone::named("Europe/Berlin"))->name(), std::string("Europe/Berlin"));
    }

    void othersAreRefused() {
        for (const char* name : {"", "Mars", "+", "+2", "2", "../etc/passwd", "Europe/", "Europe/Berlin ", "+99:99", "localtime"})
            QVERIFY2(!TimeZone::named(name), name);
        QVERIFY(TimeZone::named(std::string(10'000, 'x')).error().message.size() < 250);
        QVERIFY(TimeZone::named("Mars").error().message.starts_with("\"Mars\" is no time zone; write UTC, "));
    }
};

LEFTFOLD_TEST(TstTimeZone)
#include "tst_time_zone.moc"
