// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/aggregate_card.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/message_look.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace leftfold::ui {

namespace {

constexpr int cardWidth = 292;
constexpr int edge = 12;
constexpr int openedRows = 24;

Tone toneOf(MessageMark mark) {
    const auto state = stateOf(mark);
    return state ? messageLook(*state).tone : Tone::Changed;
}

} // namespace

AggregateCard::AggregateCard(const AggregateId& aggregate, QWidget* parent)
    : QWidget(parent)
    , m_aggregate(aggregate) {
    setObjectName(QStringLiteral("aggregateCard"));
    setAccessibleName(fromStored(aggregate.path()));
    setFixedWidth(cardWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, 10, 2, 2);
    column->setSpacing(4);
    column->addWidget(buildHead());
    m_problem = new TextLabel(TextStyle::Body, TextColor::Removed);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_messageRow = new QWidget;
    m_messages = new QHBoxLayout(m_messageRow);
    m_messages->setContentsMargins(0, 0, 0, 0);
    m_messages->setSpacing(6);
    column->addWidget(m_messageRow);
    m_tree = new StateTree;
    m_tree->setAccessibleName(fromStored(aggregate.path()));
    column->addWidget(m_tree, 1);
}

QWidget* AggregateCard::buildHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, edge - 2, 0);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    auto* dot = new Badge(Badge::Kind::TypeDot);
    dot->setAggregateType(m_aggregate.type);
    auto* name = new TextLabel(fromStored(m_aggregate.path()), TextStyle::Strong);
    name->setFit(TextLabel::Fit::ElideMiddle);
    m_version = new Badge(Badge::Kind::Version);
    QToolButton* open = makeIconButton(QStringLiteral("replay"), tr("Replay it alone, here"));
    connect(open, &QToolButton::clicked, this, &AggregateCard::opened);
    row->addWidget(dot);
    row->addWidget(name, 1);
    row->addWidget(m_version);
    row->addWidget(open);
    m_event = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_event->setObjectName(QStringLiteral("cardEvent"));
    m_event->setFit(TextLabel::Fit::ElideRight);
    column->addLayout(row);
    column->addWidget(m_event);
    return head;
}

void AggregateCard::showStep(const QString& version, const QString& event, const QString& problem) {
    m_version->setText(version);
    m_version->setVisible(!version.isEmpty());
    m_event->setText(event.isEmpty() ? tr("before its first event") : event);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void AggregateCard::showState(const Value& before, const Value& after) {
    m_tree->values().setChange({}, before, after);
    if (!std::exchange(m_stated, true))
        m_tree->openUpTo(openedRows);
    m_tree->openChanged();
}

void AggregateCard::showMessages(const std::vector<MessageCount>& counts) {
    while (QLayoutItem* item = m_messages->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const auto& count : counts) {
        auto* pill = new Badge(Badge::Kind::Pill);
        pill->setText(QStringLiteral("%1 %2").arg(groupedNumber(count.count), markWord(count.mark)));
        pill->setTone(toneOf(count.mark));
        pill->setToolTip(markMeaning(count.mark));
        m_messages->addWidget(pill);
    }
    m_messages->addStretch(1);
    m_messageRow->setVisible(!counts.empty());
}

void AggregateCard::setLit(bool lit) {
    m_lit = lit;
    m_event->setColor(lit ? TextColor::Accent : TextColor::Muted);
    update();
}

void AggregateCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_lit ? tokens().accent : tokens().line, m_lit ? 1.5 : 1));
    painter.setBrush(tokens().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void AggregateCard::mouseDoubleClickEvent(QMouseEvent*) {
    Q_EMIT opened();
}

} // namespace leftfold::ui
