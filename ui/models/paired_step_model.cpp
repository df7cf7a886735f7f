// SPDX-License-Identifier: Apache-2.0
#include "ui/models/paired_step_model.h"
#include "ui/models/text_forms.h"

namespace leftfold::ui {

void PairedStepModel::setSteps(std::shared_ptr<const PairedSteps> steps) {
    beginResetModel();
    m_steps = std::move(steps);
    endResetModel();
}

int PairedStepModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_steps ? 0 : static_cast<int>(m_steps->rows.size());
}

int PairedStepModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

/// Of the column's side; null where that has none in the row.
const Event* PairedStepModel::eventAt(const QModelIndex& index) const {
    const PairedRow& row = m_steps->rows[static_cast<std::size_t>(index.row())];
    const bool left = index.column() <= LeftType;
    const std::size_t step = left ? row.left : row.right;
    const bool there = left ? isOnLeft(row.mark) : isOnRight(row.mark);
    return there && step > 0 && index.row() > 0 ? &(left ? m_steps->left : m_steps->right)->event(step) : nullptr;
}

QVariant PairedStepModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_steps)
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case EventTypeRole: {
        const Event* shown = index.column() == Mark ? nullptr : eventAt(index);
        return shown ? fromStored(shown->type) : QString();
    }
    case MarkRole:
        return static_cast<int>(m_steps->rows[row].mark);
    case DivergenceRole:
        return m_steps->divergence == row;
    default:
        return {};
    }
}

QString PairedStepModel::text(const QModelIndex& index) const {
    const PairedRow& row = m_steps->rows[static_cast<std::size_t>(index.row())];
    if (index.column() == Mark)
        return m_steps->divergence == static_cast<std::size_t>(index.row()) && row.mark == PairMark::Same ? QStringLiteral("\u2260")
                                                                                                          : pairGlyph(row.mark);
    const bool type = index.column() == LeftType || index.column() == RightType;
    if (index.row() == 0)
        return type ? tr("start") : QString();
    const Event* shown = eventAt(index);
    if (!shown)
        return {};
    if (type)
        return fromStored(shown->type);
    return shown->version ? groupedNumber(shown->version->value) : QString();
}

QString PairedStepModel::toolTip(const QModelIndex& index) const {
    const PairedRow& row = m_steps->rows[static_cast<std::size_t>(index.row())];
    QStringList lines;
    switch (row.mark) {
    case PairMark::Same:
        break;
    case PairMark::Edited:
        lines << tr("The event was edited.");
        break;
    case PairMark::LeftOnly:
        lines << tr("The event is on the left only.");
        break;
    case PairMark::RightOnly:
        lines << tr("The event is on the right only.");
        break;
    case PairMark::MovedAway:
        lines << tr("The event was moved from here.");
        break;
    case PairMark::MovedHere:
        lines << tr("The event was moved here.");
        break;
    }
    if (m_steps->divergence == static_cast<std::size_t>(index.row()))
        lines << tr("From here on the states differ.");
    return lines.join(QLatin1Char('\n'));
}

QVariant PairedStepModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    return QStringList({tr("version"), tr("left"), tr("how"), tr("right"), tr("version")}).value(section);
}

} // namespace leftfold::ui
