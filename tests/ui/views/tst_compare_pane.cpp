// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/branch_bench.h"
#include "ui/views/compare_pane.h"
#include "ui/widgets/paired_strip.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/tab_strip.h"
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstComparePane : public QObject {
    Q_OBJECT

    template <typename Child>
    Child* child(const char* name) const {
        return m_bench->child<Child>(name);
    }
    QString facts() const { return child<QLabel>("compareFacts")->text(); }
    void enter(const char* field, const QString& text) {
        child<QLineEdit>(field)->setText(text);
        Q_EMIT child<QLineEdit>(field)->editingFinished();
    }
    void align() {
        Q_EMIT child<TabStrip>("compareModes")->chosen(1);
        Q_EMIT child<SearchField>("compareOther")->searched(QStringLiteral("Shelf/s-2"));
        QTRY_VERIFY(child<RowTable>("compareTable")->model()->rowCount() > 4);
        QTRY_VERIFY(m_bench->pane->session().sides());
    }

private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<BranchBench<ComparePane>>();
        QVERIFY(m_bench->open());
        QTRY_VERIFY(m_bench->pane->session().sides());
    }
    void cleanup() { m_bench.reset(); }

    void twoVersionsAreCompared() {
        enter("compareFrom", QStringLiteral("2"));
        enter("compareTo", QStringLiteral("3"));
        QTRY_COMPARE(facts(), QStringLiteral("1 place of the state differs."));
        auto& right = child<StateTree>("rightState")->values();
        QCOMPARE(right.index(0, StateTreeModel::Content, right.index(0, 0)).data().toString(), QStringLiteral("2 \u2192 3"));
        enter("compareTo", QStringLiteral("2"));
        QTRY_COMPARE(facts(), QStringLiteral("The states are the same."));
        enter("compareTo", QStringLiteral("none"));
        QCOMPARE(child<QLineEdit>("compareTo")->text(), QStringLiteral("2"));
        child<QPushButton>("compareHead")->click();
        QCOMPARE(child<QLineEdit>("compareTo")->text(), QStringLiteral("4"));
    }

    void anotherAggregateStandsBeside() {
        align();
        child<PairedStrip>("compareStrip")->setValue(1);
        QCOMPARE(child<RowTable>("compareTable")->currentIndex().row(), 1);
        Q_EMIT child<TabStrip>("compareParts")->chosen(1);
        QVERIFY(child<QWidget>("compareParts")->isVisible());
    }

    void aNameThatNobodyHasIsTold() {
        Q_EMIT child<TabStrip>("compareModes")->chosen(1);
        Q_EMIT child<SearchField>("compareOther")->searched(QStringLiteral("Shelf/none"));
        QTRY_VERIFY(facts().contains(QStringLiteral("none")));
    }

    void whatIsComparedIsCopied() {
        const auto copies = child<QPushButton>("compareCopy")->menu()->actions();
        const auto copied = [&](int which) {
            QGuiApplication::clipboard()->clear();
            copies[which]->trigger();
            const bool came = QTest::qWaitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); });
            return came ? QGuiApplication::clipboard()->text() : QString();
        };
        QVERIFY(copied(0).startsWith(QStringLiteral("### Shelf/s-1: the beginning and version 4")));
        QVERIFY(copied(1).contains(QStringLiteral("\"changes\"")));
        align();
        QVERIFY(copied(0).startsWith(QStringLiteral("### Shelf/s-1 and Shelf/s-2")));
        QVERIFY(copied(1).contains(QStringLiteral("\"left_only\"")));
    }

private:
    std::unique_ptr<BranchBench<ComparePane>> m_bench;
};

LEFTFOLD_TEST(TstComparePane)
#include "tst_compare_pane.moc"
