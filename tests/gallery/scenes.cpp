// SPDX-License-Identifier: Apache-2.0
#include "tests/gallery/scenes.h"
#include "core/model/json_text.h"
#include "tests/gallery/replay_scenes.h"
#include "ui/models/event_table_model.h"
#include "ui/session/version_session.h"
#include "ui/views/layout_actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/password_bar.h"
#include "ui/widgets/row_table.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

namespace leftfold::gallery {

namespace {

/// A row of the sample store (seed 1) with a cause, effects and a state change.
constexpr int shownEvent = 118;
constexpr int shownMessage = 3;
/// One of a process in which a cause is missing.
constexpr int chainEventRow = 1649;

bool show(Stage& stage, const char* page) {
    stage.workspace().showPage(QString::fromLatin1(page));
    return stage.settle();
}

bool showEvents(Stage& stage) {
    auto* table = stage.find<ui::RowTable>("eventTable");
    if (!show(stage, "events") || !table || table->model()->rowCount() <= shownEvent)
        return false;
    table->goToRow(shownEvent);
    table->scrollTo(table->model()->index(shownEvent, 0), QAbstractItemView::PositionAtCenter);
    return stage.settle();
}

/// What a filtered log is made of, with a range of time.
bool showFacets(Stage& stage) {
    stage.window().palette().hide();
    auto* shown = stage.find<QAbstractButton>("facetsShown");
    if (!show(stage, "events") || !shown)
        return false;
    stage.workspace().setFilter(QStringLiteral("-type:cart.* after:2026-02-18T12:00:00Z before:2026-02-25"));
    shown->setChecked(true);
    const auto counts = [&stage] { return stage.find<QAbstractItemView>("facet-type")->model()->rowCount() > 3; };
    return stage.settle() && QTest::qWaitFor(counts) && stage.settle();
}

bool showAggregates(Stage& stage) {
    auto* table = stage.find<ui::RowTable>("aggregateTable");
    if (!show(stage, "aggregates") || !table || table->model()->rowCount() == 0)
        return false;
    table->sortByColumn(2, Qt::DescendingOrder);
    table->goToRow(4);
    table->verticalScrollBar()->setValue(0);
    return stage.settle();
}

/// All messages, the newest first; one that waits is selected.
bool showOutbox(Stage& stage) {
    auto* table = stage.find<ui::RowTable>("messageTable");
    if (!show(stage, "outbox") || !table || table->model()->rowCount() < shownMessage)
        return false;
    table->goToRow(shownMessage);
    table->verticalScrollBar()->setValue(0);
    return stage.settle();
}

/// What does not agree, each with its meaning; an event without a message is selected.
bool showFindings(Stage& stage) {
    auto* reconcile = stage.find<QAbstractButton>("reconcile");
    if (!show(stage, "outbox") || !reconcile)
        return false;
    reconcile->click();
    if (!stage.settle())
        return false;
    auto* list = stage.find<ui::RowTable>("findingTable");
    list->goToRow(1);
    return stage.settle() && list->model()->rowCount() > 1;
}

/// A process with its graph over its timeline, one event chosen.
bool showChain(Stage& stage) {
    auto* table = stage.find<ui::RowTable>("eventTable");
    if (!show(stage, "events") || !table)
        return false;
    table->goToRow(chainEventRow);
    if (!stage.settle() || !show(stage, "chains"))
        return false;
    if (auto* timeline = stage.find<QAbstractButton>("chainShowTimeline"))
        timeline->setChecked(true);
    if (auto* tree = stage.find<QAbstractButton>("chainShowTree"))
        tree->setChecked(false);
    return stage.settle();
}

/// The same one with the tree beside the graph.
bool showChainTree(Stage& stage) {
    auto* tree = stage.find<QAbstractButton>("chainShowTree");
    auto* timeline = stage.find<QAbstractButton>("chainShowTimeline");
    if (!showChain(stage) || !tree || !timeline)
        return false;
    tree->setChecked(true);
    timeline->setChecked(false);
    return stage.settle();
}

/// How the oldest orders become newer ones, with a step and what it does to a stored event.
bool showVersions(Stage& stage) {
    auto* steps = stage.find<QAbstractItemView>("mappingSteps");
    if (!show(stage, "versions") || !steps || steps->model()->rowCount() < 2)
        return false;
    steps->setCurrentIndex(steps->model()->index(1, 0));
    return stage.settle();
}

/// One event that becomes two, while that is written.
bool showSeveral(Stage& stage) {
    auto* mapping = stage.window().findChild<ui::MappingSession*>();
    auto* versions = stage.window().findChild<ui::VersionSession*>();
    if (!show(stage, "versions") || !mapping || !versions)
        return false;
    const auto several = parseJson(R"({"event_type": "payment.refunded", "from": 1, "into": [
        {"event_type": "payment.refunded", "to": 2, "steps": [{"op": "default", "path": "/reason", "value": "unknown"}]},
        {"event_type": "ledger.noted", "to": 1, "steps": [{"op": "move", "from": "/amount", "path": "/total"},
            {"op": "default", "path": "/kind", "value": "refund"}]}]})");
    mapping->edit("write an upcaster",
        [&](const MappingDocument& document) { return document.inserted(*JsonPointer::parse("/upcasters"), 0, *several); });
    versions->selectType("payment.refunded");
    versions->selectArrow(1);
    return stage.settle();
}

