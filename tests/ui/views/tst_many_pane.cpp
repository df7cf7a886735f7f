// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/many_bench.h"
#include "ui/views/many_pane.h"
#include "ui/widgets/aggregate_card.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/timeline_strip.h"
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstManyPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ManyBench>();
        m_pane = std::make_unique<ManyPane>(m_bench->workspace, m_bench->session);
        m_pane->resize(980, 560);
        QVERIFY(m_bench->openStore());
    }
    void cleanup() {
        m_pane.reset();
        m_bench.reset();
    }
    void theProcessOfTheSelectedEventIsShownAtOnce() {
        m_bench->workspace.selectEvent(ManyBench::event(3));
        m_pane->show();
        QTRY_COMPARE(cards().size(), 3);
        QTRY_VERIFY(text("manyPlace").startsWith(QStringLiteral("2 of 5")));
        QCOMPARE(text("manyTitle"), QStringLiteral("process-1 \u00b7 3 aggregates \u00b7 5 steps"));
        QVERIFY(text("manyNotice").contains(QStringLiteral("clocks go back at 2 steps")));
        QTRY_VERIFY(lit() == 1);
    }
    void withoutASelectionItSaysWhatToDo() {
        m_pane->show();
        QVERIFY(!button("manyFollow")->isVisible());
        m_bench->workspace.selectEvent(ManyBench::event(2));
        QVERIFY(button("manyFollow")->isVisible());
        button("manyFollow")->click();
        QTRY_COMPARE(cards().size(), 3);
    }
    void keysAndTheStripMoveTheCursor() {
        show();
        auto* strip = m_pane->findChild<TimelineStrip*>();
        strip->setValue(1);
        QCOMPARE(m_pane->session().cursor(), 1u);
        QTest::keyClick(strip, Qt::Key_Right);
        QCOMPARE(m_pane->session().cursor(), 2u);
        QTest::keyClick(cards().first()->tree(), Qt::Key_Left);
        QCOMPARE(m_pane->session().cursor(), 1u);
        QTest::keyClick(strip, Qt::Key_End);
        QCOMPARE(m_pane->session().cursor(), 5u);
        QTest::keyClick(strip, Qt::Key_Home);
        QCOMPARE(m_pane->session().cursor(), 0u);
        QTRY_VERIFY(lit() == -1);
    }
    void messagesStandOnTheCards() {
        show();
        QTRY_COMPARE(pills(*cards()[1]),
            QStringList({QStringLiteral("1 %1").arg(markWord(MessageMark::Failing)),
                QStringLiteral("1 %1").arg(markWord(MessageMark::Published))}));
    }
    void aCardLeadsToItsReplay() {
        show();
        m_pane->session().setCursor(3);
        Q_EMIT cards()[1]->opened();
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-4"));
        Q_EMIT cards()[2]->opened(); // has no event yet
        QCOMPARE(m_bench->workspace.selectedAggregate()->path(), std::string("Shipment/s-1"));
    }
    void theOrderIsChosen() {
        show();
        auto* order = button("manyOrder");
        Q_EMIT order->menu()->aboutToShow();
        for (QAction* action : order->menu()->actions())
            if (action->text() == QStringLiteral("by clock"))
                action->trigger();
        QTRY_VERIFY(text("manyNotice").contains(QStringLiteral("before its cause")));
    }
    void aggregatesAreAddedAndTakenAway() {
        m_pane->show();
        m_bench->session.show(ManyBench::order);
        QTRY_VERIFY(m_bench->session.timeline());
        choose(QStringLiteral("Add Order/o-1"));
        QTRY_COMPARE(cards().size(), 1);
        choose(QStringLiteral("Order/o-1"));
        QTRY_COMPARE(cards().size(), 0);
    }
    void whatCanNotBeShownIsTold() {
        m_pane->show();
        m_pane->session().showCorrelation(CorrelationId{"none"});
        QTRY_VERIFY(says(QStringLiteral("There is no event of the correlation none")));
    }

private:
    void show() {
        m_bench->workspace.selectEvent(ManyBench::event(6));
        m_pane->show();
        QVERIFY(QTest::qWaitFor([&] { return m_pane->session().frames().size() == 3; }));
    }
    void choose(const QString& name) {
        auto* menu = button("manyChoice")->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions())
            if (action->text() == name)
                return action->trigger();
        QFAIL(qPrintable(name));
    }
    QList<AggregateCard*> cards() {
        QList<AggregateCard*> all;
        for (auto* card : m_pane->findChildren<AggregateCard*>())
            if (card->isVisible())
                all << card;
        return all;
    }
    /// Of the messages: the version stands in a frame of its own.
    static QStringList pills(const AggregateCard& card) {
        QStringList texts;
        for (const auto* badge : card.findChildren<Badge*>())
            if (badge->isVisible() && badge->text().contains(u' '))
                texts << badge->text();
        return texts;
    }
    int lit() {
        const auto all = cards();
        for (int at = 0; at < all.size(); ++at)
            if (all[at]->isLit())
                return at;
        return -1;
    }
    QString text(const char* name) { return m_pane->findChild<QLabel*>(QLatin1String(name))->text(); }
    QPushButton* button(const char* name) { return m_pane->findChild<QPushButton*>(QLatin1String(name)); }
    bool says(const QString& words) {
        for (const auto* label : m_pane->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    std::unique_ptr<ManyBench> m_bench;
    std::unique_ptr<ManyPane> m_pane;
};

LEFTFOLD_TEST(TstManyPane)
#include "tst_many_pane.moc"
