// SPDX-License-Identifier: Apache-2.0
#include "core/model/instant.h"
#include "tests/runner.h"

using namespace leftfold;

class TstInstant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("utc");
        const auto row = [](const char* text, const char* utc) { QTest::newRow(text) << QByteArray(text) << QByteArray(utc); };
        row("2026-03-01T09:00:00.124456Z", "2026-03-01T09:00:00.124456Z");
        row("2026-03-01 09:00:00", "2026-03-01T09:00:00.000000Z");
        row("2026-03-01 09:00:00.1+00", "2026-03-01T09:00:00.100000Z");
        row("2026-03-01T09:00:00.123456789+01:30", "2026-03-01T07:30:00.123456Z");
        row("2026-03-01T09:00:00-0500", "2026-03-01T14:00:00.000000Z");
        row("2026-03-01 09:00:00:123456 Z", "2026-03-01T09:00:00.123456Z"); // as NServiceBus writes it
        row("2026-03-01T09:00Z", "2026-03-01T09:00:00.000000Z");
        row("2026-03-01", "2026-03-01T00:00:00.000000Z");
        row("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z");
        for (const char* text : {"", "yesterday", "2026-13-01", "2026-02-30", "2026-03-01T", "2026-03-01T9:00:00", "2026-03-01T09:00:00.Z",
                 "2026-03-01T09:00:00X", "1740819600", "2026-03-01T09:00:00Z "})
            row(text, "");
    }
    void reads() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, utc);
        const auto instant = parseInstant(text.toStdString());
        QCOMPARE(instant ? formatInstant(*instant) : std::string(), utc.toStdString());
    }

    void readsNumbersToo() {
        const auto stored = [](const char* text) {
            const auto instant = storedInstant(text);
            return instant ? formatInstant(*instant) : std::string();
        };
        const std::string nine("2026-03-01T09:00:00.124456Z");
        QCOMPARE(stored("1772355600124456"), nine);
        QCOMPARE(stored("1772355600.124456789"), nine);
        QCOMPARE(stored("639079524001244560"), nine);
        QCOMPARE(stored("1772355600124"), std::string("2026-03-01T09:00:00.124000Z"));
        QCOMPARE(stored("1772355600"), std::string("2026-03-01T09:00:00.000000Z"));
        QCOMPARE(stored("2026-03-01T09:00:00.124456Z"), nine);
        QCOMPARE(stored("1772355600124456789"), nine);
        for (const auto* text : {"2026", "2026.5", "1772355600.", "1772355600.5x", "99999999999999999999", "1.5e9"})
            QCOMPARE(stored(text), std::string());
    }

    void aUnitSaysWhatNumbersCount() {
        using Unit = TimeSpelling::Unit;
        const auto stored = [](const char* text, Unit unit) {
            const auto instant = storedInstant(text, {unit, nullptr});
            return instant ? formatInstant(*instant) : std::string();
        };
        QCOMPARE(stored("86400", Unit::Seconds), std::string("1970-01-02T00:00:00.000000Z"));
        QCOMPARE(stored("-1.5", Unit::Seconds), std::string("1969-12-31T23:59:58.500000Z"));
        QCOMPARE(stored("1500", Unit::Milliseconds), std::string("1970-01-01T00:00:01.500000Z"));
        QCOMPARE(stored("1.5", Unit::Milliseconds), std::string("1970-01-01T00:00:00.001500Z"));
        QCOMPARE(stored("12345678", Unit::Nanoseconds), std::string("1970-01-01T00:00:00.012345Z"));
        QCOMPARE(stored("621355968000000010", Unit::Ticks), std::string("1970-01-01T00:00:00.000001Z"));
        QCOMPARE(stored("2026-03-01", Unit::Ticks), std::string("2026-03-01T00:00:00.000000Z"));
        QCOMPARE(stored("-0.5", Unit::Seconds), std::string("1969-12-31T23:59:59.500000Z"));
        QCOMPARE(stored("1772355600000", Unit::Seconds), std::string()); // milliseconds, by the look of them
        QCOMPARE(stored("-9000000000000000000", Unit::Ticks), std::string());
        QCOMPARE(stored("9223372036854775807", Unit::Seconds), std::string());
        QCOMPARE(stored("-9223372036854775808", Unit::Milliseconds), std::string());
    }

    void aZoneHoldsWhereNoneIsWritten() {
        const TimeSpelling berlin{{}, *TimeZone::named("Europe/Berlin")};
        const auto stored = [&](const char* text) { return formatInstant(*storedInstant(text, berlin)); };
        QCOMPARE(stored("2026-03-01 09:00:00"), std::string("2026-03-01T08:00:00.000000Z"));
        QCOMPARE(stored("2026-07-01 09:00:00.5"), std::string("2026-07-01T07:00:00.500000Z"));
        QCOMPARE(stored("2026-03-01 09:00:00Z"), std::string("2026-03-01T09:00:00.000000Z"));
        QCOMPARE(stored("1772355600"), std::string("2026-03-01T09:00:00.000000Z"));
    }
};

LEFTFOLD_TEST(TstInstant)
#include "tst_instant.moc"
