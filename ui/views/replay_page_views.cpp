// SPDX-License-Identifier: Apache-2.0
// The panes of the Replay page: who stands where, and the tabs that show them.
#include "ui/views/branch_pane.h"
#include "ui/views/compare_pane.h"
#include "ui/views/many_pane.h"
#include "ui/views/reducer_pane.h"
#include "ui/views/replay_export.h"
#include "ui/views/replay_page.h"
#include "ui/views/snapshots_pane.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/mark_legend.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include "ui/widgets/transport_bar.h"
#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace leftfold::ui {

namespace {

constexpr int sideMargin = 16;
/// Below it, a pane that has rows of its own has the page for itself.
constexpr int roomForBoth = 760;

} // namespace

/// The order is that of the tabs. A pane of its own is one line:
///     addView(tr("Compare"), new ComparePane(m_workspace, m_session));          a tab
///     addViewBehindButton(tr("What if…"), new BranchPane(m_workspace, m_session)); behind a button of the header
///     addUnderSteps(new WatchesPane(m_workspace, m_session));                   under the list of steps
void ReplayPage::addViews() {
    addView(tr("State"), m_state, [this] { m_state->setView(StatePane::View::Tree); });
    addView(tr("Text"), m_state, [this] { m_state->setView(StatePane::View::Text); });
    addView(tr("Table"), m_state, [this] { m_state->setView(StatePane::View::Table); });
    addHunt();
    addView(tr("Compare"), new ComparePane(m_workspace, m_session));
    addView(tr("Many"), new ManyPane(m_workspace, m_session));
    m_snapshots = new SnapshotsPane(m_workspace, m_session);
    connect(m_snapshots, &SnapshotsPane::factChanged, this, &ReplayPage::factsChanged);
    addView(tr("Snapshots"), m_snapshots);
    addView(tr("Reducer"), new ReducerPane(m_workspace, m_session));
    addViewBehindButton(tr("What if\u2026"), new BranchPane(m_workspace, m_session));
    m_headerRow->addWidget((new ReplayExport(m_workspace, m_session, this))->makeButton());
    m_tabs->setCurrent(0);
}

int ReplayPage::addView(const QString& name, QWidget* pane, std::function<void()> shown) {
    if (m_right->indexOf(pane) < 0)
        m_right->addWidget(pane);
    m_views.push_back({name, pane, std::move(shown)});
    return m_tabs->addTab(name);
}

void ReplayPage::addViewBehindButton(const QString& name, QWidget* pane) {
    QString word = name;
    const int view = addView(word.remove(QChar(0x2026)), pane);
    m_tabs->setTabVisible(view, false);
    QPushButton* button = makeButton(name);
    button->setObjectName(QStringLiteral("open.") + word);
    m_headerRow->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, view] { openView(view); });
}

void ReplayPage::addUnderSteps(QWidget* pane) {
    m_left->addWidget(pane);
    m_left->setStretchFactor(m_left->count() - 1, 0);
}

void ReplayPage::openView(int view) {
    m_tabs->setTabVisible(view, true);
    m_tabs->setCurrent(view);
    placeParts();
}

void ReplayPage::showView(int view) {
    const View& shown = m_views[static_cast<std::size_t>(view)];
    m_right->setCurrentWidget(shown.pane);
    if (shown.shown)
        shown.shown();
    placeParts();
}

/// Where the room is short, words go first: the reminder of the keys, those of the legend, those of buttons; then the tabs take
/// a row of their own, with the legend; and a pane that has its own rows takes the place of the list.
void ReplayPage::placeParts() {
    const int distance = m_transportRow->spacing();
    const int room = width() - 2 * sideMargin;
    m_transport->setCompact(false);
    m_transport->setCompact(m_transport->sizeHint().width() > room);
    const int legend = m_legend->isEmpty() ? 0 : m_legend->narrowWidth() + distance;
    const int tabs = m_tabs->sizeHint().width() + distance;
    const int rest = room - m_transport->sizeHint().width() - distance;
    const bool beside = rest >= tabs + legend;
    placeTabs(beside);
    m_legend->setVisible(legend > 0 && (beside || room >= tabs + legend));
    const int words = beside ? tabs + (legend > 0 ? m_legend->sizeHint().width() + distance : 0) : 0;
    m_keys->setVisible(rest >= m_keys->sizeHint().width() + distance + words);
    m_place->setVisible(width() >= roomForBoth); // the title comes first; the list and the timeline show the place too
    m_left->setVisible(width() >= roomForBoth || m_right->currentWidget() == m_state);
}

void ReplayPage::placeTabs(bool beside) {
    if (beside == (m_transportRow->indexOf(m_tabs) >= 0))
        return;
    QBoxLayout* row = beside ? m_transportRow : m_tabRow;
    for (QWidget* part : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_legend)})
        (beside ? m_tabRow : m_transportRow)->removeWidget(part);
    row->addWidget(m_legend);
    row->insertWidget(beside ? row->count() : 0, m_tabs);
}

} // namespace leftfold::ui
