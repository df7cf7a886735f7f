// SPDX-License-Identifier: Apache-2.0
#include "core/causation/latency_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstLatencyText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<qint64>("microseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64{0} << QStringLiteral("0 s");
        QTest::newRow("microseconds") << qint64{850} << QStringLiteral("850 µs");
        QTest::newRow("whole milliseconds") << qint64{38'000} << QStringLiteral("38 ms");
        QTest::newRow("milliseconds") << qint64{3'170} << QStringLiteral("3.17 ms");
        QTest::newRow("seconds") << qint64{1'620'000} << QStringLiteral("1.62 s");
        QTest::newRow("many seconds") << qint64{16'240'000} << QStringLiteral("16.2 s");
        QTest::newRow("minutes") << qint64{253'000'000} << QStringLiteral("4 min 13 s");
        QTest::newRow("whole minutes") << qint64{240'000'000} << QStringLiteral("4 min");
        QTest::newRow("hours") << qint64{11'100'000'000} << QStringLiteral("3 h 5 min");
        QTest::newRow("days") << qint64{1'051'200'000'000} << QStringLiteral("12 d 4 h");
        QTest::newRow("backwards") << qint64{-38'000} << QStringLiteral("-38 ms");
    }
    void reads() {
        QFETCH(qint64, microseconds);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(latencyText(std::chrono::microseconds(microseconds))), text);
    }
};

LEFTFOLD_TEST(TstLatencyText)
#include "tst_latency_text.moc"
