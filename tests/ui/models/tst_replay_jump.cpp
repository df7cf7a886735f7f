// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_timeline.h"
#include "ui/models/replay_jump.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstReplayJump : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsPlaces_data();
    void findsPlaces();
    void sayWhatIsNoPlace_data();
    void sayWhatIsNoPlace();
    void takesConditions();
    void looksForTheRest();
    void saysWhatItUnderstood();

private:
    ReplayJump read(const QString& typed) { return readReplayJump(typed, *m_timeline, TimeDisplay::Utc, Instant{}); }
    std::shared_ptr<const Timeline> m_timeline = ui::test::sampleTimeline(200);
};

void TstReplayJump::findsPlaces_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("step");
    QTest::newRow("number") << " 42 " << 42;
    QTest::newRow("version") << "v42" << 42;
    QTest::newRow("V42") << "V42" << 42;
    QTest::newRow("version:") << "version:7" << 7;
    QTest::newRow("grouped") << QStringLiteral("1\u00a00") << 10;
    QTest::newRow("position") << "#17" << 17;
    QTest::newRow("position:") << "position:17" << 17;
    QTest::newRow("position behind") << "#9000" << 200;
    QTest::newRow("share") << "50%" << 100;
    QTest::newRow("share with a fraction") << "0,5 %" << 1;
    QTest::newRow("first") << "first" << 0;
    QTest::newRow("last") << "Last" << 200;
    QTest::newRow("time") << "2026-03-01T09:14:00.100Z" << 100;
    QTest::newRow("time before all") << "2020-01-01" << 0;
    QTest::newRow("event id") << "event-77" << 77;
}

void TstReplayJump::findsPlaces() {
    QFETCH(QString, typed);
    QFETCH(int, step);
    const auto jump = read(typed);
    QVERIFY2(std::holds_alternative<StepTarget>(jump.target), qPrintable(jump.meaning));
    QCOMPARE(static_cast<int>(std::get<StepTarget>(jump.target).step), step);
    QVERIFY(!jump.meaning.isEmpty());
}

void TstReplayJump::sayWhatIsNoPlace_data() {
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"v201", "#0", "101%", "state.total >", "changed(state.total"})
        QTest::newRow(typed) << typed;
}

void TstReplayJump::sayWhatIsNoPlace() {
    QFETCH(QString, typed);
    const auto jump = read(typed);
    QVERIFY(std::holds_alternative<NoTarget>(jump.target));
    QVERIFY(!jump.meaning.isEmpty());
}

void TstReplayJump::takesConditions() {
    for (const char* typed :
        {"state.quantity > 3", "changed(state.quantity)", "became(state.quantity = 4)", "type:order.*", "exists(state.sku)"}) {
        const auto jump = read(QString::fromLatin1(typed));
        QVERIFY2(std::holds_alternative<SoughtCondition>(jump.target), typed);
    }
}

void TstReplayJump::looksForTheRest() {
    for (const char* typed : {"Bergen", "tea pot", "vase", "SKU-7", "it's"}) {
        const auto jump = read(QString::fromLatin1(typed));
        QVERIFY2(std::holds_alternative<SoughtText>(jump.target), typed);
        QCOMPARE(std::get<SoughtText>(jump.target).text, QString::fromLatin1(typed));
    }
    QVERIFY(std::holds_alternative<std::monostate>(read(QStringLiteral("  ")).target));
}

void TstReplayJump::saysWhatItUnderstood() {
    QCOMPARE(read(QStringLiteral("v42")).meaning, QStringLiteral("version 42"));
    QCOMPARE(read(QStringLiteral("#17")).meaning, QStringLiteral("position 17: v17"));
    QCOMPARE(read(QStringLiteral("50%")).meaning, QStringLiteral("step 100 of 200"));
    QCOMPARE(read(QStringLiteral("2020-01-01")).meaning, QStringLiteral("at that time: before the first event"));
}

LEFTFOLD_TEST(TstReplayJump)
#include "tst_replay_jump.moc"
