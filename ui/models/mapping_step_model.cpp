// SPDX-License-Identifier: Apache-2.0
#include "ui/models/mapping_step_model.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <QMimeData>

namespace leftfold::ui {

namespace {

QString rowFormat() {
    return QStringLiteral("application/x-leftfold-mapping-step");
}

QString tr(const char* text) {
    return QCoreApplication::translate("MappingSteps", text);
}

/// Steps that only differ in what they say keep their rows, and with them the selection.
bool sameRows(const std::vector<MappingStep>& before, const std::vector<MappingStep>& now) {
    return before.size() == now.size();
}

/// Switched off, and not all is said that it needs: it can do no harm.
bool isWaiting(const MappingStep& step) {
    return step.off && !step.readable;
}

QString spoken(const MappingStep& step, int row) {
    QString text =
        tr("step %1: %2").arg(row + 1).arg(isWaiting(step) ? fromStored(step.op) + u' ' + stepRest(step) : fromStored(step.text));
    if (isWaiting(step))
        return text;
    if (step.off)
        text += tr(", switched off");
    return step.readable ? text : text + tr(", cannot run");
}

} // namespace

QString stepRest(const MappingStep& step) {
    if (isWaiting(step))
        return tr("not complete: does nothing yet");
    const QString text = fromStored(step.text);
    const QString op = fromStored(step.op);
    return step.readable && text.startsWith(op) ? text.mid(op.size()).trimmed() : text;
}

QString MappingStepModel::toolTip(const MappingStep& step) const {
    QStringList lines{fromStored(step.text)};
    if (!step.note.empty())
        lines << fromStored(step.note);
    if (m_drafts.has(step.place))
        lines << tr("Something was typed for it that cannot be taken yet.");
    return lines.join(u'\n');
}

MappingStepModel::MappingStepModel(QObject* parent)
    : QAbstractListModel(parent) { }

void MappingStepModel::show(std::vector<MappingStep> steps) {
    if (sameRows(m_steps, steps)) {
        m_steps = std::move(steps);
        if (!m_steps.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_steps = std::move(steps);
    endResetModel();
}

void MappingStepModel::setDrafts(FormDrafts drafts) {
    if (m_drafts.empty() && drafts.empty())
        return;
    m_drafts = std::move(drafts);
    if (!m_steps.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int MappingStepModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

QVariant MappingStepModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const MappingStep& step = m_steps[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return fromStored(step.text);
    case Qt::ToolTipRole:
        return toolTip(step);
    case Qt::AccessibleTextRole:
        return spoken(step, index.row());
    case Qt::CheckStateRole:
        return step.off ? Qt::Unchecked : Qt::Checked;
    case OperationRole:
        return fromStored(step.op);
    case TextRole:
        return stepRest(step);
    case NoteRole:
        return fromStored(step.note);
    case OffRole:
        return step.off;
    case ReadableRole:
        return step.readable;
    case DraftRole:
        return m_drafts.has(step.place);
    case LevelRole:
        return step.level;
    default:
        return {};
    }
}

bool MappingStepModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    Q_EMIT switchAsked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags MappingStepModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled;
}

QStringList MappingStepModel::mimeTypes() const {
    return {rowFormat()};
}

QMimeData* MappingStepModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(rowFormat(), QByteArray::number(indexes.front().row()));
    data->setText(fromStored(step(indexes.front().row()).text));
    return data;
}

/// Nothing is moved here, and saying so keeps the view from taking the row away.
bool MappingStepModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent) {
    if (action != Qt::MoveAction || !data->hasFormat(rowFormat()))
        return false;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    Q_EMIT moveAsked(data->data(rowFormat()).toInt(), before);
    return false;
}

} // namespace leftfold::ui
