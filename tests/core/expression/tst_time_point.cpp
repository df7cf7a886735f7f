// SPDX-License-Identifier: Apache-2.0
#include "core/expression/time_point.h"
#include "tests/core/expression/reading.h"
using namespace leftfold;

class TstTimePoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("at");
        const auto row = [](const char* text, const char* at) { QTest::newRow(text) << QByteArray(text) << QByteArray(at); };
        row("2026-01-31", "2026-01-31T00:00:00.000000Z");
        row("2026-01-31T09:00:00+01:00", "2026-01-31T08:00:00.000000Z");
        row("2026-01-31 09:00", "2026-01-31T09:00:00.000000Z");
        row("-2h", "2026-03-01T10:00:00.000000Z");
        row("2h", "2026-03-01T10:00:00.000000Z");
        row("7d", "2026-02-22T12:00:00.000000Z");
        row("1w", "2026-02-22T12:00:00.000000Z");
        row("90s", "2026-03-01T11:58:30.000000Z");
        row("5m", "2026-03-01T11:55:00.000000Z");
        row("now", "2026-03-01T12:00:00.000000Z");
        for (const char* none : {"", "h", "-h", "2x", "yesterday", "2026-13-01", "1000001d", "--2h", "2.5h"})
            row(none, "");
    }
    void reads() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, at);
        const auto point = readTimePoint(text.toStdString(), test::noon());
        QCOMPARE(point ? formatInstant(point->at) : std::string(), at.toStdString());
        if (point)
            QCOMPARE(point->text, text.toStdString());
    }
};

LEFTFOLD_TEST(TstTimePoint)
#include "tst_time_point.moc"
