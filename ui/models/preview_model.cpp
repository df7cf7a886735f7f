// SPDX-License-Identifier: Apache-2.0
#include "ui/models/preview_model.h"
#include "ui/models/text_forms.h"

namespace leftfold::ui {

namespace {

QString orDash(const std::string& text) {
    return text.empty() ? QStringLiteral("–") : oneLine(fromStored(text), 200);
}

template <typename Number>
QString orDash(const std::optional<Number>& number) {
    return number ? groupedNumber(number->value) : QStringLiteral("–");
}

} // namespace

void PreviewModel::show(const std::vector<Event>& events) {
    beginResetModel();
    m_rows = makeEventRows(events);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString PreviewModel::cell(const EventRow& row, int column) {
    const Event& event = row.event;
    switch (column) {
    case Position:
        return orDash(event.position);
    case Occurred:
        return event.occurredAt ? timeText(*event.occurredAt, TimeDisplay::Utc, *event.occurredAt) : orDash(std::string());
    case Type:
        return orDash(event.storedType);
    case AggregateType:
        return orDash(event.aggregate.type);
    case Aggregate:
        return orDash(event.aggregate.id);
    case Version:
        return orDash(event.version);
    case Id:
        return orDash(event.id.text);
    case Correlation:
        return orDash(event.correlation.text);
    case Causation:
        return orDash(event.causation.text);
    default:
        return row.preview;
    }
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const EventRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cell(row, index.column());
    if (role == Qt::TextAlignmentRole && (index.column() == Position || index.column() == Version))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Position || section == Version ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    const QString titles[columns] = {tr("position"), tr("occurred (UTC)"), tr("type"), tr("aggregate type"), tr("aggregate id"),
        tr("version"), tr("event id"), tr("correlation"), tr("causation"), tr("data")};
    return titles[section];
}

} // namespace leftfold::ui
