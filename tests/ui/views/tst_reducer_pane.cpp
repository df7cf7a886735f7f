// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/reducer_bench.h"
#include "ui/views/reducer_pane.h"
#include "ui/widgets/json_editor.h"
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstReducerPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ReducerBench>();
        m_pane = std::make_unique<ReducerPane>(m_bench->shop.workspace, m_bench->shop.session);
        m_pane->resize(1000, 760);
        m_pane->show();
        QApplication::setActiveWindow(m_pane.get());
        QVERIFY(m_bench->show());
    }
    void cleanup() {
        m_pane.reset();
        m_bench.reset();
    }
    void offersADraftWhereNothingIsThere() {
        QVERIFY(!child<QLabel>("reducerTitle")->isVisible());
        m_pane->findChildren<QPushButton*>().first()->click(); // the primary step
        QTRY_VERIFY(child<QLabel>("reducerTitle")->isVisible());
        QTRY_COMPARE(child<QListView>("reducerRules")->model()->rowCount(), 2);
        QVERIFY(child<QLabel>("reducerTitle")->text().endsWith(QChar(0x2022)));
    }
    void rulesStandWithTheirCounts() {
        open();
        auto* rules = child<QListView>("reducerRules")->model();
        QCOMPARE(rules->rowCount(), 3);
        QTRY_COMPARE(rules->index(1, 0).data(RuleListModel::CountRole).toString(), QStringLiteral("2"));
        QCOMPARE(rules->index(2, 0).data(RuleListModel::CountRole).toString(), QStringLiteral("never"));
        QVERIFY(child<QLabel>("remarkCount")->text().contains(QStringLiteral("1 rule never fired")));
        QVERIFY(child<QListWidget>("ruleRemarks")->count() >= 1);
    }
    void theRuleOfTheStepIsMarked() {
        open();
        m_bench->shop.session.setHead(1);
        auto* rules = child<QListView>("reducerRules")->model();
        QTRY_VERIFY(rules->index(0, 0).data(RuleListModel::MetRole).toBool());
        QVERIFY(!rules->index(1, 0).data(RuleListModel::MetRole).toBool());
        QTRY_COMPARE(text()->extraSelections().size(), 1);
    }
    void theFormChangesTheText() {
        open();
        child<QListView>("reducerRules")->setCurrentIndex(child<QListView>("reducerRules")->model()->index(1, 0));
        child<QListView>("reducerSteps")->setCurrentIndex(child<QListView>("reducerSteps")->model()->index(0, 0));
        child<QLineEdit>("member_path")->setText(QStringLiteral("/amount"));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("\"path\": \"/amount\"")));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("\"item.listed\":  [")));
        child<QToolButton>("reducerUndo")->click();
        QCOMPARE(text()->toPlainText(), QString::fromLatin1(ReducerBench::counting));
    }
    void theTextChangesTheForm() {
        open();
        type(QStringLiteral("item.never"), QStringLiteral("item.other"));
        QCOMPARE(child<QListView>("reducerRules")->model()->index(2, 0).data().toString(), QStringLiteral("item.other"));
        QVERIFY(child<QLabel>("reducerTitle")->text().endsWith(QChar(0x2022)));
    }
    void whatIsTypedIsTriedAtOnce() {
        open();
        m_bench->shop.session.setHead(3); // the last event is no JSON
        QTRY_VERIFY(child<JsonEditor>("trialState")->toPlainText().contains(QStringLiteral("\"count\": 3")));
        QTRY_COMPARE(child<QLabel>("trialDifference")->text(), QStringLiteral("as in the replay \u00b7 changed by item.counted"));
        type(QStringLiteral("/data/count"), QStringLiteral("/data/price"));
        QTRY_VERIFY(child<JsonEditor>("trialState")->toPlainText().contains(QStringLiteral("\"count\": 0.10")));
        QVERIFY(child<QLabel>("trialDifference")->text().startsWith(QStringLiteral("differs from the replay in 1 place")));
    }
    void aMistakeIsToldWithItsLine() {
        open();
        type(QStringLiteral("\"replace\""), QStringLiteral("\"rplace\""));
        QTRY_VERIFY(child<QWidget>("reducerNotice")->isVisible());
        QTRY_VERIFY(text()->extraSelections().size() >= 1);
        QCOMPARE(text()->extraSelections().last().cursor.blockNumber(), 3);
        child<QToolButton>("reducerUndo")->click();
        QTRY_VERIFY(!child<QWidget>("reducerNotice")->isVisible());
    }
    void rulesAreAddedMovedAndRemoved() {
        open();
        auto* list = child<QListView>("reducerRules");
        list->setCurrentIndex(list->model()->index(2, 0));
        press(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list->model()->index(1, 0).data().toString(), QStringLiteral("item.never"));
        QCOMPARE(list->currentIndex().row(), 1);
        press(list, Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), 2);
        QVERIFY(!text()->toPlainText().contains(QStringLiteral("item.never")));
    }
    void aTypeWithoutARuleGetsOne() {
        m_bench->write(R"({"leftfold":"reducer/1","when":{"item.listed":[]}})");
        open(false);
        auto* remarks = child<QListWidget>("ruleRemarks");
        QTRY_VERIFY(!remarks->findItems(QStringLiteral("item.counted: no rule"), Qt::MatchStartsWith).isEmpty());
        remarks->setCurrentItem(remarks->findItems(QStringLiteral("item.counted: no rule"), Qt::MatchStartsWith).first());
        Q_EMIT remarks->itemClicked(remarks->currentItem());
        Q_EMIT remarks->itemActivated(remarks->currentItem()); // a double click is both
        QCOMPARE(child<QListView>("reducerRules")->model()->rowCount(), 2);
        QCOMPARE(child<QListView>("reducerRules")->currentIndex().data().toString(), QStringLiteral("item.counted"));
    }
    void aNewStepWaitsUntilItIsComplete() {
        open();
        child<QListView>("reducerRules")->setCurrentIndex(child<QListView>("reducerRules")->model()->index(0, 0));
        QMenu* menu = child<QPushButton>("addRuleStep")->menu();
        for (QAction* action : menu->actions())
            if (action->text().startsWith(QStringLiteral("increment\t")))
                action->trigger();
        QCOMPARE(child<QListView>("reducerSteps")->model()->rowCount(), 2);
        QVERIFY(text()->toPlainText().contains(QStringLiteral("\"off\": true")));
        auto* path = child<QLineEdit>("member_path");
        path->setFocus();
        path->setText(QStringLiteral("/count"));
        QTest::keyClick(path, Qt::Key_Return);
        QTRY_VERIFY(!text()->toPlainText().contains(QStringLiteral("\"off\": true")));
        QTRY_VERIFY(child<JsonEditor>("trialState")->toPlainText().contains(QStringLiteral("\"count\"")));
    }
    void thePaletteHasItsActions() {
        int shown = 0;
        QCOMPARE(m_pane->actions([] {}).size(), std::size_t{3});
        open();
        const auto actions = m_pane->actions([&shown] { ++shown; });
        QCOMPARE(actions.size(), std::size_t{6});
        actions[1].run(); // a new one
        QCOMPARE(shown, 1);
        QVERIFY(!m_pane->reducer().hasFile());
    }
    void scriptsAreTextAlone() {
        QVERIFY(m_bench->foldWith({}));
        m_pane->reducer().open(m_bench->write("fromStream('x').when({})", "shelf.js"));
        QTRY_VERIFY(m_pane->reducer().isOpen());
        QVERIFY(!child<QListView>("reducerRules")->isVisible());
        QVERIFY(text()->isVisible());
    }

private:
    template <typename Child>
    Child* child(const char* name) const {
        return m_pane->findChild<Child*>(QLatin1String(name));
    }
    JsonEditor* text() const { return child<JsonEditor>("reducerText"); }
    void open(bool write = true) {
        if (write)
            m_bench->write();
        QVERIFY(m_bench->foldWith(m_bench->file()));
        QTRY_VERIFY(m_pane->reducer().isOpen());
        QTRY_VERIFY(m_pane->reducer().step());
    }
    void type(const QString& what, const QString& with) {
        QString changed = text()->toPlainText();
        changed.replace(what, with);
        Q_EMIT text()->edited(changed);
    }
    static void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        widget->setFocus();
        QTest::keyClick(widget, key, modifiers);
    }

    std::unique_ptr<ReducerBench> m_bench;
    std::unique_ptr<ReducerPane> m_pane;
};

LEFTFOLD_TEST(TstReducerPane)
#include "tst_reducer_pane.moc"
