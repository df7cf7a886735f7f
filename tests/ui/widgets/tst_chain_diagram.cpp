// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/chain_scenes.h"
#include "ui/widgets/chain_tree_view.h"
#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstChainDiagram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_view = std::make_unique<ChainTreeView>();
        m_view->resize(600, 400);
        m_view->setScene(sceneOf({"a", "b <- a", "c <- b", "d <- a"}));
        m_view->show();
    }
    void keysWalk() {
        QSignalSpy chosen(m_view.get(), &ChainDiagram::rowChosen);
        m_view->setCurrentRow(0);
        QCOMPARE(chosen.count(), 0); // set from outside
        press(Qt::Key_Right);
        QCOMPARE(m_view->currentRow(), 1);
        press(Qt::Key_End);
        QCOMPARE(m_view->currentRow(), 3);
        press(Qt::Key_Left);
        QCOMPARE(m_view->currentRow(), 0);
        press(Qt::Key_Up);
        QCOMPARE(m_view->currentRow(), 0);
        QCOMPARE(chosen.count(), 3);
    }
    void keysAct() {
        QSignalSpy opened(m_view.get(), &ChainDiagram::rowOpened);
        QSignalSpy toggled(m_view.get(), &ChainDiagram::toggleAsked);
        QSignalSpy menu(m_view.get(), &ChainDiagram::menuAsked);
        press(Qt::Key_Return); // no row yet
        QCOMPARE(opened.count(), 0);
        m_view->setCurrentRow(1);
        press(Qt::Key_Return);
        press(Qt::Key_Space);
        QTest::keyClicks(m_view.get(), QStringLiteral("."));
        QCOMPARE(opened.count() + toggled.count() + menu.count(), 3);
    }
    void anotherArrangementKeepsTheEvent() {
        m_view->setCurrentRow(3);
        ChainView view;
        view.collapsed.insert(0);
        const auto& graph = m_view->scene()->graph;
        m_view->setScene(std::make_shared<const ChainScene>(graph, ChainView(), IdleTime::Shown));
        QCOMPARE(m_view->currentRow(), 3);
        m_view->setScene(std::make_shared<const ChainScene>(graph, view, IdleTime::Shown));
        QCOMPARE(m_view->currentRow(), -1);
    }
    void tellsScreenReadersWhereItIs() {
        m_view->setCurrentRow(1);
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("event id b")));
    }
    void withoutASceneNothingHappens() {
        m_view->setScene(nullptr);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {50, 80});
        QCOMPARE(m_view->currentRow(), -1);
        QVERIFY(!m_view->grab().isNull());
    }

private:
    void press(Qt::Key key) { QTest::keyClick(m_view.get(), key); }
    std::unique_ptr<ChainTreeView> m_view;
};

LEFTFOLD_TEST(TstChainDiagram)
#include "tst_chain_diagram.moc"
