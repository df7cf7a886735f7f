// SPDX-License-Identifier: Apache-2.0
// What the Replay page can be told: its keys, the palette, the field; and what of it is remembered.
#include "ui/models/replay_jump.h"
#include "ui/views/branch_pane.h"
#include "ui/views/page_keys.h"
#include "ui/views/reducer_pane.h"
#include "ui/views/replay_export.h"
#include "ui/views/replay_page.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/thin_splitter.h"
#include "ui/widgets/timeline_strip.h"
#include "ui/widgets/transport_bar.h"
#include <QAbstractButton>
#include <QApplication>
#include <QDataStream>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr double zoomStep = 1.5;

} // namespace

void ReplayPage::addKeys() {
    addPageKey(this, Qt::Key_Space, [this] { pressFocused() ? void() : playOrPause(PlayDirection::On); });
    addPageKey(this, Qt::SHIFT | Qt::Key_Space, [this] { playOrPause(PlayDirection::Back); });
    addPageKey(this, Qt::Key_Left, [this] { walkTabs(-1) ? void() : step(-1); });
    addPageKey(this, Qt::Key_Right, [this] { walkTabs(1) ? void() : step(1); });
    addPageKey(this, Qt::Key_Home, [this] { m_session.setHead(0); });
    addPageKey(this, Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { findInState(); });
    addPageKey(this, Qt::Key_End, [this] { step(m_steps.rowCount()); });
    addHuntKeys();
}

/// A button that was reached with Tab is pressed by Space as everywhere.
bool ReplayPage::pressFocused() {
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    if (button)
        button->click();
    return button != nullptr;
}

/// Arrows walk the tabs while one of them has the focus.
bool ReplayPage::walkTabs(int by) {
    const QWidget* focus = QApplication::focusWidget();
    const bool within = focus && m_tabs->isAncestorOf(focus);
    if (within)
        m_tabs->walk(by);
    return within;
}

std::vector<PageKey> ReplayPage::keys() const {
    std::vector<PageKey> all{{tr("Space"), tr("play or pause")}, {tr("Shift+Space"), tr("play backwards or pause")},
        {tr("← →"), tr("one step back, on")}, {tr("Home End"), tr("to the start, to the end")}, {tr("↑ ↓"), tr("walk through the steps")},
        {tr("."), tr("menu of the event: copy")}, {tr("+ − 0"), tr("on the timeline: nearer, farther, all of it (Ctrl+wheel)")},
        {tr("+ −"), tr("in the state: open, close a place")}, {tr("L"), tr("in the state: to the event that last wrote a place")},
        {tr("Shift+L"), tr("to the one that wrote it before")}, {tr("P"), tr("pin a place above the state")},
        {tr("T"), tr("only the steps that touch a place, or all again")}, {tr("Ctrl+Shift+F"), tr("find in the state; F3 goes on")},
        {tr("Ctrl+F"), tr("go to a version, a time, 50 %; find; run to a condition")}};
    const auto hunting = huntKeys();
    all.insert(all.end(), hunting.begin(), hunting.end());
    return all;
}

