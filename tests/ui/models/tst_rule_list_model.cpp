// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/rule_list_model.h"
#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

class TstRuleListModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_model = std::make_unique<RuleListModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->show(rulesIn(ReducerDocument(R"({"when":{"a":[],"b":[],"c.*":[]}})").root()));
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
    }
    void countsAreShownBesideTheRules() {
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->index(0).data(RuleListModel::CountRole).toString(), QString());
        RuleCoverage coverage;
        coverage.rules = {{"a", 12, 0}, {"b", 0, 0}};
        m_model->setCoverage(coverage);
        QCOMPARE(m_model->index(0).data(RuleListModel::CountRole).toString(), QStringLiteral("12"));
        QVERIFY(m_model->index(0).data(RuleListModel::IdleRole).toBool());
        QVERIFY(m_model->index(1).data(RuleListModel::NeverRole).toBool());
        QVERIFY(!m_model->index(2).data(RuleListModel::NeverRole).toBool()); // newer than what was counted
    }
    void theStepsRulesAreMarked() {
        RuleEffect effect;
        effect.pattern = "b";
        effect.changes = {{Change::Kind::Add, JsonPointer(), {}, {}}};
        m_model->setEffects({effect});
        QVERIFY(!m_model->index(0).data(RuleListModel::MetRole).toBool());
        QVERIFY(m_model->index(1).data(RuleListModel::ChangedRole).toBool());
        QVERIFY(m_model->index(1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("At this step")));
    }
    void aDropAsksForAMove() {
        QSignalSpy asked(m_model.get(), &RuleListModel::moveAsked);
        const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(0)}));
        QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, 2, 0, {}));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toInt(), 0);
        QCOMPARE(asked[0][1].toInt(), 2);
    }

private:
    std::unique_ptr<RuleListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

LEFTFOLD_TEST(TstRuleListModel)
#include "tst_rule_list_model.moc"
