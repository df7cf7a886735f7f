// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/change_pane.h"
#include "ui/widgets/change_list.h"
#include <QLabel>

using namespace leftfold;
using namespace leftfold::ui;

class TstChangePane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>(10);
        m_pane = std::make_unique<ChangePane>(m_bench->workspace, m_bench->session);
        m_pane->setVisible(true);
        QVERIFY(m_bench->openStore());
    }
    void cleanup() { m_pane.reset(); }
    void foldsUpToTheEvent() {
        m_pane->show(m_bench->event(3));
        QTRY_COMPARE(list()->text(), QStringLiteral("~ /count 2 \u2192 3"));
        QVERIFY(note()->text().startsWith(QLatin1String("folded with")));
    }
    void theReplayIsAskedWhereItStandsThere() {
        m_bench->session.show({"Shelf", "s-1"}, Version{2});
        QTRY_VERIFY(m_bench->session.frame());
        m_pane->show(m_bench->event(2));
        QCOMPARE(list()->text(), QStringLiteral("~ /count 1 \u2192 2")); // at once
    }
    void aFailedStepSaysWhy() {
        m_pane->show(m_bench->event(4));
        QTRY_VERIFY(note()->text().contains(QLatin1String("JSON")));
        QVERIFY(!list()->isVisible());
    }
    void withoutAVersionThereIsNoReplay() {
        Event event = m_bench->event(2);
        event.version.reset();
        m_pane->show(event);
        QVERIFY(note()->text().contains(QLatin1String("no version")));
    }

private:
    ChangeList* list() { return m_pane->findChild<ChangeList*>(); }
    QLabel* note() { return m_pane->findChild<QLabel*>(QStringLiteral("inspectorChangeNote")); }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ChangePane> m_pane;
};

LEFTFOLD_TEST(TstChangePane)
#include "tst_change_pane.moc"
