// SPDX-License-Identifier: Apache-2.0
#include "ui/views/chain_export.h"
#include "ui/views/chains_page.h"
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
#include "ui/widgets/thin_splitter.h"
#include <QDataStream>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

constexpr int headHeight = 48;
constexpr int narrowHead = 760;
constexpr quint8 layoutForm = 1;

/// A thin line above or below a bar.
class BarFrame final : public QWidget {
public:
    explicit BarFrame(Qt::Edge edge)
        : m_edge(edge) { }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().base);
        painter.fillRect(QRect(0, m_edge == Qt::TopEdge ? 0 : height() - 1, width(), 1), tokens().line);
    }

private:
    Qt::Edge m_edge;
};

} // namespace

void ChainsPage::build() {
    m_stack = new QStackedLayout(this);
    const QString icon = QStringLiteral("chains");
    m_nothing = new EmptyState(icon, tr("No event is selected"),
        tr("Here you see what caused an event and what it caused: the whole process that it belongs to. Choose an event, or enter the id "
           "of a correlation."));
    m_alone = new EmptyState(icon, QString(), QString());
    m_waiting = new EmptyState(icon, tr("Following the chain"), tr("Its events are read and put in order."));
    m_broken = new EmptyState(icon, tr("The chain can't be shown"), QString());
    const auto toEvents = [this] { m_workspace.showPage(QStringLiteral("events")); };
    connect(m_nothing->addStep(tr("Choose an event")), &QPushButton::clicked, this, toEvents);
    m_field = new SearchField(tr("Find a chain: correlation or event id"), this);
    m_field->setObjectName(QStringLiteral("chainsField"));
    m_field->hide(); // until the store line takes it
    for (EmptyState* state : {m_nothing, m_alone, m_broken})
        connect(state->addStep(tr("Enter an id")), &QPushButton::clicked, m_field, [this] { m_field->setFocus(Qt::ShortcutFocusReason); });
    connect(m_alone->addStep(tr("Choose another event")), &QPushButton::clicked, this, toEvents);
    connect(m_alone->addStep(tr("Replay its aggregate")), &QPushButton::clicked, this,
        [this] { m_workspace.showPage(QStringLiteral("replay")); });
    connect(m_broken->addStep(tr("Try again")), &QPushButton::clicked, &m_session, &ChainSession::reload);
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_finding = new FindingBar;
    column->addWidget(buildHead());
    column->addWidget(m_finding);
    column->addWidget(buildBody(), 1);
    column->addWidget(buildFoot());
    for (QWidget* state : std::initializer_list<QWidget*>{m_nothing, m_alone, m_waiting, m_broken, m_content})
        m_stack->addWidget(state);
    setView(Tree, false);
}

QWidget* ChainsPage::buildHead() {
    auto* head = new BarFrame(Qt::BottomEdge);
    head->setFixedHeight(headHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    m_title = new TextLabel(TextStyle::Title);
    m_title->setObjectName(QStringLiteral("chainTitle"));
    m_facts = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_facts->setObjectName(QStringLiteral("chainFacts"));
    m_facts->setFit(TextLabel::Fit::ElideRight);
    m_badges = new FindingBadges;
    m_words = new QBoxLayout(QBoxLayout::LeftToRight);
    m_words->addWidget(m_title);
    m_words->addWidget(m_facts);
    row->addLayout(m_words);
    row->addWidget(m_badges);
    row->addStretch(1);
    const std::tuple<View, QString, QString> views[] = {{Tree, tr("Tree"), QStringLiteral("chainShowTree")},
        {Graph, tr("Graph"), QStringLiteral("chainShowGraph")}, {Timeline, tr("Timeline"), QStringLiteral("chainShowTimeline")}};
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(2);
    for (const auto& [view, name, object] : views) {
        QPushButton* tab = makeButton(name, ButtonKind::Tab);
        tab->setObjectName(object);
        tab->setCheckable(true);
        tab->setChecked(true);
        connect(tab, &QPushButton::toggled, this, [this, view = view](bool on) { setView(view, on); });
        m_tabs[view] = tab;
        tabs->addWidget(tab);
    }
    row->addLayout(tabs);
    m_exporting = new QMenu;
    fillExportMenu(*m_exporting, m_workspace, m_session, this);
    QPushButton* exporting = makeMenuButton(tr("Export"), m_exporting);
    exporting->setObjectName(QStringLiteral("chainExport"));
    row->addWidget(exporting);
    return head;
}

/// Where title, facts and findings have no room beside each other, the facts go below the title and the findings say less.
void ChainsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool narrow = width() < scaled(narrowHead);
    m_words->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_words->setSpacing(narrow ? 0 : 10);
    m_facts->setTextStyle(narrow ? TextStyle::Caption : TextStyle::Body);
    m_badges->setShort(narrow);
}

