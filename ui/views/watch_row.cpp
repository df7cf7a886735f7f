// SPDX-License-Identifier: Apache-2.0
#include "ui/views/watch_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/transition_list.h"
#include "ui/widgets/value_history_view.h"
#include <QBoxLayout>

namespace leftfold::ui {

WatchRow::WatchRow(const QString& watch, Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_kind(kind) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(buildHead());
    m_history = new ValueHistoryView;
    column->addWidget(m_history);
    connect(m_history, &ValueHistoryView::stepAsked, this, &WatchRow::stepAsked);
    if (kind == Kind::Place)
        return;
    m_turns = new TransitionList;
    m_turns->setAccessibleName(watch);
    m_turns->hide();
    column->addWidget(m_turns);
    connect(m_turns, &TransitionList::stepAsked, this, &WatchRow::stepAsked);
}

QWidget* WatchRow::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* name = new TextLabel(m_watch, TextStyle::Mono);
    name->setFit(TextLabel::Fit::ElideMiddle);
    m_value = new TextLabel(TextStyle::Mono);
    m_value->setObjectName(QStringLiteral("watchValue"));
    m_value->setFit(TextLabel::Fit::ElideRight);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(name, 1);
    row->addWidget(m_value);
    if (m_kind == Kind::Question) {
        QPushButton* keep = makeButton(tr("Watch"), ButtonKind::Link);
        keep->setObjectName(QStringLiteral("keepQuestion"));
        row->addWidget(keep);
        connect(keep, &QPushButton::clicked, this, &WatchRow::keepAsked);
    }
    QToolButton* remove = makeIconButton(QStringLiteral("close"), tr("Do not watch %1 any more").arg(m_watch));
    remove->setObjectName(QStringLiteral("removeWatch"));
    row->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, &WatchRow::removeAsked);
    return head;
}

void WatchRow::show(std::shared_ptr<const ValueHistory> history, const StepName& stepName) {
    if (m_values == history && history)
        return;
    m_values = std::move(history);
    m_history->show(m_watch, m_values, stepName);
    showValue();
}

void WatchRow::show(std::shared_ptr<const ConditionHistory> history, const StepName& stepName) {
    if (m_condition == history && history)
        return;
    m_condition = std::move(history);
    m_turns->setVisible(m_condition != nullptr);
    if (m_condition) {
        m_history->show(m_watch, *m_condition, stepName);
        m_turns->show(m_condition->transitions(), m_condition->holdsAt(0), stepName);
    } else {
        m_history->show(m_watch, nullptr, stepName);
    }
    showValue();
}

void WatchRow::setHead(std::size_t step) {
    m_head = step;
    m_history->setHead(step);
    if (m_turns)
        m_turns->setHead(step);
    showValue();
}

void WatchRow::showValue() {
    if (m_condition) {
        const bool holds = m_condition->holdsAt(m_head);
        m_value->setText(holds ? tr("holds") : QString());
        m_value->setColor(TextColor::Changed);
        return;
    }
    const bool known = m_values && m_head < m_values->size();
    const auto* run = known ? &m_values->at(m_head) : nullptr;
    const bool nothing = run && run->kind == ValueRun::Kind::Nothing;
    m_value->setText(!known ? QStringLiteral("\u2026") : nothing ? tr("nothing there") : ValueHistoryView::textOf(*run));
    m_value->setColor(!known || nothing ? TextColor::Faint : TextColor::Text);
}

} // namespace leftfold::ui
