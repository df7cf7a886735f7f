// SPDX-License-Identifier: Apache-2.0
#include "ui/models/snapshot_list_model.h"
#include "ui/models/audit_texts.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <algorithm>

namespace leftfold::ui {

namespace {

bool isNumber(int column) {
    return column == SnapshotListModel::VersionColumn || column == SnapshotListModel::Size || column == SnapshotListModel::Age;
}

/// `3 d 4 h`
QString ageText(const std::optional<Instant>& takenAt, Instant now) {
    return takenAt ? timeText(*takenAt, TimeDisplay::Relative, now) : QString();
}

} // namespace

QString rowVerdict(const SnapshotRow& row) {
    if (row.effect == SnapshotRow::Effect::Invalidated)
        return QCoreApplication::translate("AuditTexts", "would differ");
    if (row.effect == SnapshotRow::Effect::Repaired)
        return QCoreApplication::translate("AuditTexts", "would agree");
    return row.audited ? verdictText(row.finding.verdict) : QString();
}

void SnapshotListModel::show(std::vector<SnapshotRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void SnapshotListModel::setTimeDisplay(TimeDisplay display, Instant now) {
    m_timeDisplay = display;
    m_now = now;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Taken), index(rowCount() - 1, Age));
}

int SnapshotListModel::rowOf(const AggregateId& aggregate, Version version) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
        [&](const SnapshotRow& row) { return row.finding.aggregate == aggregate && row.finding.version == version; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int SnapshotListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SnapshotListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString SnapshotListModel::text(const SnapshotRow& row, int column) const {
    const SnapshotFinding& finding = row.finding;
    switch (column) {
    case Aggregate:
        return fromStored(finding.aggregate.path());
    case VersionColumn:
        return versionText(finding.version);
    case Taken:
        return finding.takenAt ? timeText(*finding.takenAt, m_timeDisplay, m_now) : QString();
    case Age:
        return ageText(finding.takenAt, m_now);
    case Size:
        return sizeText(finding.bytes);
    case Verdict:
        return rowVerdict(row);
    default:
        return row.audited ? pathsText(finding) : QString();
    }
}

QVariant SnapshotListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const SnapshotRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Taken && row.finding.takenAt ? timeToolTip(*row.finding.takenAt, m_now) : text(row, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case AggregateTypeRole:
        return QString::fromStdString(row.finding.aggregate.type);
    case VerdictRole:
        return row.audited ? QVariant(static_cast<int>(row.finding.verdict)) : QVariant();
    case EffectRole:
        return static_cast<int>(row.effect);
    default:
        return {};
    }
}

QVariant SnapshotListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QString names[columns] = {tr("Aggregate"), tr("Version"), tr("Taken"), tr("Age"), tr("Size"), tr("Replay"), tr("Differs at")};
    return names[section];
}

} // namespace leftfold::ui
