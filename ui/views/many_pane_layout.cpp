// SPDX-License-Identifier: Apache-2.0
#include "ui/models/many_texts.h"
#include "ui/models/text_forms.h"
#include "ui/views/many_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/timeline_strip.h"
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>

namespace leftfold::ui {

namespace {

constexpr int edge = 16;

} // namespace

void ManyPane::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(buildHead());
    auto* below = new QWidget;
    m_stack = new QStackedLayout(below);
    m_empty = new EmptyState(QStringLiteral("chains"), QString(), QString());
    m_follow = m_empty->addStep(tr("Replay the process of the selected event"));
    m_follow->setObjectName(QStringLiteral("manyFollow"));
    m_content = buildCards();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    column->addWidget(below, 1);
}

QWidget* ManyPane::buildHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(edge, 0, edge, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    m_title = new TextLabel(TextStyle::Strong);
    m_title->setObjectName(QStringLiteral("manyTitle"));
    m_title->setFit(TextLabel::Fit::ElideRight);
    auto* choices = new QMenu;
    m_choice = makeMenuButton(tr("Which"), choices);
    m_choice->setObjectName(QStringLiteral("manyChoice"));
    m_choice->setToolTip(tr("The aggregates that are replayed together"));
    connect(choices, &QMenu::aboutToShow, this, [this, choices] { fillChoiceMenu(*choices); });
    auto* orders = new QMenu;
    m_order = makeMenuButton(orderText(ManyOrder::ByPosition), orders);
    m_order->setObjectName(QStringLiteral("manyOrder"));
    connect(orders, &QMenu::aboutToShow, this, [this, orders] { fillOrderMenu(*orders); });
    row->addWidget(m_title, 1);
    row->addWidget(m_choice);
    row->addWidget(m_order);
    m_notice = new TextLabel(TextStyle::Body, TextColor::Changed);
    m_notice->setObjectName(QStringLiteral("manyNotice"));
    m_notice->setFit(TextLabel::Fit::ElideRight);
    column->addLayout(row);
    column->addWidget(m_notice);
    return head;
}

QWidget* ManyPane::buildCards() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(edge, 0, edge, 0);
    column->setSpacing(8);
    m_strip = new TimelineStrip;
    m_strip->setObjectName(QStringLiteral("manyStrip"));
    m_strip->setAccessibleName(tr("Cursor over several aggregates"));
    watchKeys(m_strip);
    auto* row = new QHBoxLayout;
    m_back = makeIconButton(QStringLiteral("step-back"), tr("One step back"));
    m_on = makeIconButton(QStringLiteral("step-forward"), tr("One step on"));
    m_place = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_place->setObjectName(QStringLiteral("manyPlace"));
    m_place->setFit(TextLabel::Fit::ElideRight);
    m_stepNotice = new TextLabel(TextStyle::Body, TextColor::Changed);
    row->addWidget(m_back);
    row->addWidget(m_on);
    row->addWidget(m_place, 1);
    row->addWidget(m_stepNotice);
    auto* cards = new QWidget;
    m_row = new QHBoxLayout(cards);
    m_row->setContentsMargins(0, 0, 0, 8);
    m_row->setSpacing(10);
    m_row->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(cards);
    column->addWidget(m_strip);
    column->addLayout(row);
    column->addWidget(m_scroll, 1);
    setFocusProxy(m_strip);
    return content;
}

void ManyPane::watchKeys(QWidget* widget) {
    widget->installEventFilter(this);
}

void ManyPane::fillChoiceMenu(QMenu& menu) {
    menu.clear();
    const auto& event = m_workspace.selectedEvent();
    QAction* process = menu.addAction(tr("The process of the selected event"));
    process->setEnabled(event && !event->correlation.empty());
    connect(process, &QAction::triggered, this, &ManyPane::showSelectedProcess);
    const auto& aggregate = m_replay.aggregate();
    QAction* add = menu.addAction(aggregate ? tr("Add %1").arg(fromStored(aggregate->path())) : tr("Add the aggregate that is replayed"));
    add->setEnabled(aggregate.has_value());
    connect(add, &QAction::triggered, this, [this, added = aggregate] { m_session.add(*added); });
    if (!m_session.chosen().empty())
        menu.addSection(tr("Chosen"));
    for (const AggregateId& each : m_session.chosen()) {
        QAction* action = menu.addAction(fromStored(each.path()));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::triggered, this, [this, each] { m_session.remove(each); });
    }
    menu.addSeparator();
    QAction* none = menu.addAction(tr("None"));
    none->setEnabled(m_session.isAskedFor());
    connect(none, &QAction::triggered, this, [this] { m_session.showAggregates({}); });
}

void ManyPane::fillOrderMenu(QMenu& menu) {
    menu.clear();
    menu.setToolTipsVisible(true);
    for (const auto order : {ManyOrder::ByPosition, ManyOrder::ByCause, ManyOrder::ByClock}) {
        QAction* action = menu.addAction(orderText(order));
        action->setCheckable(true);
        action->setChecked(m_session.order() == order);
        action->setToolTip(orderMeaning(order));
        connect(action, &QAction::triggered, this, [this, order] { m_session.setOrder(order); });
    }
}

} // namespace leftfold::ui
