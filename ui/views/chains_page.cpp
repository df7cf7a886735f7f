// SPDX-License-Identifier: Apache-2.0
#include "ui/views/chains_page.h"
#include "ui/models/chain_texts.h"
#include "ui/models/text_forms.h"
#include "ui/views/event_menu.h"
#include "ui/views/finding_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chain_graph_view.h"
#include "ui/widgets/chain_legend.h"
#include "ui/widgets/chain_minimap.h"
#include "ui/widgets/chain_timeline_view.h"
#include "ui/widgets/chain_tree_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include <QActionGroup>
#include <QMenu>
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

constexpr int longChain = 60; ///< rows; from here on the timeline has its minimap

QAction* addChoice(QMenu& menu, const QString& name, bool chosen, const std::function<void()>& run) {
    QAction* action = menu.addAction(name);
    action->setCheckable(true);
    action->setChecked(chosen);
    QObject::connect(action, &QAction::triggered, &menu, run);
    return action;
}

} // namespace

ChainsPage::ChainsPage(Workspace& workspace, ChainSession& session, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_session(session) {
    setObjectName(QStringLiteral("chainsPage"));
    build();
    connectDiagrams();
    connectSession();
    showChain();
}

void ChainsPage::connectDiagrams() {
    for (ChainDiagram* diagram : m_diagrams) {
        connect(diagram, &ChainDiagram::rowChosen, this, &ChainsPage::chooseRow);
        connect(diagram, &ChainDiagram::rowOpened, this, &ChainsPage::openRow);
        connect(diagram, &ChainDiagram::toggleAsked, &m_session, &ChainSession::toggle);
        connect(diagram, &ChainDiagram::menuAsked, this, &ChainsPage::openMenu);
        connect(&m_workspace, &Workspace::timeDisplayChanged, diagram, &ChainDiagram::setTimeDisplay);
    }
    connect(m_timeline, &ChainTimelineView::idleAsked, this,
        [this] { m_session.setIdle(m_session.idle() == IdleTime::Compressed ? IdleTime::Shown : IdleTime::Compressed); });
    connect(m_timeline, &ChainRowsView::seenChanged, this, &ChainsPage::syncMinimap);
    connect(m_minimap, &ChainMinimap::dragged, this, [this](double place, int row) {
        const double half = (m_timeline->to() - m_timeline->from()) / 2;
        m_timeline->setSpan(place - half, place + half);
        const auto [first, end] = m_timeline->seenRows();
        m_timeline->scrollToRow(row - (end - first) / 2);
    });
    connect(m_badges, &FindingBadges::faultAsked, this, [this](ChainFault fault) { m_finding->show(fault, m_session.findings()); });
    connect(m_finding, &FindingBar::nodeAsked, &m_session, &ChainSession::select);
}

void ChainsPage::connectSession() {
    connect(&m_session, &ChainSession::loadingChanged, this, [this] {
        m_error.reset();
        showState();
    });
    connect(&m_session, &ChainSession::chainChanged, this, &ChainsPage::showChain);
    connect(&m_session, &ChainSession::sceneChanged, this, &ChainsPage::showScene);
    connect(&m_session, &ChainSession::selectionChanged, this, &ChainsPage::showSelection);
    connect(&m_session, &ChainSession::failed, this, [this](const Error& error) {
        m_error = error;
        showState();
    });
    connect(&m_workspace, &Workspace::summaryChanged, this, &ChainsPage::showState);
}

void ChainsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_session.setWatched(true);
}

void ChainsPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_session.setWatched(false);
}

/// The page, or what stands in its place.
QWidget* ChainsPage::stateShown() const {
    if (m_session.isAlone())
        return m_alone;
    if (m_session.scene())
        return m_content;
    if (m_session.isLoading())
        return m_waiting;
    return m_error ? m_broken : m_nothing;
}

void ChainsPage::showState() {
    if (m_error)
        m_broken->setText(tr("The chain can't be shown"), fromStored(m_error->message));
    const StoreSummary* summary = m_workspace.summary();
    if (summary && !summary->correlations)
        m_alone->setText(tr("This store keeps no chains"),
            tr("Here you would see what caused an event and what it caused, but these events name neither a correlation nor a cause. Where "
               "they stand in columns that Leftfold does not know, a layout can tell it."));
    else
        m_alone->setText(tr("This event stands alone"),
            tr("Here you would see what caused it and what it caused, but it names neither a correlation nor a cause, and no event names "
               "it."));
    m_stack->setCurrentWidget(stateShown());
}

void ChainsPage::showChain() {
    m_finding->dismiss();
    const auto& scene = m_session.scene();
    if (scene) {
        m_title->setText(chainTitle(m_session.correlation(), m_session.isAroundEvent()));
        m_title->setToolTip(fromStored(m_session.correlation().text));
        m_facts->setText(chainFacts(*scene->graph, m_session.totals()));
        m_badges->setFindings(m_session.findings());
        setMenuButtonText(m_scope, m_session.isAroundEvent() ? tr("Causes and effects") : tr("Whole correlation"));
        const auto& findings = m_session.findings();
        const auto isOf = [](ChainFault fault) { return [fault](const ChainFinding& finding) { return finding.fault == fault; }; };
        const bool cycles = std::any_of(findings.begin(), findings.end(), isOf(ChainFault::Cycle));
        m_legend->setContent(m_session.totals().aggregateTypes, !scene->graph->absentCauses().empty(), cycles, !findings.empty());
    }
    showScene();
    showState();
    Q_EMIT factsChanged();
}

