// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/snapshot_bench.h"
#include "tests/ui/session/workspace_answers.h"
#include "ui/session/audit_session.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstAuditSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<SnapshotBench>();
        m_audits = std::make_unique<AuditSession>(m_bench->workspace, m_bench->session);
        QVERIFY(m_bench->openStore());
    }
    void cleanup() {
        m_audits.reset();
        m_bench.reset();
    }
    void whoLooksGetsTheAggregateProven() {
        QVERIFY(m_bench->show(SnapshotBench::first));
        QVERIFY(!m_audits->found(AuditScope::Aggregate) && !m_audits->running());
        m_audits->setWatched(true);
        QTRY_VERIFY(m_audits->found(AuditScope::Aggregate));
        const auto& audit = *m_audits->found(AuditScope::Aggregate);
        QCOMPARE(audit.checked, 3u);
        QCOMPARE(audit.findings.size(), 3u);
        QCOMPARE(audit.count(SnapshotVerdict::Different), 1u);
        QVERIFY(m_audits->holdsNow(AuditScope::Aggregate));
        QVERIFY(m_bench->workspace.jobs().jobs().empty()); // too short to be shown
    }
    void anotherAggregateHasItsOwn() {
        m_audits->setWatched(true);
        QVERIFY(m_bench->show(SnapshotBench::first));
        QTRY_VERIFY(m_audits->found(AuditScope::Aggregate));
        QVERIFY(m_bench->show(SnapshotBench::second));
        QTRY_VERIFY(m_audits->found(AuditScope::Aggregate) && m_audits->found(AuditScope::Aggregate)->checked == 1);
        QCOMPARE(m_audits->found(AuditScope::Aggregate)->count(SnapshotVerdict::Ahead), 1u);
    }
    void theWholeStoreWhenAsked() {
        m_audits->audit(AuditScope::Store);
        QVERIFY(m_audits->running() == AuditScope::Store);
        QTRY_VERIFY(m_audits->found(AuditScope::Store));
        QVERIFY(!m_audits->running());
        QCOMPARE(m_audits->found(AuditScope::Store)->checked, 5u);
        QCOMPARE(m_audits->found(AuditScope::Store)->findings.size(), 3u);
        QVERIFY(!m_audits->found(AuditScope::Aggregate));
    }
    void aFilterIsPartOfTheAnswer() {
        m_bench->workspace.setFilter(QStringLiteral("version:12"));
        m_audits->audit(AuditScope::Filter);
        QTRY_VERIFY(m_audits->found(AuditScope::Filter));
        QCOMPARE(m_audits->found(AuditScope::Filter)->checked, 3u);
        QVERIFY(m_audits->holdsNow(AuditScope::Filter));
        m_bench->workspace.setFilter(QStringLiteral("version:5"));
        QVERIFY(!m_audits->holdsNow(AuditScope::Filter));
    }
    void otherFoldsMakeItOld() {
        m_audits->setWatched(true);
        QVERIFY(m_bench->show(SnapshotBench::first));
        QTRY_VERIFY(m_audits->found(AuditScope::Aggregate));
        FoldChoice choice;
        choice.reducer = "payment";
        m_bench->session.setChoice(choice);
        QVERIFY(!m_audits->holdsNow(AuditScope::Aggregate));
        QTRY_VERIFY(m_audits->holdsNow(AuditScope::Aggregate)); // made again by itself
        QCOMPARE(m_audits->found(AuditScope::Aggregate)->count(SnapshotVerdict::Equal), 0u);
    }
    void aReducerThatWasWrittenAnewIsAuditedAnew() {
        m_audits->setWatched(true);
        QVERIFY(m_bench->show(SnapshotBench::first));
        QTRY_VERIFY(m_audits->found(AuditScope::Aggregate));
        const auto before = m_audits->sharedFound(AuditScope::Aggregate);
        m_bench->session.reload(); // as it does when its reducer was saved under the same name
        QTRY_VERIFY(m_audits->sharedFound(AuditScope::Aggregate) != before);
        QVERIFY(m_audits->holdsNow(AuditScope::Aggregate));
    }
    void otherUpcastersAreTried() {
        m_audits->tryUpcasters("order");
        m_audits->audit(AuditScope::Store);
        QTRY_VERIFY(m_audits->found(AuditScope::Store));
        QVERIFY(m_audits->found(AuditScope::Store)->effect);
        QSignalSpy failed(m_audits.get(), &AuditSession::failed);
        m_audits->tryUpcasters("no such file");
        QVERIFY(!m_audits->holdsNow(AuditScope::Store));
        m_audits->audit(AuditScope::Store);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!m_audits->running());
    }
    void itCanBeStopped() {
        m_audits->audit(AuditScope::Store);
        m_audits->stop();
        QVERIFY(!m_audits->running());
        QVERIFY(allAnswered(m_bench->workspace));
        QVERIFY(!m_audits->found(AuditScope::Store));
    }
    void anotherStoreForgetsIt() {
        m_audits->audit(AuditScope::Store);
        QTRY_VERIFY(m_audits->found(AuditScope::Store));
        QVERIFY(m_bench->openStore());
        QVERIFY(!m_audits->found(AuditScope::Store));
    }

private:
    std::unique_ptr<SnapshotBench> m_bench;
    std::unique_ptr<AuditSession> m_audits;
};

LEFTFOLD_TEST(TstAuditSession)
#include "tst_audit_session.moc"
