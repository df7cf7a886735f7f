// SPDX-License-Identifier: Apache-2.0
// The hunt on the Replay page: breakpoints, watches and runs, their keys and marks.
#include "ui/models/text_forms.h"
#include "ui/views/page_keys.h"
#include "ui/views/replay_page.h"
#include "ui/views/state_pane.h"
#include "ui/views/watches_pane.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/thin_splitter.h"
#include "ui/widgets/transport_bar.h"
#include <QMenu>

namespace leftfold::ui {

void ReplayPage::addHunt() {
    m_watches = new WatchesPane(m_hunt, m_session, m_workspace);
    addUnderSteps(m_watches);
    connect(m_watches, &WatchesPane::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_watches, &WatchesPane::asked, m_left, &QWidget::show);
    connect(&m_hunt, &ReplayHunt::traced, this, &ReplayPage::showHunt);
    connect(m_transport, &TransportBar::runBackAsked, this, [this] { run(PlayDirection::Back); });
    connect(m_transport, &TransportBar::runOnAsked, this, [this] { run(PlayDirection::On); });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty())
            return;
        m_hunt.setQuestion({});
        findText({});
    });
}

void ReplayPage::addHuntKeys() {
    addPageKey(this, Qt::Key_B, [this] { toggleBreakpoint(); });
    addPageKey(this, Qt::SHIFT | Qt::Key_B, [this] { m_watches->askBreakpoint(); });
    addPageKey(this, Qt::Key_W, [this] { watchPlace(); });
    addPageKey(this, Qt::SHIFT | Qt::Key_Left, [this] { run(PlayDirection::Back); });
    addPageKey(this, Qt::SHIFT | Qt::Key_Right, [this] { run(PlayDirection::On); });
}

/// To the next breakpoint or match, else to the end; or back, likewise.
void ReplayPage::run(PlayDirection direction) {
    m_player.pause();
    const std::size_t end = direction == PlayDirection::On ? static_cast<std::size_t>(m_steps.rowCount()) : 0;
    m_session.setHead(stopBeyond(m_session.head(), direction).value_or(end));
}

/// Stops at events like the one at the head. At the start there is none.
void ReplayPage::toggleBreakpoint() {
    const auto& timeline = m_session.timeline();
    if (timeline && m_session.head() > 0)
        m_hunt.toggleType(timeline->event(m_session.head()).type);
}

void ReplayPage::addHuntActions(QMenu& menu, const std::string& type) {
    QAction* stop = menu.addAction(tr("Stop at %1").arg(fromStored(type)), this, [this, type] { m_hunt.toggleType(type); });
    stop->setCheckable(true);
    stop->setChecked(m_hunt.stopsAtType(type));
    menu.addAction(tr("Stop at a condition\u2026"), m_watches, &WatchesPane::askBreakpoint);
}

/// The place that was chosen in the state's tree, else the one that is written.
void ReplayPage::watchPlace() {
    auto* tree = m_state->findChild<StateTree*>();
    const auto current = tree && tree->hasFocus() ? tree->currentIndex().siblingAtColumn(0) : QModelIndex();
    const ValuePath path{PathRoot::State, current.isValid() ? tree->values().steps(current) : std::vector<PathStep>()};
    if (path.steps.empty())
        return m_watches->askWatch();
    m_left->show();
    m_hunt.addWatch(pathText(path));
}

/// Where the condition comes and goes is listed with the watches, and marked.
void ReplayPage::huntFor(const QString& condition) {
    findText({});
    if (const auto fault = m_hunt.setQuestion(condition.toStdString()))
        m_field->setProblem(tr("column %1: %2").arg(fault->column).arg(fromStored(fault->what)));
}

void ReplayPage::showHunt() {
    markHunt();
    if (m_session.timeline())
        showMarks();
}

/// Breakpoints, and the turns of what is asked for.
void ReplayPage::markHunt() {
    const auto& timeline = m_session.timeline();
    const auto& list = m_hunt.list().breakpoints;
    std::vector<StepMark> stops;
    for (const Stop& stop : m_hunt.stops().all())
        stops.push_back({static_cast<int>(stop.step), tr("breakpoint: %1").arg(fromStored(titleOf(list[stop.breakpoint])))});
    std::vector<StepMark> turns;
    const auto asked = sought();
    for (const Transition& turn : asked ? asked->transitions() : std::vector<Transition>())
        turns.push_back(
            {static_cast<int>(turn.step), (turn.mark == ConditionMark::Became ? tr("became: %1") : tr("ceased: %1")).arg(soughtName())});
    m_transport->setHunting(timeline && !(stops.empty() && turns.empty()));
    m_marks.set(MarkKind::Breakpoint, std::move(stops));
    m_marks.set(MarkKind::Match, std::move(turns));
    giveStops();
}

std::vector<PaletteEntry> ReplayPage::huntActions() {
    std::vector<PaletteEntry> entries{{tr("Run on to the next stop"), {}, {}, tr("Shift+Right"), {}, [this] { run(PlayDirection::On); }},
        {tr("Run back to the previous stop"), {}, {}, tr("Shift+Left"), {}, [this] { run(PlayDirection::Back); }},
        {tr("Stop at a condition\u2026"), {}, {}, tr("Shift+B"), {}, [this] { m_watches->askBreakpoint(); }},
        {tr("Watch a place or a condition\u2026"), {}, {}, QStringLiteral("W"), {}, [this] { m_watches->askWatch(); }}};
    const auto& timeline = m_session.timeline();
    if (timeline && m_session.head() > 0)
        entries.push_back({tr("Stop at %1, or no more").arg(fromStored(timeline->event(m_session.head()).type)), {}, {},
            QStringLiteral("B"), {}, [this] { toggleBreakpoint(); }});
    return entries;
}

std::vector<PageKey> ReplayPage::huntKeys() {
    return {{tr("B"), tr("stop at events of this type, or no more")}, {tr("Shift+B"), tr("stop at a condition")},
        {tr("W"), tr("watch the chosen place of the state, or one that you write")},
        {tr("Shift+← →"), tr("run back, on to the next stop")}};
}

} // namespace leftfold::ui
