// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/rule_texts.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstRuleTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void usesAreTold() {
        QCOMPARE(ruleUseText({"a", 0, 0}), QStringLiteral("No event met this rule."));
        QCOMPARE(ruleUseText({"a", 1, 1}), QStringLiteral("1 event, each changed something"));
        QCOMPARE(ruleUseText({"a", 3, 2}), QStringLiteral("3 events, 2 of them changed something"));
        QCOMPARE(ruleUseText({"a", 3, 0}), QStringLiteral("3 events, none changed anything"));
    }
    void remarksBeginWithTheGravest() {
        RuleCoverage coverage;
        coverage.rules = {{"never", 0, 0}};
        coverage.types = {{"bare", 2, 0, 0, false}, {"bad", 3, 0, 1, true}, {"idle", 2, 2, 0, true}};
        const auto remarks = ruleRemarks(coverage);
        QCOMPARE(remarks.size(), std::size_t{4});
        QCOMPARE(remarks[0].subject, QStringLiteral("bad"));
        QVERIFY(remarks[1].about == RuleRemark::About::NoRule);
        QCOMPARE(remarks[2].sentence, QStringLiteral("changes nothing, in 2 events"));
        QCOMPARE(remarks[3].subject, QStringLiteral("never"));
        QCOMPARE(
            remarkCount(coverage), QStringLiteral("1 event failed, 1 rule never fired, 1 type without a rule, 2 events change nothing"));
        QCOMPARE(remarkCount({}), QStringLiteral("everything fits"));
    }
    void linesOfErrors() {
        QCOMPARE(lineOfError(QStringLiteral("a.reducer.json:12: /when: expected")), 12);
        QCOMPARE(lineOfError(QStringLiteral("something else")), 0);
    }
    void effectsAreTold() {
        RuleEffect effect;
        QCOMPARE(ruleEffectText(effect), QStringLiteral("At this step: changed nothing"));
        effect.changes = {{Change::Kind::Add, JsonPointer::parse("/a").value(), {}, {}}};
        QCOMPARE(ruleEffectText(effect), QStringLiteral("At this step: + /a"));
    }
};

LEFTFOLD_TEST(TstRuleTexts)
#include "tst_rule_texts.moc"
