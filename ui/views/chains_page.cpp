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
#include "ui/widgets/search_field.h"
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
    connectField();
    addKeys();
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
    connect(&m_session, &ChainSession::findingsChanged, this, &ChainsPage::showFindings);
    connect(&m_session, &ChainSession::sceneChanged, this, &ChainsPage::showScene);
    connect(&m_session, &ChainSession::selectionChanged, this, &ChainsPage::showSelection);
    connect(&m_session, &ChainSession::failed, this, [this](const Error& error) {
        m_error = error;
        showState();
    });
    connect(&m_workspace, &Workspace::summaryChanged, this, &ChainsPage::showState);
}

void ChainsPage::connectField() {
    connect(m_field, &QLineEdit::returnPressed, this, &ChainsPage::find);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_field->setParts({}); });
    connect(m_field, &SearchField::left, this, [this] { setFocus(); });
    connect(&m_workspace, &Workspace::opened, m_field, &QLineEdit::clear);
    connect(&m_session, &ChainSession::notFound, this, [this](const QString& id) {
        if (m_field->text().trimmed() != id)
            m_field->setText(id);
        m_field->setParts({{0, static_cast<int>(m_field->text().size()), true}});
    });
}

void ChainsPage::find() {
    const QString id = m_field->text().trimmed();
    if (!id.isEmpty())
        m_session.find(id);
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
        setMenuButtonText(m_scope, m_session.isAroundEvent() ? tr("Causes and effects") : tr("Whole correlation"));
        showFindings();
    }
    showScene();
    showState();
    Q_EMIT factsChanged();
}

void ChainsPage::showFindings() {
    const auto& findings = m_session.findings();
    m_badges->setFindings(findings);
    const auto isCycle = [](const ChainFinding& finding) { return finding.fault == ChainFault::Cycle; };
    const bool cycles = std::any_of(findings.begin(), findings.end(), isCycle);
    m_legend->setContent(m_session.totals().aggregateTypes, !m_session.scene()->graph->absentCauses().empty(), cycles, !findings.empty());
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
    const std::tuple<QString, QKeySequence, void (*)(Workspace&, const Event&)> links[] = {
        {tr("Message"), Qt::Key_M, &messageHere}, {tr("Upcast form"), Qt::Key_U, &upcastHere}};
    for (const auto& [name, key, lead] : links)
        add(name, key, [this, node, lead = lead] { m_session.open(node, [this, lead](const Event& event) { lead(m_workspace, event); }); });
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
