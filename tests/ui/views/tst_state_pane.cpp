// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

namespace {

/// An order that is merged: each event says what changes.
const char* const history[] = {R"({"status":"pending","total":0.10,"items":[{"sku":"TEA-42","n":1}],"coupon":"X"})",
    R"({"items":[{"sku":"SKU-6","n":2},{"sku":"TEA-42","n":1}]})", R"({"status":"paid","coupon":null})", "broken",
    R"({"status":"shipped"})"};

Result<std::unique_ptr<EventSource>> openOrder(const StoreChoice&) {
    auto store = std::make_unique<MemoryStore>();
    int n = 0;
    for (const char* data : history) {
        Event event;
        event.position = Position{++n};
        event.id.text = "e-" + std::to_string(n);
        event.type = n == 1 ? "order.created" : n == 4 ? "order.lost" : "order.changed";
        event.storedType = event.type;
        event.aggregate = {"Order", "o-1"};
        event.version = Version{n};
        event.payload.bytes = data;
        event.payload.storedSize = event.payload.bytes.size();
        store->put(event);
    }
    return store;
}

} // namespace

class TstStatePane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_workspace = std::make_unique<Workspace>(openOrder);
        m_replay = std::make_unique<ReplaySession>(*m_workspace);
        m_pane = std::make_unique<StatePane>(*m_workspace, *m_replay);
        m_pane->resize(900, 500);
        m_pane->setVisible(true);
        QSignalSpy opened(m_workspace.get(), &Workspace::opened);
        m_workspace->open({"order", {}, false});
        QVERIFY(opened.wait());
        m_replay->show({"Order", "o-1"});
        QVERIFY(QTest::qWaitFor([this] { return m_replay->timeline() != nullptr; }));
        QVERIFY(QTest::qWaitFor([this] { return m_pane->session().writers().has_value(); }));
    }
    void cleanup() {
        m_pane.reset();
        m_replay.reset();
        m_workspace.reset();
    }
    void namesTheStates() {
        m_replay->setHead(2);
        QCOMPARE(label("stateAfter")->text(), QStringLiteral("state after v2"));
        QVERIFY(since().startsWith(QStringLiteral("changes since v1")));
        m_replay->setHead(0);
        QCOMPARE(label("stateAfter")->text(), QStringLiteral("state at the start"));
    }
    void everyPlaceSaysWhoWroteIt() {
        QCOMPARE(writer("/status"), QStringLiteral("v5 order.changed"));
        QCOMPARE(writer("/total"), QStringLiteral("v1 order.created"));
        QCOMPARE(writer("/items/1/sku"), QStringLiteral("v1 order.created"));
        QCOMPARE(writer("/items/0/sku"), QStringLiteral("v2 order.changed"));
        m_replay->setHead(1);
        QTRY_COMPARE(writer("/status"), QStringLiteral("v1 order.created"));
    }
    void aClickLeadsToTheWriter() {
        const QModelIndex index = place("/total").siblingAtColumn(StateTreeModel::Writer);
        tree()->scrollTo(index);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(index).center());
        QTRY_COMPARE(m_replay->head(), 1u);
        QCOMPARE(tree()->currentIndex().siblingAtColumn(0), place("/total"));
    }
    void keysWalkBackThroughTheWriters() {
        tree()->setCurrentIndex(place("/status"));
        QTest::keyClick(tree(), Qt::Key_L, Qt::ShiftModifier);
        QTRY_COMPARE(m_replay->head(), 3u);
        QTRY_VERIFY(m_pane->session().writers().has_value());
        QTest::keyClick(tree(), Qt::Key_L, Qt::ShiftModifier);
        QTRY_COMPARE(m_replay->head(), 1u);
        QTRY_VERIFY(m_pane->session().writers().has_value());
        QTest::keyClick(tree(), Qt::Key_L, Qt::ShiftModifier);
        QTRY_VERIFY(label("stateNotice")->isVisible());
        QCOMPARE(m_replay->head(), 1u);
    }
    void removedPlacesCanBeAskedFor() {
        tree()->setCurrentIndex(place(""));
        openMenu();
        const QPointer<QMenu> removals = menu("removalsMenu");
        QVERIFY(removals);
        QSignalSpy found(&m_pane->session(), &StateSession::removalsFound);
        Q_EMIT removals->aboutToShow();
        QVERIFY(found.wait());
        QAction* removal = nullptr;
        for (QAction* action : removals->actions())
            removal = action->text().contains(QStringLiteral("/coupon")) ? action : removal;
        QVERIFY(removal && removal->text().startsWith(QStringLiteral("v3 order.changed")));
        removal->trigger();
        QCOMPARE(m_replay->head(), 3u);
    }
    void changesAreToldSinceAnyVersion() {
        m_pane->setSince(Version{1});
        QTRY_COMPARE(place("/status").siblingAtColumn(1).data().toString(), QStringLiteral("\"pending\" \u2192 \"shipped\""));
        QVERIFY(since().startsWith(QStringLiteral("changes since v1")));
        m_pane->setSince({});
        QTRY_COMPARE(place("/status").siblingAtColumn(1).data().toString(), QStringLiteral("\"paid\" \u2192 \"shipped\""));
    }
    void itemsAreKnownByWhatTellsThemApart() {
        m_replay->setHead(2);
        QCOMPARE(place("/items/0").data().toString(), QStringLiteral("SKU-6"));
        QCOMPARE(place("/items/0").data(StateTreeModel::ChangeRole).toInt(), static_cast<int>(PlaceChange::Added));
        QCOMPARE(place("/items/1").data(StateTreeModel::ChangeRole).toInt(), static_cast<int>(PlaceChange::None));
    }
    void pinsStandAboveAndAreRemembered() {
        tree()->setCurrentIndex(place("/total"));
        QTest::keyClick(tree(), Qt::Key_P);
        QCOMPARE(tree()->model()->index(0, 0).data().toString(), QStringLiteral("total"));
        QCOMPARE(tree()->model()->index(0, 2).data().toString(), QStringLiteral("v1 order.created"));
        const auto saved = m_pane->saved();
        tree()->setCurrentIndex(tree()->model()->index(0, 0));
        QTest::keyClick(tree(), Qt::Key_P);
        QCOMPARE(tree()->model()->rowCount(), 1);
        m_pane->restore(saved);
        QCOMPARE(tree()->model()->rowCount(), 2);
    }
    void theStateIsSearched() {
        m_pane->find();
        auto* field = m_pane->findChild<QLineEdit*>(QStringLiteral("stateFindField"));
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, QStringLiteral("sku"));
        QTRY_COMPARE(label("stateFindPlace")->text(), QStringLiteral("1 of 2"));
        QCOMPARE(tree()->values().pointer(tree()->currentIndex().siblingAtColumn(0)), QStringLiteral("/items/0/sku"));
        QTest::keyClick(field, Qt::Key_F3);
        QCOMPARE(label("stateFindPlace")->text(), QStringLiteral("2 of 2"));
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(label("stateFindPlace")->text(), QStringLiteral("2 of 2"));
        QTest::keyClicks(field, QStringLiteral("-none"));
        QTRY_COMPARE(label("stateFindPlace")->text(), QStringLiteral("nowhere"));
    }
    void aPlaceNarrowsTheSteps() {
        QSignalSpy asked(m_pane.get(), &StatePane::stepsAsked);
        tree()->setCurrentIndex(place("/status"));
        QTest::keyClick(tree(), Qt::Key_T);
        QVERIFY(asked.wait());
        QCOMPARE(asked.first().first().toString(), QStringLiteral("/status"));
    }
    void arraysAreTables() {
        m_pane->setView(StatePane::View::Table);
        auto* table = m_pane->findChild<RowTable*>(QStringLiteral("stateTable"));
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(1, 0).data().toString(), QStringLiteral("TEA-42"));
        m_replay->setHead(0);
        QTRY_VERIFY(label("stateNotice")->isVisible());
        QCOMPARE(table->model()->rowCount(), 0);
    }
    void theTextIsTheStateWithItsDigits() {
        auto* text = m_pane->findChild<QPlainTextEdit*>();
        QVERIFY(!text->isVisible());
        m_pane->setView(StatePane::View::Text);
        QVERIFY(text->isVisible());
        QVERIFY(text->toPlainText().contains(QLatin1String("\"total\": 0.10")));
        m_replay->setHead(0);
        QCOMPARE(text->toPlainText().trimmed(), QStringLiteral("{}"));
    }
    void aFailedStepSaysWhy() {
        m_replay->setHead(4);
        QVERIFY(label("stepProblem")->isVisible());
        QVERIFY(label("stepProblem")->text().contains(QLatin1String("no JSON")));
        m_replay->setHead(3);
        QVERIFY(!label("stepProblem")->isVisible());
    }
    void everythingIsCopied() {
        tree()->setCurrentIndex(place("/items"));
        openMenu();
        trigger("valueMenu", QStringLiteral("Copy as Markdown"));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("| `/items/1/sku` | \"TEA-42\" | v1 order.created |")));
    }
    void whatWasOpenedStaysOpenFromStepToStep() {
        tree()->collapse(place("/items"));
        m_replay->setHead(4);
        QVERIFY(!tree()->isExpanded(place("/items")));
        m_pane->clear();
        QCOMPARE(tree()->model()->rowCount(), 0);
    }

private:
    StateTree* tree() const { return m_pane->findChild<StateTree*>(); }
    QLabel* label(const char* name) const { return m_pane->findChild<QLabel*>(QLatin1String(name)); }
    QString since() const { return m_pane->findChild<QPushButton*>(QStringLiteral("stateSince"))->text(); }
    QMenu* menu(const char* name) const { return m_pane->findChild<QMenu*>(QLatin1String(name)); }
    QModelIndex place(const char* pointer) const { return tree()->values().reach(JsonPointer::parse(pointer).value()); }
    QString writer(const char* pointer) const { return place(pointer).siblingAtColumn(StateTreeModel::Writer).data().toString(); }
    void openMenu() { QTest::keyClick(tree(), Qt::Key_Period); }
    void trigger(const char* name, const QString& text) {
        QVERIFY(menu(name));
        for (QAction* action : menu(name)->actions()) {
            if (action->text().startsWith(text)) {
                action->trigger();
                return menu(name)->close(), void();
            }
        }
        QFAIL("no such action");
    }
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ReplaySession> m_replay;
    std::unique_ptr<StatePane> m_pane;
};

LEFTFOLD_TEST(TstStatePane)
#include "tst_state_pane.moc"
