// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/snapshot_bench.h"
#include "ui/views/snapshots_pane.h"
#include "ui/widgets/change_list.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/tab_strip.h"
#include <QLabel>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstSnapshotsPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<SnapshotBench>();
        m_pane = std::make_unique<SnapshotsPane>(m_bench->workspace, m_bench->session);
        m_pane->resize(720, 560);
        m_pane->show();
        QVERIFY(m_bench->openStore());
    }
    void cleanup() {
        m_pane.reset();
        m_bench.reset();
    }
    void theAggregatesSnapshotsWithTheirVerdicts() {
        QVERIFY(m_bench->show(SnapshotBench::first));
        QTRY_VERIFY(sentence().contains(QStringLiteral("3 snapshots checked")));
        QCOMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(cell(0, SnapshotListModel::Verdict), QStringLiteral("= replay ✓"));
        QCOMPARE(cell(1, SnapshotListModel::Verdict), QStringLiteral("≠ replay"));
        table()->goToRow(1);
        QVERIFY(text("auditFinding").contains(QStringLiteral("The one at v3 agrees")));
        QVERIFY(m_pane->findChild<ChangeList*>()->text().contains(QStringLiteral("/n")));
        QVERIFY(!text("auditBenefit").isEmpty());
        QCOMPARE(m_pane->fact(), QStringLiteral("snapshot v6 ≠ replay"));
    }
    void aReplayStartsFromOne() {
        QVERIFY(m_bench->show(SnapshotBench::first));
        QTRY_VERIFY(sentence().contains(QStringLiteral("checked")));
        table()->goToRow(2);
        button("auditStart")->click();
        QTRY_VERIFY(m_bench->session.timeline()->setup().snapshotVersion == Version{9});
        QTRY_VERIFY(!button("auditStart")->isEnabled());
    }
    void theStoreIsAuditedWhenAsked() {
        chooseScope(2);
        QVERIFY(sentence().startsWith(QStringLiteral("Every snapshot of the store")));
        button("audit")->click();
        QTRY_VERIFY(sentence().contains(QStringLiteral("5 snapshots checked")));
        QCOMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(cell(0, SnapshotListModel::Aggregate), QStringLiteral("Counter/c-1"));
    }
    void aFindingLeadsToItsPlace() {
        QVERIFY(m_bench->show(SnapshotBench::second));
        chooseScope(2);
        button("audit")->click();
        QTRY_VERIFY(sentence().contains(QStringLiteral("5 snapshots checked")));
        table()->goToRow(0);
        button("auditGo")->click();
        QTRY_VERIFY(m_bench->session.timeline() && m_bench->session.aggregate() == SnapshotBench::first);
        QTRY_COMPARE(m_bench->session.head(), std::size_t{6});
        QCOMPARE(m_bench->workspace.selectedAggregate()->id, std::string("c-1"));
    }
    void anOrphanHasNoPlace() {
        chooseScope(2);
        button("audit")->click();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        table()->goToRow(2);
        QVERIFY(text("auditFinding").contains(QStringLiteral("no events")));
        QVERIFY(!button("auditGo")->isEnabled());
    }
    void aMistakeIsTold() {
        m_pane->audits().tryUpcasters("no such file");
        chooseScope(2);
        button("audit")->click();
        QTRY_VERIFY(sentence().contains(QStringLiteral("no such file")));
    }
    void withoutSnapshotsItSaysSo() {
        QVERIFY(m_bench->show({"Counter", "c-3"}));
        QTRY_COMPARE(sentence(), QStringLiteral("The store has no snapshot of this aggregate."));
        QCOMPARE(m_pane->fact(), QString());
    }

private:
    void chooseScope(int scope) {
        m_pane->findChild<TabStrip*>(QStringLiteral("auditScopes"))->findChildren<QPushButton*>()[scope]->click();
    }
    RowTable* table() { return m_pane->findChild<RowTable*>(); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString text(const char* name) { return m_pane->findChild<QLabel*>(QLatin1String(name))->text(); }
    QString sentence() { return text("auditSentence"); }
    QPushButton* button(const char* name) { return m_pane->findChild<QPushButton*>(QLatin1String(name)); }

    std::unique_ptr<SnapshotBench> m_bench;
    std::unique_ptr<SnapshotsPane> m_pane;
};

LEFTFOLD_TEST(TstSnapshotsPane)
#include "tst_snapshots_pane.moc"
