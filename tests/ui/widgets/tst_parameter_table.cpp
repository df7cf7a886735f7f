// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/parameter_table.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>

using namespace leftfold::ui;

class TstParameterTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void showsPairsAndARowForOneMore() {
        ParameterTable table;
        QCOMPARE(table.rowCount(), 1);
        const ParameterTable::Pairs pairs{{QStringLiteral("gssencmode"), QStringLiteral("disable")}};
        table.setPairs(pairs);
        QCOMPARE(table.rowCount(), 2);
        QCOMPARE(table.pairs(), pairs);
    }
    void typingAddsARow() {
        ParameterTable table;
        QSignalSpy edited(&table, &ParameterTable::edited);
        table.item(0, 0)->setText(QStringLiteral("gssencmode"));
        QCOMPARE(table.rowCount(), 2);
        table.item(0, 1)->setText(QStringLiteral(" disable "));
        QCOMPARE(table.rowCount(), 2);
        QCOMPARE(edited.count(), 2);
        QCOMPARE(table.pairs(), (ParameterTable::Pairs{{QStringLiteral("gssencmode"), QStringLiteral("disable")}}));
    }
    void deleteTakesARowAway() {
        ParameterTable table;
        table.setPairs({{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("2")}});
        QSignalSpy edited(&table, &ParameterTable::edited);
        table.setCurrentCell(0, 0);
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(table.pairs(), (ParameterTable::Pairs{{QStringLiteral("b"), QStringLiteral("2")}}));
        table.setCurrentCell(1, 0);
        QTest::keyClick(&table, Qt::Key_Delete); // the empty one stays
        QCOMPARE(table.rowCount(), 2);
        QCOMPARE(edited.count(), 1);
    }
    void whatNobodyKnowsIsMarked() {
        ParameterTable table;
        table.setPairs({{QStringLiteral("gssencmod"), QStringLiteral("x")}, {QStringLiteral("gssencmode"), QStringLiteral("x")}});
        QVERIFY(table.unknown().isEmpty()); // before anything is known
        table.setKnown({{QStringLiteral("gssencmode"), QStringLiteral("prefer")}});
        QCOMPARE(table.unknown(), QStringList{QStringLiteral("gssencmod")});
        QCOMPARE(table.item(0, 0)->foreground().color(), tokens().removed);
        QVERIFY(!table.item(0, 0)->toolTip().isEmpty());
        QVERIFY(table.item(1, 1)->toolTip().contains(QLatin1String("prefer")));
    }
};

LEFTFOLD_TEST(TstParameterTable)
#include "tst_parameter_table.moc"
