// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/models/audit_texts.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstAuditTexts : public QObject {
    Q_OBJECT

    static SnapshotFinding finding(std::int64_t version, SnapshotVerdict verdict) {
        SnapshotFinding made;
        made.aggregate = {"Order", "o-1"};
        made.version = Version{version};
        made.verdict = verdict;
        return made;
    }

private Q_SLOTS:
    void aDifferenceSaysSinceWhen() {
        auto made = finding(50, SnapshotVerdict::Different);
        made.firstDivergence = Version{50};
        QCOMPARE(findingSentence(made), QStringLiteral("Replay from zero gives something else."));
        made.lastAgreement = Version{25};
        QVERIFY(findingSentence(made).contains(QStringLiteral("The one at v25 agrees")));
        made.firstDivergence = Version{40};
        QVERIFY(findingSentence(made).contains(QStringLiteral("since the snapshot v40")));
        made.failedEvents = 2;
        QVERIFY(findingSentence(made).endsWith(QStringLiteral("2 events failed on the way.")));
    }
    void everyVerdictHasItsWords() {
        for (std::size_t at = 0; at < snapshotVerdicts; ++at) {
            QVERIFY(!verdictText(static_cast<SnapshotVerdict>(at)).isEmpty());
            auto made = finding(1, static_cast<SnapshotVerdict>(at));
            made.reason = "The snapshot is no JSON";
            QVERIFY(!findingSentence(made).isEmpty());
        }
    }
    void theSentenceCounts() {
        SnapshotAudit audit;
        QCOMPARE(auditSentence(audit), QStringLiteral("There is no snapshot."));
        audit.checked = 12;
        audit.counts = {11, 1, 0, 0, 0, 0, 0};
        audit.duration = std::chrono::milliseconds(38);
        QCOMPARE(auditSentence(audit), QStringLiteral("12 snapshots checked in 38 ms: 11 equal replay, 1 differs."));
    }
    void staleFieldsAreNamed() {
        SnapshotAudit audit;
        audit.staleFields = {{"Order", "/old", true, 4}, {"Order", "/new", false, 4}};
        QCOMPARE(staleSentence(audit),
            QStringLiteral("Order /old stands in all 4 snapshots and replay makes no such field.\n"
                           "Order /new is made by replay and missing from all 4 snapshots."));
    }
    void thePlacesOfADifference() {
        auto made = finding(1, SnapshotVerdict::Different);
        made.changes =
            diffValues(parseJson(R"({"a":1,"b":1,"c":1,"d":1,"e":1})").value(), parseJson(R"({"a":2,"b":2,"c":2,"d":2,"e":2})").value());
        made.changeCount = made.changes.size();
        QCOMPARE(pathsText(made), QStringLiteral("/a, /b, /c, 2 more"));
    }
    void theFactIsTheFirstThatIsWrong() {
        SnapshotAudit audit;
        QCOMPARE(auditFact(audit), QString());
        audit.findings = {finding(25, SnapshotVerdict::Equal), finding(50, SnapshotVerdict::Equal)};
        QCOMPARE(auditFact(audit), QStringLiteral("snapshot v50 = replay ✓"));
        audit.findings.insert(audit.findings.begin() + 1, finding(40, SnapshotVerdict::Different));
        QCOMPARE(auditFact(audit), QStringLiteral("snapshot v40 ≠ replay"));
    }
};

LEFTFOLD_TEST(TstAuditTexts)
#include "tst_audit_texts.moc"
