// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/reading_bench.h"
#include "ui/views/find_bar.h"
#include "ui/widgets/search_field.h"
#include <QLabel>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstFindBar : public QObject {
    Q_OBJECT

    static QLineEdit* field(ReadingBench& bench) { return bench.child<QLineEdit>("findField"); }
    static QString notice(ReadingBench& bench) { return bench.child<QLabel>("findNotice")->text(); }
    static bool arrives(ReadingBench& bench, int position) {
        return QTest::qWaitFor([&] {
            return bench.shop.workspace.selectedEvent()->position->value == position && bench.table().currentIndex().row() == position - 1;
        });
    }

private Q_SLOTS:
    void nextAndPreviousWithoutFiltering() {
        ReadingBench bench;
        QVERIFY(bench.open());
        QTest::keyClick(&bench.table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(bench.reading().findBar().isVisible());
        QVERIFY(field(bench)->hasFocus());
        QTest::keyClicks(field(bench), QStringLiteral("\"count\":61"));
        QTest::keyClick(field(bench), Qt::Key_Return);
        QVERIFY(arrives(bench, 61));
        QTest::keyClick(field(bench), Qt::Key_F3);
        QVERIFY(arrives(bench, 610));
        QCOMPARE(notice(bench), QString());
        QTest::keyClick(field(bench), Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY(arrives(bench, 61));
        QCOMPARE(bench.model().rowCount(), 700);
    }

    void atTheEndItGoesOnAndSaysSo() {
        ReadingBench bench;
        QVERIFY(bench.open());
        bench.reading().findBar().open();
        field(bench)->setText(QStringLiteral("payment"));
        bench.reading().findBar().findNext();
        QVERIFY(arrives(bench, 5));
        bench.reading().findBar().findNext();
        QTRY_COMPARE(notice(bench), QStringLiteral("came to the end, went on at the beginning"));
        field(bench)->setText(QStringLiteral("refund"));
        bench.reading().findBar().findNext();
        QTRY_COMPARE(notice(bench), QStringLiteral("nothing found"));
    }

    void nextIsTheRowBelow() {
        ReadingBench bench;
        QVERIFY(bench.open());
        bench.child<QPushButton>("eventOrder")->click();
        bench.shop.workspace.selectEvent(ShopBench::event(650));
        bench.reading().findBar().open();
        field(bench)->setText(QStringLiteral("\"count\":61"));
        bench.reading().findBar().findNext();
        QTRY_COMPARE(bench.shop.workspace.selectedEvent()->position->value, 619);
    }

    void escapeClosesIt() {
        ReadingBench bench;
        QVERIFY(bench.open());
        bench.reading().findBar().open();
        QTest::keyClick(field(bench), Qt::Key_Escape);
        QVERIFY(!bench.reading().findBar().isVisible());
        QVERIFY(bench.table().hasFocus());
        QTest::keyClick(&bench.table(), Qt::Key_F3); // nothing to look for yet: it asks
        QVERIFY(bench.reading().findBar().isVisible());
    }
};

LEFTFOLD_TEST(TstFindBar)
#include "tst_find_bar.moc"
