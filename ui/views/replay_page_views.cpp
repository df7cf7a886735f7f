// SPDX-License-Identifier: Apache-2.0
// The panes of the Replay page: who stands where, and the tabs that show them.
#include "ui/views/replay_page.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include "ui/widgets/transport_bar.h"
#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace leftfold::ui {

/// The order is that of the tabs. A pane of its own is one line:
///     addView(tr("Compare"), new ComparePane(m_workspace, m_session));          a tab
///     addViewBehindButton(tr("What if…"), new BranchPane(m_workspace, m_session)); behind a button of the header
///     addUnderSteps(new WatchesPane(m_workspace, m_session));                   under the list of steps
void ReplayPage::addViews() {
    addView(tr("State"), m_state, [this] { m_state->setView(StatePane::View::Tree); });
    addView(tr("Text"), m_state, [this] { m_state->setView(StatePane::View::Text); });
    m_tabs->setCurrent(0);
}

int ReplayPage::addView(const QString& name, QWidget* pane, std::function<void()> shown) {
    if (m_right->indexOf(pane) < 0)
        m_right->addWidget(pane);
    m_views.push_back({pane, std::move(shown)});
    return m_tabs->addTab(name);
}

void ReplayPage::addViewBehindButton(const QString& name, QWidget* pane) {
    QString word = name;
    const int view = addView(word.remove(QChar(0x2026)), pane);
    m_tabs->setTabVisible(view, false);
    QPushButton* button = makeButton(name);
    m_headerRow->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, view] {
        m_tabs->setTabVisible(view, true);
        m_tabs->setCurrent(view);
        placeTabs();
    });
}

void ReplayPage::addUnderSteps(QWidget* pane) {
    m_left->addWidget(pane);
    m_left->setStretchFactor(m_left->count() - 1, 0);
}

void ReplayPage::showView(int view) {
    const View& shown = m_views[static_cast<std::size_t>(view)];
    m_right->setCurrentWidget(shown.pane);
    if (shown.shown)
        shown.shown();
}

/// Beside the transport where there is room, else in a row of their own; the reminder of the keys goes first.
void ReplayPage::placeTabs() {
    const int room = width() - 2 * 16 - m_transport->sizeHint().width() - m_tabs->sizeHint().width() - 2 * m_transportRow->spacing();
    const bool beside = room >= 0;
    m_keys->setVisible(room >= m_keys->sizeHint().width() + m_transportRow->spacing());
    if (beside == (m_transportRow->indexOf(m_tabs) >= 0))
        return;
    m_tabRow->removeWidget(m_tabs);
    m_transportRow->removeWidget(m_tabs);
    if (beside)
        m_transportRow->addWidget(m_tabs);
    else
        m_tabRow->insertWidget(0, m_tabs, 0, Qt::AlignLeft);
}

} // namespace leftfold::ui
