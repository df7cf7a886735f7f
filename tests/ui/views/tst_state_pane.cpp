// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QPlainTextEdit>

using namespace leftfold;
using namespace leftfold::ui;

class TstStatePane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_pane = std::make_unique<StatePane>();
        m_pane->resize(600, 400);
        m_pane->setVisible(true);
        m_frame = Frame();
        m_frame.step = 2;
        m_frame.before = parseJson(R"({"status":"pending"})").value();
        m_frame.after = parseJson(R"({"status":"paid","total":0.10})").value();
    }
    void namesTheStates() {
        show();
        QCOMPARE(label("stateAfter")->text(), QStringLiteral("state after v2"));
        m_frame.step = 0;
        show();
        QCOMPARE(label("stateAfter")->text(), QStringLiteral("state at the start"));
    }
    void theTextIsTheStateWithItsDigits() {
        show();
        auto* text = m_pane->findChild<QPlainTextEdit*>();
        QVERIFY(!text->isVisible());
        m_pane->setView(StatePane::View::Text);
        QVERIFY(text->isVisible());
        QVERIFY(text->toPlainText().contains(QLatin1String("\"total\": 0.10")));
        m_frame.after = parseJson("{}").value();
        show();
        QCOMPARE(text->toPlainText().trimmed(), QStringLiteral("{}"));
    }
    void aFailedStepSaysWhy() {
        m_frame.status = StepStatus::Failed;
        m_frame.message = "There is no /items to append to.";
        show();
        QVERIFY(label("stepProblem")->isVisible());
        QVERIFY(label("stepProblem")->text().contains(QLatin1String("no /items")));
        m_frame.status = StepStatus::Unchanged;
        show();
        QVERIFY(!label("stepProblem")->isVisible());
    }
    void whatWasOpenedStaysOpenFromStepToStep() {
        m_frame.after = parseJson(R"({"items":{"first":{"deep":1}}})").value();
        show();
        auto* tree = m_pane->findChild<StateTree*>();
        const QModelIndex root = tree->model()->index(0, 0);
        const QModelIndex items = tree->model()->index(0, 0, root);
        tree->collapse(items);
        m_frame.before = m_frame.after; // nothing of it changes
        show();
        QVERIFY(!tree->isExpanded(tree->model()->index(0, 0, tree->model()->index(0, 0))));
        m_pane->clear();
        QCOMPARE(tree->model()->rowCount(), 0);
    }

private:
    void show() { m_pane->show({"Order", "o-1"}, m_frame, QStringLiteral("v2"), QStringLiteral("v1")); }
    QLabel* label(const char* name) { return m_pane->findChild<QLabel*>(QLatin1String(name)); }
    Frame m_frame;
    std::unique_ptr<StatePane> m_pane;
};

LEFTFOLD_TEST(TstStatePane)
#include "tst_state_pane.moc"
