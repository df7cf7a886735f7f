// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/branch_bench.h"
#include "ui/views/branch_pane.h"
#include "ui/widgets/paired_strip.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_tree.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstBranchPane : public QObject {
    Q_OBJECT

    template <typename Child>
    Child* child(const char* name) const {
        return m_bench->child<Child>(name);
    }

    bool folds() {
        auto& session = m_bench->pane->session();
        return QTest::qWaitFor([&] { return session.both() && session.states() && !session.isFolding(); });
    }

    static void answer(const QString& word) {
        QTimer::singleShot(50, qApp, [word] {
            const auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            for (QAbstractButton* button : box ? box->buttons() : QList<QAbstractButton*>())
                if (button->text().remove(u'&') == word)
                    return button->click();
        });
    }

    void skipThird() {
        m_bench->shop.session.setHead(3);
        child<QPushButton>("branchSkip")->click();
        QVERIFY(folds());
    }

private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<BranchBench<BranchPane>>();
        QVERIFY(m_bench->open());
    }
    void cleanup() { m_bench.reset(); }

    void saysWhatToDoFirst() {
        QVERIFY(child<QLabel>("branchDivergence")->text().contains(QStringLiteral("No branch yet")));
        QVERIFY(!child<QPushButton>("branchCopy")->isEnabled());
    }

    void bothHistoriesStandUnderOneCursor() {
        skipThird();
        QCOMPARE(child<QListWidget>("branchEdits")->count(), 1);
        QCOMPARE(child<RowTable>("branchTable")->model()->rowCount(), 5);
        QCOMPARE(child<QLabel>("branchDivergence")->text(), QStringLiteral("The states differ from version 3 on."));
        child<PairedStrip>("branchStrip")->setValue(2);
        QCOMPARE(m_bench->shop.session.head(), std::size_t{2});
        QCOMPARE(child<RowTable>("branchTable")->currentIndex().row(), 2);
        QTRY_COMPARE(child<QLabel>("branchDiffering")->text(), QStringLiteral("no difference here"));
        child<RowTable>("branchTable")->goToRow(3);
        QCOMPARE(child<PairedStrip>("branchStrip")->value(), 3);
        QTRY_VERIFY(child<QLabel>("branchDiffering")->text().contains(QStringLiteral("1")));
    }

    void theStatesStandSideBySide() {
        skipThird();
        auto& left = child<StateTree>("leftState")->values();
        auto& right = child<StateTree>("rightState")->values();
        QCOMPARE(left.index(0, StateTreeModel::Content, left.index(0, 0)).data().toString(), QStringLiteral("3"));
        QCOMPARE(right.index(0, StateTreeModel::Content, right.index(0, 0)).data().toString(), QStringLiteral("3 \u2192 2"));
    }

    void aConditionIsJudged() {
        skipThird();
        child<SearchField>("branchCondition")->setText(QStringLiteral("state.count = 2"));
        Q_EMIT child<SearchField>("branchCondition")->searched(QStringLiteral("state.count = 2"));
        QTRY_VERIFY(child<QLabel>("branchVerdict")->text().startsWith(QStringLiteral("yes")));
        Q_EMIT child<SearchField>("branchCondition")->searched(QStringLiteral("state.count ="));
        QVERIFY(child<QLabel>("branchVerdict")->text().contains(QStringLiteral("column")));
    }

    void branchesHaveNames() {
        skipThird();
        auto* name = child<QLineEdit>("branchName");
        name->setText(QStringLiteral("without the count"));
        Q_EMIT name->editingFinished();
        QCOMPARE(m_bench->pane->session().branch()->name, std::string("without the count"));
        child<QPushButton>("branchNew")->click();
        QCOMPARE(m_bench->pane->session().branches().size(), std::size_t{2});
        QVERIFY(child<QWidget>("branchChoice")->isVisible());
    }

    void removingEditsAsks() {
        skipThird();
        answer(QStringLiteral("Cancel"));
        child<QToolButton>("branchRemove")->click();
        QCOMPARE(m_bench->pane->session().branches().size(), std::size_t{1});
        answer(QStringLiteral("Remove"));
        child<QToolButton>("branchRemove")->click();
        QVERIFY(m_bench->pane->session().branches().empty());
        child<QPushButton>("branchNew")->click();
        child<QToolButton>("branchRemove")->click(); // nothing is lost
        QVERIFY(m_bench->pane->session().branches().empty());
    }

    void theComparisonIsCopied() {
        skipThird();
        for (QAction* action : child<QPushButton>("branchCopy")->menu()->actions()) {
            QGuiApplication::clipboard()->clear();
            action->trigger();
            QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        }
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"first_divergence\"")));
    }

private:
    std::unique_ptr<BranchBench<BranchPane>> m_bench;
};

LEFTFOLD_TEST(TstBranchPane)
#include "tst_branch_pane.moc"