std::vector<PaletteEntry> ReplayPage::actions() {
    if (!m_session.timeline())
        return {};
    std::vector<PaletteEntry> entries{
        {m_player.isPlaying() ? tr("Pause") : tr("Play"), {}, {}, tr("Space"), {}, [this] { playOrPause(PlayDirection::On); }},
        {tr("Play backwards"), {}, {}, tr("Shift+Space"), {}, [this] { m_player.play(PlayDirection::Back); }},
        {tr("Step on"), {}, {}, tr("Right"), {}, [this] { step(1); }}, {tr("Step back"), {}, {}, tr("Left"), {}, [this] { step(-1); }},
        {tr("Find in the state\u2026"), {}, {}, tr("Ctrl+Shift+F"), {}, [this] { findInState(); }},
        {tr("Mark changes since this step"), {}, {}, {}, {},
            [this] {
                if (const auto& timeline = m_session.timeline()) // the store may be closed while the palette is open
                    m_state->setSince(timeline->version(m_session.head()));
            }},
        {tr("Mark changes since the last step"), {}, {}, {}, {}, [this] { m_state->setSince({}); }},
        {tr("Show all steps in the list"), {}, {}, {}, {}, [this] { showOnly({}, std::nullopt); }},
        {tr("Go to the start"), {}, {}, tr("Home"), {}, [this] { m_session.setHead(0); }},
        {tr("Go to the end"), {}, {}, tr("End"), {}, [this] { step(m_steps.rowCount()); }},
        {m_transport->isReal() ? tr("Play so many steps a second") : tr("Play with real intervals"), {}, {}, {}, {},
            [this] { m_transport->setReal(!m_transport->isReal()); }},
        {tr("Zoom the timeline in"), {}, {}, QStringLiteral("+"), {}, [this] { m_strip->zoom(zoomStep); }},
        {tr("Zoom the timeline out"), {}, {}, QStringLiteral("\u2212"), {}, [this] { m_strip->zoom(1 / zoomStep); }},
        {tr("Show the whole timeline"), {}, {}, QStringLiteral("0"), {}, [this] { m_strip->fit(); }}};
    const auto hunting = huntActions();
    entries.insert(entries.end(), hunting.begin(), hunting.end());
    for (int speed = 1; speed <= ReplayPlayer::fastest; speed *= 2)
        entries.push_back({tr("Play at %1\u00d7").arg(speed), {}, {}, {}, {}, [this, speed] { m_transport->setSpeed(speed); }});
    for (std::size_t view = 0; view < m_views.size(); ++view)
        entries.push_back({tr("Show %1").arg(m_views[view].name), {}, {}, {}, {}, [this, view] { openView(static_cast<int>(view)); }});
    for (int kind = 0; kind < markKinds; ++kind) {
        const auto mark = static_cast<MarkKind>(kind);
        if (m_marks.count(mark) > 0)
            entries.push_back({tr("Go to the next of %1").arg(markCountText(mark, m_marks.count(mark))), {}, {}, {}, {},
                [this, mark] { goToNext(mark); }});
    }
    for (PaletteEntry& entry : findChild<ReplayExport*>()->actions())
        entries.push_back(std::move(entry));
    const auto append = [this, &entries](auto* pane) {
        const auto isPane = [pane](const View& view) { return view.pane == pane; };
        const auto at = std::find_if(m_views.begin(), m_views.end(), isPane) - m_views.begin();
        for (PaletteEntry& entry : pane->actions([this, at] { openView(static_cast<int>(at)); }))
            entries.push_back(std::move(entry));
    };
    append(findChild<BranchPane*>());
    append(findChild<ReducerPane*>());
    return entries;
}

/// Says at once what the text is taken for; a place that is none is only called wrong once typing pauses.
void ReplayPage::readField() {
    const auto& timeline = m_session.timeline();
    if (timeline)
        m_field->setMeaning(readReplayJump(m_field->text(), *timeline, m_workspace.timeDisplay(), m_workspace.now()).meaning);
}

void ReplayPage::jump(const QString& text) {
    const auto& timeline = m_session.timeline();
    if (!timeline)
        return;
    const ReplayJump jump = readReplayJump(text, *timeline, m_workspace.timeDisplay(), m_workspace.now());
    if (const auto* place = std::get_if<StepTarget>(&jump.target))
        m_session.setHead(place->step);
    else if (const auto* condition = std::get_if<SoughtCondition>(&jump.target))
        huntFor(condition->text);
    else if (const auto* sought = std::get_if<SoughtText>(&jump.target))
        findText(sought->text);
    else if (std::holds_alternative<NoTarget>(jump.target))
        m_field->setProblem(jump.meaning);
}

QByteArray ReplayPage::layoutText() const {
    QByteArray text;
    QDataStream stream(&text, QIODevice::WriteOnly);
    stream << m_body->saveState() << m_left->saveState();
    return text;
}

void ReplayPage::restoreLayout(const QByteArray& text) {
    QByteArray body;
    QByteArray left;
    QDataStream stream(text);
    stream >> body >> left;
    if (!m_body->restoreState(body))
        m_body->setSizes({stepListWidth, 3 * stepListWidth});
    m_left->restoreState(left);
}

QVariantMap ReplayPage::state() const {
    return {{QStringLiteral("speed"), m_transport->speed()}, {QStringLiteral("real"), m_transport->isReal()},
        {QStringLiteral("view"), m_tabs->current()}, {QStringLiteral("hunt"), m_hunt.saved()}, {QStringLiteral("state"), m_state->saved()}};
}

void ReplayPage::restoreState(const QVariantMap& state) {
    m_transport->setSpeed(std::clamp(state.value(QStringLiteral("speed"), 4).toInt(), 1, ReplayPlayer::fastest));
    m_transport->setReal(state.value(QStringLiteral("real")).toBool());
    m_hunt.restore(state.value(QStringLiteral("hunt")).toByteArray());
    m_state->restore(state.value(QStringLiteral("state")).toMap());
    const int view = state.value(QStringLiteral("view")).toInt();
    if (view >= 0 && view < static_cast<int>(m_views.size()))
        openView(view);
}

} // namespace leftfold::ui
