// SPDX-License-Identifier: Apache-2.0
#include "ui/models/text_forms.h"
#include "ui/views/fold_menus.h"
#include "ui/views/reducer_pane.h"
#include "ui/views/replay_page.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/mark_legend.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/step_delegate.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include "ui/widgets/timeline_strip.h"
#include "ui/widgets/transport_bar.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedLayout>
#include <QStackedWidget>

namespace leftfold::ui {

namespace {

/// With the words of the transport, at the normal size of text.
constexpr int narrowest = 606;

QWidget* thinLine() {
    auto* line = new QFrame;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    const auto follow = [line] {
        QPalette own = line->palette();
        own.setColor(QPalette::Window, tokens().line);
        line->setPalette(own);
    };
    QObject::connect(&Theme::instance(), &Theme::changed, line, follow);
    follow();
    return line;
}

} // namespace

void ReplayPage::build() {
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyState(QStringLiteral("replay"), QString(), QString());
    QPushButton* choose = m_empty->addStep(tr("Choose an aggregate"));
    connect(choose, &QPushButton::clicked, this, [this] { m_workspace.showPage(QStringLiteral("aggregates")); });
    m_content = new QWidget;
    m_content->setMinimumWidth(narrowest);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    m_strip = new TimelineStrip;
    m_strip->setObjectName(QStringLiteral("timelineStrip"));
    auto* stripRow = new QHBoxLayout;
    stripRow->setContentsMargins(16, 0, 16, 0);
    stripRow->addWidget(m_strip);
    column->addLayout(stripRow);
    column->addWidget(buildTransport());
    column->addWidget(thinLine());
    column->addWidget(buildBody(), 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    m_field = new JumpField(tr("Version, time, 50 %, text in the state, or a condition: state.paid > state.total"), this);
    m_field->setObjectName(QStringLiteral("replayField"));
    m_field->hide();
    connect(m_field, &QLineEdit::textChanged, this, &ReplayPage::readField);
    connect(m_field, &SearchField::searched, this, &ReplayPage::jump);
    connect(m_field, &SearchField::left, m_table, qOverload<>(&QWidget::setFocus));
    setFocusProxy(m_table);
}

QWidget* ReplayPage::buildHeader() {
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(16, 12, 16, 10);
    row->setSpacing(10);
    m_dot = new Badge(Badge::Kind::TypeDot);
    m_title = new TextLabel(TextStyle::Title);
    m_title->setObjectName(QStringLiteral("replayTitle"));
    m_title->setFit(TextLabel::Fit::ElideMiddle);
    m_place = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_place->setObjectName(QStringLiteral("replayPlace"));
    m_place->setFit(TextLabel::Fit::ElideRight);
    auto* startMenu = new QMenu;
    m_start = makeMenuButton(tr("from zero"), startMenu);
    m_start->setObjectName(QStringLiteral("replayStart"));
    m_start->setToolTip(tr("Where the replay begins: at the first event, or at a snapshot"));
    connect(startMenu, &QMenu::aboutToShow, this, [this, startMenu] { fillStartMenu(*startMenu, m_session); });
    auto* foldMenu = new QMenu;
    m_fold = makeMenuButton(tr("merge"), foldMenu);
    m_fold->setObjectName(QStringLiteral("replayFold"));
    m_fold->setToolTip(tr("The reducer that events are folded with, and the upcasters that they pass before"));
    connect(foldMenu, &QMenu::aboutToShow, this, [this, foldMenu] { fillFoldMenu(*foldMenu, m_session, this); });
    row->addWidget(m_dot);
    row->addWidget(m_title);
    row->addWidget(m_place, 1);
    row->addWidget(m_start);
    row->addWidget(m_fold);
    m_headerRow = row;
    return header;
}

QWidget* ReplayPage::buildTransport() {
    auto* bar = new QWidget;
    bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // its parts give way, not the window
    auto* rows = new QVBoxLayout(bar);
    rows->setContentsMargins(16, 10, 16, 10);
    rows->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    rows->addLayout(row);
    m_transportRow = row;
    m_tabRow = new QHBoxLayout;
    rows->addLayout(m_tabRow);
    m_transport = new TransportBar;
    m_transport->setObjectName(QStringLiteral("transport"));
    m_tabs = new TabStrip({});
    m_tabs->setObjectName(QStringLiteral("replayTabs"));
    m_keys = new TextLabel(tr("Space \u00b7 \u2190 \u2192 \u00b7 Shift+\u2190 Shift+\u2192"), TextStyle::Body, TextColor::Faint);
    row->addWidget(m_transport);
    row->addWidget(m_keys);
    m_legend = new MarkLegend;
    m_legend->setObjectName(QStringLiteral("markLegend"));
    connect(m_legend, &MarkLegend::nextAsked, this, &ReplayPage::goToNext);
    row->addStretch(1);
    m_tabRow->addWidget(m_tabs);
    m_tabRow->addStretch(1);
    m_tabRow->addWidget(m_legend);
    return bar;
}

QWidget* ReplayPage::buildBody() {
    m_body = new ThinSplitter(Qt::Horizontal);
    auto* body = m_body;
    buildStepTable();
    m_left = new ThinSplitter(Qt::Vertical);
    m_left->addWidget(buildStepList());
    m_left->setStretchFactor(0, 1);
    m_right = new QStackedWidget;
    m_right->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the largest pane is not the smallest window
    m_right->setMinimumSize(260, 160);
    m_state = new StatePane(m_workspace, m_session);
    body->addWidget(m_left);
    body->addWidget(m_right);
    body->setStretchFactor(1, 1);
    body->setSizes({stepListWidth, 3 * stepListWidth});
    body->setChildrenCollapsible(false);
    return body;
}

void ReplayPage::buildStepTable() {
    m_table = new RowTable;
    m_table->setObjectName(QStringLiteral("stepTable"));
    m_table->setAccessibleName(tr("Steps"));
    m_filter.setDynamicSortFilter(false); // whether a step is shown does not depend on what is known of it
    m_filter.setSourceModel(&m_steps);
    m_table->setModel(&m_filter);
    m_delegate = new StepDelegate(m_table);
    m_table->setItemDelegate(m_delegate);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumWidth(180);
    QHeaderView* header = m_table->horizontalHeader();
    header->hide();
    header->setMinimumSectionSize(30);
    header->setSectionResizeMode(StepListModel::Type, QHeaderView::Stretch);
    header->resizeSection(StepListModel::Version, 56);
    header->resizeSection(StepListModel::Changes, 68);
}

void ReplayPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeParts();
}

PageDescription ReplayPage::description() {
    PageDescription page{QStringLiteral("replay"), tr("Replay"), QStringLiteral("replay"), this, m_field, keys(), {}};
    page.actions = [this] { return actions(); };
    page.mayClose = [this] { return findChild<ReducerPane*>()->mayClose(); };
    page.saveLayout = [this] { return layoutText(); };
    page.restoreLayout = [this](const QByteArray& text) { restoreLayout(text); };
    page.saveState = [this] { return state(); };
    page.restoreState = [this](const QVariantMap& state) { restoreState(state); };
    return page;
}

} // namespace leftfold::ui
