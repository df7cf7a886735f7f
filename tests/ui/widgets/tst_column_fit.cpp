// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/column_fit.h"
#include <QStandardItemModel>
#include <QTableView>

using namespace leftfold::ui;

class TstColumnFit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_table = std::make_unique<QTableView>();
        m_table->setModel(&m_model);
        m_table->verticalHeader()->hide();
        m_table->setFrameShape(QFrame::NoFrame);
        header().setStretchLastSection(true);
        header().setMinimumSectionSize(20);
        m_fit = new ColumnFit(header());
        m_table->resize(1000, 200);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        m_fit->setWishes({{0, {50, 100, false}}, {1, {100, 200, false}}, {2, {60, 60, true}}}, {150, 150});
    }
    void eachGetsWhatItLikesWhereThereIsRoom() { QCOMPARE(widths(), (std::vector<int>{100, 200, 60, 640})); }
    void sharesWhatIsThere() {
        resize(435); // 285 but for the rest; 210 are needed
        QCOMPARE(widths(), (std::vector<int>{75, 150, 60, 150}));
        resize(1000);
        QCOMPARE(widths(), (std::vector<int>{100, 200, 60, 640}));
    }
    void someTakeAllOrNothing() {
        m_fit->setWishes({{0, {50, 100, false, true}}, {1, {100, 200}}, {2, {60, 60}}}, {150, 180});
        resize(440); // 80 beyond the needs: 50 for it, 30 for the rest
        QCOMPARE(header().sectionSize(0), 100);
        resize(415);
        QCOMPARE(header().sectionSize(0), 50);
    }
    void whatCanBeMissedGoes() {
        resize(340);
        QVERIFY(header().isSectionHidden(2));
        QCOMPARE(header().sectionSize(3) + header().sectionSize(0) + header().sectionSize(1), 340);
        m_fit->showAll();
        QVERIFY(!header().isSectionHidden(2));
        resize(1000);
        QVERIFY(!header().isSectionHidden(2));
    }
    void whatAPersonHidStaysHidden() {
        header().hideSection(2);
        resize(340);
        resize(1000);
        QVERIFY(header().isSectionHidden(2));
        QCOMPARE(header().sectionSize(0), 100);
    }
    void whatAPersonDrewStays() {
        QTest::mousePress(header().viewport(), Qt::LeftButton, {}, QPoint(99, 8));
        QTest::mouseMove(header().viewport(), QPoint(120, 8));
        QTest::mouseMove(header().viewport(), QPoint(129, 8));
        QTest::mouseRelease(header().viewport(), Qt::LeftButton, {}, QPoint(129, 8));
        QCOMPARE(header().sectionSize(0), 130);
        QVERIFY(m_fit->isDrawn());
        resize(435);
        QCOMPARE(header().sectionSize(0), 130);
        m_fit->setDrawn(false);
        QCOMPARE(header().sectionSize(0), 75);
    }

private:
    QHeaderView& header() { return *m_table->horizontalHeader(); }
    void resize(int width) {
        m_table->resize(width, 200);
        QTRY_COMPARE(header().viewport()->width(), width);
    }
    std::vector<int> widths() {
        std::vector<int> all;
        for (int column = 0; column < header().count(); ++column)
            all.push_back(header().sectionSize(column));
        return all;
    }
    QStandardItemModel m_model{0, 4};
    std::unique_ptr<QTableView> m_table;
    ColumnFit* m_fit = nullptr;
};

LEFTFOLD_TEST(TstColumnFit)
#include "tst_column_fit.moc"
