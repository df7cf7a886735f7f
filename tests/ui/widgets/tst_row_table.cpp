// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/theme.h"
#include <QContextMenuEvent>
#include <QStandardItemModel>

using namespace leftfold::ui;

class TstRowTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_table = std::make_unique<RowTable>();
        m_table->setModel(&m_model);
        m_table->resize(400, 300);
        m_table->show();
        m_table->goToRow(10);
    }
    void keysWalkRows() {
        press(Qt::Key_Down);
        QCOMPARE(row(), 11);
        press(Qt::Key_End);
        QCOMPARE(row(), 99);
        press(Qt::Key_Home);
        QCOMPARE(row(), 0);
        press(Qt::Key_PageDown);
        QVERIFY(row() > 3);
    }
    void enterOpens() {
        QSignalSpy opened(m_table.get(), &RowTable::rowOpened);
        press(Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toInt(), 10);
    }
    void aPointAsksForTheMenu() {
        QSignalSpy asked(m_table.get(), &RowTable::menuAsked);
        QTest::keyClicks(m_table.get(), QStringLiteral("."));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toInt(), 10);
    }
    void goesToRowsAndNowhereElse() {
        m_table->goToRow(80);
        QCOMPARE(row(), 80);
        QVERIFY(m_table->viewport()->rect().intersects(m_table->visualRect(m_table->currentIndex())));
        m_table->goToRow(1000);
        m_table->goToRow(-1);
        QCOMPARE(row(), 80);
    }
    void lightsTheRowUnderTheMouse() {
        QTest::mouseMove(m_table->viewport(), m_table->visualRect(m_model.index(11, 1)).center());
        QCOMPARE(m_table->hoveredRow(), 11);
    }
    void severalRowsAreSelectedByKeysAndMouse() {
        m_table->setMultiple(true);
        QCOMPARE(rows(), QStringLiteral("10"));
        QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(rows(), QStringLiteral("10 11 12"));
        m_table->goToRow(5);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier, m_table->visualRect(m_model.index(7, 0)).center());
        QCOMPARE(rows(), QStringLiteral("5 7"));
        m_table->goToRow(3);
        QTest::keyClick(m_table.get(), Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(rows(), QStringLiteral("0 1 2 3"));
        QTest::keyClick(m_table.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_table->selectedRows().size(), std::size_t{100});
        m_table->goToRow(50);
        QCOMPARE(rows(), QStringLiteral("50"));
    }
    void theMenuKeepsTheSelectionThatItIsAbout() {
        m_table->setMultiple(true);
        QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
        const QPoint inside = m_table->visualRect(m_model.index(10, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, inside, m_table->viewport()->mapToGlobal(inside));
        QApplication::sendEvent(m_table->viewport(), &event);
        QCOMPARE(rows(), QStringLiteral("10 11"));
    }
    void growsWithTheText() {
        const int before = m_table->rowHeight(0);
        Theme::instance().setTextScale(2);
        QVERIFY(m_table->rowHeight(0) > before * 3 / 2);
        Theme::instance().setTextScale(1);
    }

private:
    void press(Qt::Key key) { QTest::keyClick(m_table.get(), key); }
    QString rows() const {
        QStringList all;
        for (const int row : m_table->selectedRows())
            all << QString::number(row);
        return all.join(QLatin1Char(' '));
    }
    int row() const { return m_table->currentIndex().row(); }
    QStandardItemModel m_model{100, 2};
    std::unique_ptr<RowTable> m_table;
};

LEFTFOLD_TEST(TstRowTable)
#include "tst_row_table.moc"
