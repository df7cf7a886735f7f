// SPDX-License-Identifier: Apache-2.0
#include "tests/gallery/replay_scenes.h"
#include "ui/session/branch_session.h"
#include "ui/session/compare_session.h"
#include "ui/session/many_session.h"
#include "ui/views/replay_page.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/state_find_bar.h"
#include "ui/widgets/timeline_strip.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

namespace leftfold::gallery {

namespace {

/// Of the same type as the longest order, and shorter.
constexpr const char* otherOrder = "Order/o-1002";
/// Of the longest order: a step whose event has a cause, effects and a message.
constexpr std::size_t chainedStep = 225;

bool press(Stage& stage, const char* button) {
    auto* found = stage.find<QAbstractButton>(button);
    if (!found)
        return false;
    found->click();
    const bool done = stage.settle();
    stage.find<QWidget>("stepTable")->setFocus(); // a button that goes leaves the focus to another
    return done;
}

/// The longest order, some way into its history, and nothing hunted for.
bool showReplay(Stage& stage) {
    stage.workspace().showPage(QStringLiteral("aggregates"));
    auto* table = stage.find<ui::RowTable>("aggregateTable");
    if (!stage.settle() || !table || table->model()->rowCount() == 0)
        return false;
    table->sortByColumn(2, Qt::DescendingOrder);
    int row = 0;
    while (row + 1 < table->model()->rowCount() && table->model()->index(row, 0).data().toString() != QLatin1String("Order"))
        ++row;
    table->goToRow(row);
    stage.workspace().showPage(QStringLiteral("replay"));
    auto* strip = stage.find<ui::TimelineStrip>("timelineStrip");
    if (!stage.settle() || !strip || strip->maximum() == 0)
        return false;
    stage.window().findChild<ui::ReplayPage*>()->hunt().setList({});
    auto* state = stage.window().findChild<ui::StatePane*>();
    state->setSince({});
    state->restore({});
    auto* find = state->findChild<ui::StateFindBar*>();
    stage.find<QLineEdit>("stateFindField")->clear();
    Q_EMIT find->searched({});
    find->close();
    stage.find<ui::JumpField>("replayField")->clear();
    strip->fit();
    strip->setValue(strip->maximum() * 3 / 5);
    return press(stage, "tab.State");
}

/// A part of that history from near by, with the place where it lies.
bool showNear(Stage& stage) {
    constexpr double nearer = 5;
    if (!showReplay(stage))
        return false;
    stage.find<ui::TimelineStrip>("timelineStrip")->zoom(nearer);
    return stage.settle();
}

/// Watches, breakpoints, and a condition that comes and goes.
bool showHunt(Stage& stage) {
    if (!showReplay(stage))
        return false;
    auto& hunt = stage.window().findChild<ui::ReplayPage*>()->hunt();
    hunt.addWatch("state.total");
    hunt.addWatch("state.status");
    hunt.addBreakpoint({.types = "order.discount_applied,order.confirmed", .condition = {}});
    hunt.addBreakpoint({.types = {}, .condition = "state.total > 400", .met = MetWhen::Becomes});
    auto* field = stage.find<ui::JumpField>("replayField");
    field->setText(QStringLiteral("state.total > 300"));
    Q_EMIT field->searched(field->text());
    return stage.waitUntil([&hunt] { return !hunt.isTracing(); }) && stage.settle();
}

bool showTab(Stage& stage, const char* tab) {
    return showReplay(stage) && press(stage, tab);
}

/// What changed since an earlier version, with two places pinned and a search.
bool showSince(Stage& stage) {
    if (!showReplay(stage))
        return false;
    auto* state = stage.window().findChild<ui::StatePane*>();
    state->restore({{QStringLiteral("pins"),
        QVariantMap{{QStringLiteral("Order"), QStringList{QStringLiteral("/status"), QStringLiteral("/total")}}}}});
    constexpr Version earlier{100};
    state->setSince(earlier);
    auto* field = stage.find<QLineEdit>("stateFindField");
    state->find();
    field->setText(QStringLiteral("product"));
    Q_EMIT state->findChild<ui::StateFindBar*>()->searched(field->text());
    return stage.waitUntil([state] { return state->session().sinceState() != nullptr; }) && stage.settle();
}

bool showStateTable(Stage& stage) {
    return showTab(stage, "tab.Table");
}

/// Other pages have a tab of that name too.
bool showStateText(Stage& stage) {
    if (!showReplay(stage))
        return false;
    stage.window().findChild<ui::ReplayPage*>()->findChild<QAbstractButton*>(QStringLiteral("tab.Text"))->click();
    return stage.settle();
}

/// Two versions of it.
bool showCompare(Stage& stage) {
    if (!showTab(stage, "tab.Compare"))
        return false;
    auto* compare = stage.window().findChild<ui::CompareSession*>();
    if (!press(stage, "tab.Two versions"))
        return false;
    constexpr std::size_t earlier = 40;
    compare->setFrom(earlier);
    return stage.settle();
}

/// Its history beside that of another order.
bool showCompareOthers(Stage& stage) {
    if (!showTab(stage, "tab.Compare"))
        return false;
    auto* compare = stage.window().findChild<ui::CompareSession*>();
    if (!press(stage, "tab.Another aggregate"))
        return false;
    compare->setOther(otherOrder);
    return stage.waitUntil([compare] { return compare->aligned() != nullptr; }) && stage.settle();
}

/// What if two events had not been there, and another had?
bool showWhatIf(Stage& stage) {
    if (!showReplay(stage) || !press(stage, "open.What if"))
        return false;
    auto* branches = stage.window().findChild<ui::BranchSession*>();
    branches->add("without the tea");
    WrittenEvent note;
    note.type = "order.noted";
    branches->setEdits({SkipEvent{Version{131}}, SkipEvent{Version{134}}, InsertEvents{Version{135}, {note}}}, "edit");
    branches->setCondition("state.total < 200");
    return stage.waitUntil([branches] { return branches->both() != nullptr; }) && stage.settle();
}

/// The process that an event of it belongs to.
bool showMany(Stage& stage) {
    if (!showReplay(stage))
        return false;
    stage.find<ui::TimelineStrip>("timelineStrip")->setValue(chainedStep);
    if (!stage.settle() || !press(stage, "tab.Many") || !press(stage, "manyFollow"))
        return false;
    auto* many = stage.window().findChild<ui::ManySession*>();
    return stage.waitUntil([many] { return many->loaded() != nullptr; }) && stage.settle();
}

/// What was measured is another each time, and so is the advice that follows from it.
void settleFigures(QWidget& pane) {
    static const QRegularExpression time(QStringLiteral("\\d+(?:\\.\\d+)? (?:ms|\u00b5s)"));
    static const QRegularExpression advice(QStringLiteral("every \\d+ events"));
    for (auto* label : pane.findChildren<QLabel*>())
        label->setText(label->text().replace(time, QStringLiteral("12 ms")).replace(advice, QStringLiteral("every 50 events")));
}

/// Its snapshots, proved.
bool showSnapshots(Stage& stage) {
    if (!showTab(stage, "tab.Snapshots") || !press(stage, "audit"))
        return false;
    settleFigures(*stage.find<QWidget>("snapshotsPane"));
    return true;
}

/// What it is folded with, with a rule and one of its steps.
bool showReducer(Stage& stage) {
    auto* rules = stage.find<QAbstractItemView>("reducerRules");
    auto* steps = stage.find<QAbstractItemView>("reducerSteps");
    if (!showTab(stage, "tab.Reducer") || !rules || !steps || rules->model()->rowCount() < 2)
        return false;
    rules->setCurrentIndex(rules->model()->index(1, 0));
    if (!stage.settle())
        return false;
    steps->setCurrentIndex(steps->model()->index(0, 0));
    return stage.settle();
}

} // namespace

std::vector<Scene> replayScenes() {
    return {{QStringLiteral("replay"), showReplay}, {QStringLiteral("replay-near"), showNear}, {QStringLiteral("replay-since"), showSince},
        {QStringLiteral("replay-table"), showStateTable}, {QStringLiteral("replay-text"), showStateText},
        {QStringLiteral("replay-hunt"), showHunt}, {QStringLiteral("replay-compare"), showCompare},
        {QStringLiteral("replay-compare-others"), showCompareOthers}, {QStringLiteral("replay-what-if"), showWhatIf},
        {QStringLiteral("replay-many"), showMany}, {QStringLiteral("replay-snapshots"), showSnapshots},
        {QStringLiteral("replay-reducer"), showReducer}};
}

} // namespace leftfold::gallery
