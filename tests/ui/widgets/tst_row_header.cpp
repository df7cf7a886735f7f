// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/row_header.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/theme.h"
#include <QStandardItemModel>

using namespace leftfold::ui;
using leftfold::ui::test::count;

class TstRowHeader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSortedColumnHasAnArrow() {
        Theme::instance().install();
        QStandardItemModel model(3, 2);
        model.setHorizontalHeaderLabels({QStringLiteral("type"), QStringLiteral("events")});
        RowTable table;
        table.setModel(&model);
        table.resize(300, 200);
        QVERIFY(qobject_cast<RowHeader*>(table.horizontalHeader()));
        const int without = count(table.horizontalHeader()->grab().toImage(), tokens().mark);
        table.horizontalHeader()->setSortIndicatorShown(true);
        table.horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
        QVERIFY(count(table.horizontalHeader()->grab().toImage(), tokens().mark) > without);
        QVERIFY(table.horizontalHeader()->sizeHint().height() >= 24);
    }
    void pinnedColumnsStandAtTheirPlaces() {
        Theme::instance().install();
        QStandardItemModel model(3, 6);
        RowTable table;
        table.setModel(&model);
        table.resize(300, 200);
        table.show();
        RowHeader& header = table.columns();
        header.setPinned(1);
        QVERIFY(header.pinnedSections().empty()); // nothing is scrolled yet
        header.setOffset(150);
        QCOMPARE(header.pinnedSections().size(), std::size_t{1});
        QCOMPARE(header.pinnedSections()[0].second.left(), 0);
        QCOMPARE(header.columnAt(10), 0);
        QVERIFY(header.columnAt(header.sectionSize(0) + 10) > 0);
        QSignalSpy clicked(&header, &QHeaderView::sectionClicked);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, QPoint(30, 10));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toInt(), 0);
    }
};

LEFTFOLD_TEST(TstRowHeader)
#include "tst_row_header.moc"