/// The proof over the whole store, and a type that was forgotten.
bool showProof(Stage& stage) {
    auto* prove = stage.find<QAbstractButton>("prove");
    auto* types = stage.find<QAbstractItemView>("versionTypes");
    if (!show(stage, "versions") || !prove || !types)
        return false;
    prove->click();
    for (int row = 0; row < types->model()->rowCount(); ++row)
        if (types->model()->index(row, 0).data().toString() == QLatin1String("payment.refunded"))
            types->setCurrentIndex(types->model()->index(row, 0));
    return stage.settle();
}

/// A copy of the sample's layout while a mistake is made in it: form, text, rows and what does not fit.
bool showLayout(Stage& stage) {
    auto* actions = stage.window().findChild<ui::LayoutActions*>();
    if (!show(stage, "events") || !actions)
        return false;
    auto* layout = &actions->session();
    actions->edit();
    if (!stage.waitUntil([layout] { return !layout->isLooking() && !layout->isTrying() && !layout->preview().events.empty(); }))
        return false;
    layout->setRole("version", {"event_type", {}, {}, {}, false});
    auto* editor = stage.find<QWidget>("layoutEditor");
    editor->resize(stage.window().size());
    return stage.waitUntil([layout] { return !layout->isTrying(); }) && stage.settle();
}

/// What Ctrl+K finds for a few letters, over the page where it was asked.
bool showPalette(Stage& stage) {
    if (!showEvents(stage))
        return false;
    stage.window().palette().open();
    stage.find<QLineEdit>("paletteField")->setText(QStringLiteral("or"));
    return stage.settle();
}

void saveConnections(Stage& stage) {
    for (const ui::SavedConnection& known : stage.saved().all())
        stage.saved().remove(known.id);
    const QString shop = QStringLiteral("Shop");
    stage.saved().save({{}, QStringLiteral("orders"), shop, 1, true,
        QStringLiteral("postgresql://reader@a.example.test:5432,b.example.test:5432/orders?target_session_attrs=prefer-standby"), {}});
    stage.saved().save({{}, QStringLiteral("orders, staging"), shop, 2, false, QStringLiteral("postgresql://reader@staging/orders"), {}});
    stage.saved().save({{}, QStringLiteral("mine"), {}, -1, false, QStringLiteral("postgresql://localhost/shop"), {}});
}

/// The window without a store: saved connections, one of them in the form, and two stores that were open before.
bool showOpen(Stage& stage) {
    stage.window().palette().hide();
    saveConnections(stage);
    const QDateTime then(QDate(2026, 3, 1), QTime(9, 14), Qt::UTC);
    const auto seen = stage.recent().all();
    for (const ui::RecentStore& store : seen)
        stage.recent().forget(store.address);
    stage.recent().remember({QStringLiteral("shop.db"), QStringLiteral("shop.db"), QStringLiteral("SQLite"), {}, false, then});
    stage.recent().remember({QStringLiteral("postgresql://reader@db.example.test/orders"), QStringLiteral("orders on db.example.test"),
        QStringLiteral("PostgreSQL"), {}, true, then});
    stage.workspace().close();
    QTest::keyClick(stage.find<QWidget>("savedConnections"), Qt::Key_Down);
    QTest::keyClick(stage.find<QWidget>("savedConnections"), Qt::Key_F2);
    stage.find<QWidget>("savedConnections")->setFocus(); // a caret blinks
    QCoreApplication::processEvents(); // the strip below closes up
    return !stage.workspace().isOpen();
}

/// A server that asks for a password, and a project that asks for trust.
bool showQuestions(Stage& stage) {
    if (!showOpen(stage))
        return false;
    stage.find<ui::PasswordBar>("passwordBar")->ask(QStringLiteral("postgresql://reader@staging/orders asks for a password."), true, {});
    stage.find<QWidget>("openFile")->setFocus();
    stage.window().messages().show({ui::Severity::Warning,
        QStringLiteral("team.leftfold wants to connect to postgresql://reader@db.example.test/orders, run the scripts of "
                       "order.reducer.json. Nothing of that has been done. Trust it if you know where it comes from."),
        {}, QStringLiteral("open"), {{QStringLiteral("Trust and open"), [] {}}}});
    QCoreApplication::processEvents();
    return true;
}

} // namespace

std::vector<Scene> scenes() {
    std::vector<Scene> all{{QStringLiteral("events"), showEvents}, {QStringLiteral("aggregates"), showAggregates}};
    const auto replay = replayScenes();
    all.insert(all.end(), replay.begin(), replay.end());
    const std::vector<Scene> others{{QStringLiteral("chains"), showChain}, {QStringLiteral("chains-tree"), showChainTree},
        {QStringLiteral("outbox"), showOutbox}, {QStringLiteral("findings"), showFindings}, {QStringLiteral("versions"), showVersions},
        {QStringLiteral("versions-proof"), showProof}, {QStringLiteral("versions-several"), showSeveral},
        {QStringLiteral("layout"), showLayout, QStringLiteral("layoutEditor")}, {QStringLiteral("palette"), showPalette},
        {QStringLiteral("facets"), showFacets}, {QStringLiteral("open"), showOpen}, {QStringLiteral("questions"), showQuestions}};
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

} // namespace leftfold::gallery
