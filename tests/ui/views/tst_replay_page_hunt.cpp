// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/replay_page.h"
#include "ui/views/watches_pane.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/transition_list.h"
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstReplayPageHunt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Events 1 to 4 of the shelf: listed, counted twice, and one that is no JSON.
    void init() {
        m_bench = std::make_unique<ShopBench>();
        m_page = std::make_unique<ReplayPage>(m_bench->workspace, m_bench->session);
        m_page->resize(1000, 700);
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        QVERIFY(m_bench->openStore());
        m_bench->workspace.selectAggregate({"Shelf", "s-1"});
        QTRY_VERIFY(m_bench->session.timeline());
        child<RowTable>("stepTable")->setFocus();
    }
    void cleanup() {
        m_page.reset();
        m_bench.reset();
    }
    void aKeyStopsAtEventsOfThisType() {
        m_bench->session.setHead(2);
        press(Qt::Key_B);
        QTRY_COMPARE(hunt().stops().all().size(), 3u);
        QVERIFY(child<QPushButton>("transportRunOn")->isEnabled());
        m_bench->session.setHead(0);
        press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(head(), 2);
        press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(head(), 3);
        press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(head(), 2);
        child<QPushButton>("transportRunOn")->click();
        QCOMPARE(head(), 3);
        press(Qt::Key_B);
        QVERIFY(hunt().stops().all().empty());
    }
    void aKeyWatchesTheChosenPlace() {
        auto* tree = child<StateTree>("stateTree");
        const QModelIndex root = tree->values().index(0, 0);
        tree->setCurrentIndex(tree->values().index(0, 0, root));
        tree->setFocus();
        press(Qt::Key_W, {}, tree);
        QCOMPARE(hunt().list().watches, std::vector<std::string>{"state.count"});
    }
    void elseItIsWritten() {
        press(Qt::Key_W);
        QTRY_VERIFY(child<JumpField>("huntField")->isVisible());
        QVERIFY(child<JumpField>("huntField")->hasFocus());
        press(Qt::Key_Escape, {}, child<JumpField>("huntField"));
        QVERIFY(!child<JumpField>("huntField")->isVisible());
        QVERIFY(child<RowTable>("stepTable")->hasFocus());
    }
    void aConditionInTheFieldIsListed() {
        auto* field = m_page->description().field;
        auto* line = qobject_cast<JumpField*>(field);
        line->setText(QStringLiteral("state.count = 2"));
        Q_EMIT line->searched(line->text());
        QTRY_VERIFY(hunt().conditionOf("state.count = 2"));
        QTRY_VERIFY(m_page->findChild<TransitionList*>());
        QCOMPARE(m_page->findChild<TransitionList*>()->accessibleDescription(), QStringLiteral("became v2, ceased v3"));
        line->clear();
        QVERIFY(hunt().question().empty());
    }
    void theHuntIsKeptWithTheStore() {
        m_bench->session.setHead(1);
        press(Qt::Key_B);
        const auto kept = m_page->description().saveState();
        hunt().setList({});
        m_page->description().restoreState(kept);
        QCOMPARE(hunt().list().breakpoints.size(), 1u);
        QCOMPARE(hunt().list().breakpoints[0].types, std::string("item.listed"));
    }
    void thePaletteKnowsIt() {
        m_bench->session.setHead(2);
        QStringList titles;
        for (const auto& entry : m_page->description().actions())
            titles << entry.title;
        for (const char* title : {"Run on to the next stop", "Run back to the previous stop", "Stop at a condition\u2026",
                 "Watch a place or a condition\u2026", "Stop at item.counted, or no more"})
            QVERIFY2(titles.contains(QString::fromUtf8(title)), title);
    }

private:
    template <typename Widget>
    Widget* child(const char* name) {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}, QWidget* at = nullptr) {
        QTest::keyClick(at ? at : child<RowTable>("stepTable"), static_cast<Qt::Key>(key), modifiers);
    }
    int head() const { return static_cast<int>(m_bench->session.head()); }
    ReplayHunt& hunt() { return m_page->hunt(); }

    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ReplayPage> m_page;
};

LEFTFOLD_TEST(TstReplayPageHunt)
#include "tst_replay_page_hunt.moc"