void ChainsPage::showScene() {
    const auto& scene = m_session.scene();
    m_minimap->setScene(scene);
    m_minimap->setVisible(scene && scene->size() > longChain);
    for (ChainDiagram* diagram : m_diagrams)
        diagram->setScene(scene);
    syncMinimap();
    showSelection();
}

void ChainsPage::showSelection() {
    const auto& scene = m_session.scene();
    for (ChainDiagram* diagram : m_diagrams)
        diagram->setCurrentRow(scene ? scene->rowOf(m_session.selected()) : -1);
}

void ChainsPage::syncMinimap() {
    const auto [first, end] = m_timeline->seenRows();
    m_minimap->setFrame(m_timeline->from(), m_timeline->to(), first, end);
}

void ChainsPage::chooseRow(int row) {
    for (ChainDiagram* diagram : m_diagrams)
        diagram->setCurrentRow(row);
    m_session.select(m_session.scene()->row(row).node);
}

/// An event goes to the log; a cause that another chain holds leads there; of a missing one its finding tells.
void ChainsPage::openRow(int row) {
    const auto& scene = m_session.scene();
    const AbsentCause* absent = scene->absentOf(row);
    if (!absent)
        m_session.open(scene->row(row).node, QStringLiteral("events"));
    else if (absent->event)
        m_session.follow(*absent->event);
    else
        m_finding->show(ChainFault::MissingCause, m_session.findings());
}

void ChainsPage::openMenu(int row, const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chainMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillRowMenu(*menu, row);
    menu->popup(place);
}

void ChainsPage::fillRowMenu(QMenu& menu, int row) {
    const auto scene = m_session.scene();
    const int node = scene->row(row).node;
    const auto add = [&menu, this](const QString& name, const QKeySequence& key, const std::function<void()>& run) {
        QAction* action = menu.addAction(name);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, run);
    };
    if (node < 0) {
        if (scene->absentOf(row)->event)
            add(tr("Go to its chain"), Qt::Key_Return, [this, row] { openRow(row); });
        return add(tr("Show everything"), {}, [this] { m_session.expandAll(); });
    }
    add(tr("Show in the log"), Qt::Key_Return, [this, node] { m_session.open(node, QStringLiteral("events")); });
    add(tr("Replay here"), Qt::Key_R, [this, node] { m_session.open(node, QStringLiteral("replay")); });
    menu.addSeparator();
    const ChainRow& shown = scene->row(row);
    if (shown.count() > 1)
        add(tr("Show the %1 one by one").arg(shown.count()), Qt::Key_Space, [this, row] { m_session.toggle(row); });
    else if (shown.hasEffects)
        add(shown.hidden > 0 ? tr("Expand") : tr("Collapse"), Qt::Key_Space, [this, row] { m_session.toggle(row); });
    const bool focused = m_session.view().focus == node;
    add(focused ? tr("Show the others again") : tr("Only its causes and effects"), {},
        [this, node, focused] { m_session.setFocus(focused ? -1 : node); });
    add(tr("Show everything"), {}, [this] { m_session.expandAll(); });
    menu.addSeparator();
    const auto& event = m_workspace.selectedEvent();
    if (event && refOf(*event) == refOf(scene->nodeOf(row)->event))
        fillCopyMenu(menu, *event);
}

void ChainsPage::fillScopeMenu(QMenu& menu) {
    const bool around = m_session.isAroundEvent();
    auto* scopes = new QActionGroup(&menu);
    scopes->addAction(addChoice(menu, tr("Whole correlation"), !around, [this] { m_session.setScope(ChainScope::Correlation); }));
    scopes->addAction(addChoice(menu, tr("This event's causes and effects"), around, [this] { m_session.setScope(ChainScope::Event); }));
    const bool crosses = m_session.edge() == ChainEdge::Cross;
    addChoice(menu, tr("Across, past the correlation's edge"), crosses,
        [this, crosses] { m_session.setEdge(crosses ? ChainEdge::Stop : ChainEdge::Cross); });
    menu.addSeparator();
    const bool folds = m_session.view().foldRepeats;
    addChoice(menu, tr("Fold repeats into one"), folds, [this, folds] { m_session.setFoldRepeats(!folds); });
    const bool compressed = m_session.idle() == IdleTime::Compressed;
    addChoice(menu, tr("Compress idle gaps"), compressed,
        [this, compressed] { m_session.setIdle(compressed ? IdleTime::Shown : IdleTime::Compressed); });
    menu.addSeparator();
    connect(menu.addAction(tr("Collapse all")), &QAction::triggered, &m_session, &ChainSession::collapseAll);
    connect(menu.addAction(tr("Expand all")), &QAction::triggered, &m_session, &ChainSession::expandAll);
}

QStringList ChainsPage::facts() const {
    if (!m_session.scene())
        return {};
    const auto milliseconds = static_cast<double>(m_session.duration().count()) / 1000;
    return {tr("chain found in %1 ms").arg(milliseconds, 0, 'f', milliseconds < 10 ? 1 : 0)};
}

} // namespace leftfold::ui
