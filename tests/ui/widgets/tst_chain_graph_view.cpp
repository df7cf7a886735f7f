// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/chain_scenes.h"
#include "ui/widgets/chain_graph_view.h"
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstChainGraphView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_view = std::make_unique<ChainGraphView>();
        m_view->resize(900, 400);
        m_view->setScene(sceneOf({"a", "b <- a", "c <- b", "d <- a", "e <- d"}));
        m_view->show();
    }
    void aSmallChainIsNotEnlarged() { QCOMPARE(m_view->zoom(), 1.0); }
    void arrowsFollowTheLines() {
        m_view->setCurrentRow(0);
        press(Qt::Key_Right);
        QCOMPARE(m_view->currentRow(), 1);
        press(Qt::Key_Down); // in the column
        QCOMPARE(m_view->currentRow(), 3);
        press(Qt::Key_Left);
        QCOMPARE(m_view->currentRow(), 0);
    }
    void aClickChoosesTheBox() {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(2));
        QCOMPARE(m_view->currentRow(), 2);
    }
    void aDoubleClickToggles() {
        QSignalSpy toggled(m_view.get(), &ChainDiagram::toggleAsked);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(1));
        QCOMPARE(toggled.count(), 1);
    }
    void theWheelZoomsAroundThePointer() {
        m_view->setScene(deepScene(60));
        m_view->horizontalScrollBar()->setValue(1000);
        const QPointF place(300, 200);
        const QPointF before = m_view->fromView(place);
        QWheelEvent wheel(place, m_view->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &wheel);
        QVERIFY(m_view->zoom() > 1.1);
        QVERIFY(std::abs(m_view->fromView(place).x() - before.x()) < 2);
    }
    void keysAndButtonsZoom() {
        press(Qt::Key_Plus);
        QVERIFY(m_view->zoom() > 1);
        press(Qt::Key_Minus);
        press(Qt::Key_Minus);
        QVERIFY(m_view->zoom() < 1);
        for (QPushButton* button : m_view->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("fit"))
                button->click();
        QCOMPARE(m_view->zoom(), 1.0);
        for (int n = 0; n < 60; ++n)
            press(Qt::Key_Plus);
        QCOMPARE(m_view->zoom(), 3.0);
    }
    void draggingMovesThePicture() {
        m_view->setScene(deepScene(60));
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, {500, 380});
        QTest::mouseMove(m_view->viewport(), {300, 380});
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, {300, 380});
        QCOMPARE(m_view->horizontalScrollBar()->value(), 200);
    }
    void aChainLargerThanTheViewFollowsItsSelection() {
        m_view->setScene(deepScene(5000));
        m_view->setCurrentRow(4000);
        QVERIFY(m_view->viewport()->rect().contains(middleOf(4000)));
        press(Qt::Key_0);
        QVERIFY(m_view->zoom() < 0.01);
        QVERIFY(!m_view->grab().isNull());
    }

private:
    void press(Qt::Key key) { QTest::keyClick(m_view.get(), key); }
    QPoint middleOf(int row) const {
        const auto& box = m_view->scene()->box(row);
        return m_view->toView({box.x + 75, box.y + 17}).toPoint();
    }
    std::unique_ptr<ChainGraphView> m_view;
};

LEFTFOLD_TEST(TstChainGraphView)
#include "tst_chain_graph_view.moc"