QWidget* ChainsPage::buildBody() {
    m_body = new ThinSplitter(Qt::Vertical);
    m_upper = new ThinSplitter(Qt::Horizontal);
    m_tree = new ChainTreeView;
    m_graph = new ChainGraphView;
    m_timeline = new ChainTimelineView;
    m_minimap = new ChainMinimap;
    m_diagrams = {m_tree, m_graph, m_timeline};
    m_lower = new QWidget;
    auto* column = new QVBoxLayout(m_lower);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_minimap);
    column->addWidget(m_timeline, 1);
    m_upper->addWidget(m_tree);
    m_upper->addWidget(m_graph);
    m_body->addWidget(m_upper);
    m_body->addWidget(m_lower);
    m_upper->setSizes({460, 540});
    m_body->setSizes({420, 500});
    return m_body;
}

QWidget* ChainsPage::buildFoot() {
    auto* foot = new BarFrame(Qt::TopEdge);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 4, 8, 4);
    row->setSpacing(12);
    m_legend = new ChainLegend;
    auto* menu = new QMenu;
    m_scope = makeMenuButton(QString(), menu, ButtonKind::Quiet);
    m_scope->setObjectName(QStringLiteral("chainScope"));
    m_scope->setToolTip(tr("How much of the chain is shown"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillScopeMenu(*menu);
    });
    row->addWidget(m_legend, 1);
    row->addWidget(m_scope);
    return foot;
}

/// At least one of the three is shown.
void ChainsPage::setView(View view, bool on) {
    QPushButton* tab = m_tabs[view];
    if (tab->isChecked() != on)
        return tab->setChecked(on); // and back here
    if (!m_tabs[Tree]->isChecked() && !m_tabs[Graph]->isChecked() && !m_tabs[Timeline]->isChecked())
        return tab->setChecked(true);
    m_tree->setVisible(m_tabs[Tree]->isChecked());
    m_graph->setVisible(m_tabs[Graph]->isChecked());
    m_upper->setVisible(m_tabs[Tree]->isChecked() || m_tabs[Graph]->isChecked());
    m_lower->setVisible(m_tabs[Timeline]->isChecked());
    focusDiagram();
}

/// Keys go to the first that is shown, the graph before the tree.
void ChainsPage::focusDiagram() {
    ChainDiagram* wanted = m_tabs[Graph]->isChecked() ? static_cast<ChainDiagram*>(m_graph) : m_tabs[Tree]->isChecked() ? m_tree : nullptr;
    setFocusProxy(wanted ? wanted : m_timeline);
}

QByteArray ChainsPage::saveLayout() const {
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << layoutForm << m_tabs[Tree]->isChecked() << m_tabs[Graph]->isChecked() << m_tabs[Timeline]->isChecked() << m_upper->saveState()
        << m_body->saveState();
    return state;
}

void ChainsPage::restoreLayout(const QByteArray& state) {
    QDataStream in(state);
    quint8 form = 0;
    std::array<bool, 3> shown{false, true, true};
    QByteArray upper;
    QByteArray body;
    in >> form >> shown[Tree] >> shown[Graph] >> shown[Timeline] >> upper >> body;
    if (in.status() != QDataStream::Ok || form != layoutForm)
        shown = {false, true, true};
    else {
        m_upper->restoreState(upper);
        m_body->restoreState(body);
    }
    for (const View view : {Graph, Timeline, Tree})
        if (shown[view])
            setView(view, true);
    for (const View view : {Graph, Timeline, Tree})
        if (!shown[view])
            setView(view, false);
}

} // namespace leftfold::ui
