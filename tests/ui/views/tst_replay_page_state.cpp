// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/replay_page.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/state_tree.h"
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

/// Shelf/s-1: v1 lists it with its price, v2 and v3 count, v4 is no JSON.
class TstReplayPageState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>();
        m_page = std::make_unique<ReplayPage>(m_bench->workspace, m_bench->session);
        m_page->resize(1200, 700);
        m_page->show();
        QVERIFY(m_bench->openStore());
        m_bench->workspace.selectAggregate({"Shelf", "s-1"});
        QVERIFY(QTest::qWaitFor([this] { return m_bench->session.timeline() != nullptr; }));
        QVERIFY(QTest::qWaitFor([this] { return pane()->session().writers().has_value(); }));
    }
    void cleanup() { m_page.reset(); }
    void theListShowsWhatTouchesAPlace() {
        touch("/price");
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        auto* only = m_page->findChild<QPushButton*>(QStringLiteral("onlySteps"));
        QVERIFY(only->isVisible());
        QVERIFY(only->text().contains(QStringLiteral("/price")));
        QCOMPARE(m_bench->session.head(), 4u); // stays where it is, though the list does not show it
        QVERIFY(!table()->currentIndex().isValid());
        table()->goToRow(0);
        QCOMPARE(m_bench->session.head(), 1u);
        only->click();
        QCOMPARE(table()->model()->rowCount(), 5);
        QCOMPARE(table()->currentIndex().row(), 1);
        QVERIFY(!only->isVisible());
    }
    void theSameKeyBringsAllStepsBack() {
        touch("/count");
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        touch("/count");
        QTRY_COMPARE(table()->model()->rowCount(), 5);
    }
    void aStepCanBeWhatChangesAreToldSince() {
        Q_EMIT table()->menuAsked(1, QPoint());
        auto* menu = m_page->findChild<QMenu*>(QStringLiteral("stepMenu"));
        QVERIFY(menu);
        menu->actions().first()->trigger();
        QCOMPARE(pane()->session().since()->value, 1);
    }
    void theKeyLeadsIntoTheSearch() {
        pane()->setView(StatePane::View::Text);
        QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_page->findChild<QLineEdit*>(QStringLiteral("stateFindField"))->isVisible());
        QVERIFY(tree()->isVisible());
    }

private:
    StatePane* pane() const { return m_page->findChild<StatePane*>(); }
    StateTree* tree() const { return m_page->findChild<StateTree*>(QStringLiteral("stateTree")); }
    RowTable* table() const { return m_page->findChild<RowTable*>(QStringLiteral("stepTable")); }
    void touch(const char* place) {
        tree()->setCurrentIndex(tree()->values().reach(JsonPointer::parse(place).value()));
        QTest::keyClick(tree(), Qt::Key_T);
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ReplayPage> m_page;
};

LEFTFOLD_TEST(TstReplayPageState)
#include "tst_replay_page_state.moc"
