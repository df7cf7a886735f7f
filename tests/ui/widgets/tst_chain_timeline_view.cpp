// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/chain_scenes.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/chain_timeline_view.h"
#include "ui/widgets/type_colors.h"
#include <QSignalSpy>
#include <QWheelEvent>

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstChainTimelineView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_view = std::make_unique<ChainTimelineView>();
        m_view->resize(900, 400);
        m_view->setScene(sceneOf({"a", "b <- a", "c <- b", "d <- a"}));
        m_view->show();
    }
    void drawsBarsAndTheCriticalPath() {
        const QImage image = m_view->grab().toImage();
        QVERIFY(count(image, typeColor("Order")) > 500);
        QVERIFY(count(image, tokens().text) > 200);
    }
    void zoomsIntoTimeAndBack() {
        m_view->setSpan(0.25, 0.75);
        QCOMPARE(m_view->from(), 0.25);
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(m_view->to() - m_view->from() < 0.5);
        QTest::keyClick(m_view.get(), Qt::Key_0);
        QCOMPARE(m_view->to() - m_view->from(), 1.0);
        m_view->setSpan(0.9, 1.3); // never past the end
        QCOMPARE(m_view->to(), 1.0);
        m_view->setSpan(0.5, 0.5);
        QVERIFY(m_view->to() > m_view->from());
        QVERIFY(!m_view->grab().isNull());
    }
    void ctrlAndTheWheelZoom() {
        const QPointF place(600, 200);
        QWheelEvent wheel(place, m_view->mapToGlobal(place), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &wheel);
        QVERIFY(m_view->to() - m_view->from() < 0.7);
    }
    void anotherChainIsSeenWhole() {
        m_view->setSpan(0.25, 0.75);
        m_view->setScene(sceneOf({"x", "y <- x"}));
        QCOMPARE(m_view->from(), 0.0);
        QCOMPARE(m_view->to(), 1.0);
    }
    void idleGapsAreSwitchedByTheirWords() {
        QSignalSpy asked(m_view.get(), &ChainTimelineView::idleAsked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {m_view->viewport()->width() - 30, 12});
        QCOMPARE(asked.count(), 1);
    }
    void gapsAreMarked() {
        using leftfold::test::chainEvent;
        std::vector<ChainEvent> events{chainEvent("a", "", 1), chainEvent("b", "a", 2), chainEvent("c", "b", 3),
            chainEvent("d", "c", 500'000), chainEvent("e", "d", 500'001)};
        m_view->setScene(sceneOf(CausationGraph(events)));
        QVERIFY(!m_view->scene()->waterfall.axis.gaps().empty());
        const int compressed = count(m_view->grab().toImage(), tokens().line);
        m_view->setScene(sceneOf(CausationGraph(events), {}, IdleTime::Shown));
        QVERIFY(count(m_view->grab().toImage(), tokens().line) < compressed);
    }
    void drawsOdditiesAndEventsWithoutATime() {
        m_view->setScene(oddScene());
        QVERIFY(count(m_view->grab().toImage(), tokens().changedSoft) > 20);
        auto bare = leftfold::test::chainEvent("a", "", 1);
        bare.occurredAt.reset();
        m_view->setScene(sceneOf(CausationGraph({bare})));
        QVERIFY(!m_view->grab().isNull());
    }

private:
    std::unique_ptr<ChainTimelineView> m_view;
};

LEFTFOLD_TEST(TstChainTimelineView)
#include "tst_chain_timeline_view.moc"
