// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/outbox_bench.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/links_pane.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/event_link.h"
#include <QLabel>

using namespace leftfold;
using namespace leftfold::ui;

class TstLinksPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>(10);
        m_pane = std::make_unique<LinksPane>(m_bench->workspace);
        m_pane->setVisible(true);
        QVERIFY(m_bench->openStore());
    }
    void cleanup() { m_pane.reset(); }
    void effectsAreLinks() {
        m_pane->show(m_bench->event(2));
        QTRY_COMPARE(links().size(), 1);
        QCOMPARE(links().front()->text(), QStringLiteral("payment.requested"));
        QVERIFY(texts().contains(QStringLiteral("5 events"))); // of the process
    }
    void anEventWithoutAMessageIsSaid() {
        m_pane->show(m_bench->event(2));
        QTRY_COMPARE(messageStates(), QStringList{QStringLiteral("no message")});
    }
    void theMessageIsShown() {
        OutboxBench bench;
        LinksPane pane(bench.workspace);
        pane.setVisible(true);
        QVERIFY(bench.openStore());
        pane.show(OutboxBench::event(3));
        QTRY_VERIFY(pane.findChild<QAbstractButton*>(QStringLiteral("messageState")));
        QCOMPARE(pane.findChild<QAbstractButton*>(QStringLiteral("messageState"))->text(), QStringLiteral("dead"));
        QStringList said;
        for (const QLabel* label : pane.findChildren<QLabel*>())
            said << label->text();
        QVERIFY(said.contains(QStringLiteral("given up after 3 attempts")));
        QVERIFY(said.contains(QStringLiteral("the broker refused")));
    }
    void theMessageLeadsToThePageOfMessages() {
        OutboxBench bench;
        LinksPane pane(bench.workspace);
        pane.setVisible(true);
        QVERIFY(bench.openStore());
        pane.show(OutboxBench::event(3));
        QTRY_VERIFY(pane.findChild<QAbstractButton*>(QStringLiteral("messageState")));
        QSignalSpy wanted(&bench.workspace, &Workspace::messageWanted);
        pane.findChild<QAbstractButton*>(QStringLiteral("messageState"))->click();
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().value<EventId>(), OutboxBench::event(3).id);
        QCOMPARE(bench.workspace.page(), QStringLiteral("outbox"));
    }
    void aCauseThatIsNotStoredIsSaid() {
        m_pane->show(m_bench->event(3));
        QTRY_VERIFY(texts().filter(QStringLiteral("not stored")).size() == 1);
        QVERIFY(links().isEmpty());
        QVERIFY(texts().contains(QStringLiteral("none")));
    }
    void whatIsKnownStandsAtOnce() {
        m_pane->show(m_bench->event(5));
        QVERIFY(texts().contains(QStringLiteral("caused by")));
        QVERIFY(texts().contains(QStringLiteral("correlation")));
        m_pane->show(m_bench->event(7)); // belongs to no process
        QVERIFY(!texts().contains(QStringLiteral("correlation")));
    }
    void aLinkSelects() {
        m_pane->show(m_bench->event(5));
        QTRY_COMPARE(links().size(), 1);
        links().front()->click();
        QTRY_VERIFY(m_bench->workspace.selectedEvent());
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-2"));
    }

private:
    QStringList messageStates() const {
        QStringList states;
        for (const Badge* badge : m_pane->findChildren<Badge*>(QStringLiteral("messageState")))
            states << badge->text();
        return states;
    }
    QList<EventLink*> links() { return m_pane->findChildren<EventLink*>(); }
    QStringList texts() {
        QStringList texts;
        for (auto* label : m_pane->findChildren<QLabel*>())
            texts << label->text();
        return texts;
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<LinksPane> m_pane;
};

LEFTFOLD_TEST(TstLinksPane)
#include "tst_links_pane.moc"
