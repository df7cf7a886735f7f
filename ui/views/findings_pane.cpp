// SPDX-License-Identifier: Apache-2.0
#include "ui/views/findings_pane.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/finding_delegate.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text_label.h"
#include <QHeaderView>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

std::int64_t countOf(const Reconciliation& found) {
    return found.missingCount + found.extraCount + found.duplicateCount + found.differentCount + found.outOfOrderCount;
}

} // namespace

FindingsPane::FindingsPane(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(TextStyle::Body, TextColor::Muted))
    , m_limit(new TextLabel(TextStyle::Body, TextColor::Changed))
    , m_list(new RowTable)
    , m_agreement(new EmptyState(QStringLiteral("success"), QString(), QString())) {
    setObjectName(QStringLiteral("findingsPane"));
    m_sentence->setObjectName(QStringLiteral("findingsSentence"));
    m_limit->setObjectName(QStringLiteral("findingsLimit"));
    m_list->setObjectName(QStringLiteral("findingTable"));
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->horizontalHeader()->hide();
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    setFocusProxy(m_list);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 0, 16, 8);
    for (TextLabel* line : {m_sentence, m_limit}) {
        line->setFit(TextLabel::Fit::ElideRight);
        head->addWidget(line);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_agreement, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { choose(current.row()); });
    connect(m_list, &RowTable::rowOpened, this, &FindingsPane::open);
    connect(m_list, &RowTable::clicked, this, [this](const QModelIndex& index) { m_model.toggle(index.row()); });
}

QString FindingsPane::titleOf(const Reconciliation& found) {
    if (found.agrees())
        return tr("In agreement");
    return countOf(found) == 1 ? tr("1 finding") : tr("%1 findings").arg(groupedNumber(countOf(found)));
}

void FindingsPane::show(std::shared_ptr<const Reconciliation> found) {
    const QString compared = tr("%1 events and %2 messages compared").arg(groupedNumber(found->events), groupedNumber(found->messages));
    const bool agrees = found->agrees();
    m_sentence->setText(agrees ? compared : tr("%1: they do not agree.").arg(compared));
    m_limit->setText(
        found->missingCanBeTold ? QString() : tr("This outbox deletes what it has published: events without a message cannot be told."));
    m_limit->setVisible(!found->missingCanBeTold);
    m_agreement->setText(tr("The outbox and the events agree"),
        found->missingCanBeTold ? tr("Every event has its one message, every message its event, with the same contents, in order.")
                                : tr("Every message has its event, with the same contents, in order."));
    m_list->setVisible(!agrees);
    m_agreement->setVisible(agrees);
    m_model.show(std::move(found));
    m_list->goToRow(0);
}

void FindingsPane::choose(int row) {
    const EventId event = m_model.finding(row).event;
    if (!event.empty())
        Q_EMIT eventChosen(event);
}

void FindingsPane::open(int row) {
    if (m_model.isHeading(row))
        return m_model.toggle(row);
    const EventId event = m_model.finding(row).event;
    if (event.empty())
        return;
    const FindingKind kind = m_model.kind(row);
    if (kind == FindingKind::Extra || kind == FindingKind::Duplicate)
        Q_EMIT messagesOpened(event);
    else
        Q_EMIT eventOpened(event);
}

} // namespace leftfold::ui
