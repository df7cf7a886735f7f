// SPDX-License-Identifier: Apache-2.0
#include "ui/models/step_list_model.h"
#include "ui/models/text_forms.h"
#include <algorithm>

namespace leftfold::ui {

StepListModel::StepListModel(Fetch fetch, QObject* parent)
    : QAbstractTableModel(parent)
    , m_fetch(std::move(fetch)) { }

void StepListModel::setTimeline(std::shared_ptr<const Timeline> timeline) {
    beginResetModel();
    m_timeline = std::move(timeline);
    m_summaries.assign(m_timeline ? m_timeline->size() : 0, std::nullopt);
    m_asked.clear();
    endResetModel();
}

void StepListModel::setSummaries(std::size_t first, std::vector<StepSummary> summaries) {
    const std::size_t end = std::min(first + summaries.size(), m_summaries.size() + 1);
    if (!m_timeline || first < 1 || first >= end)
        return;
    for (std::size_t step = first; step < end; ++step)
        m_summaries[step - 1] = summaries[step - first];
    Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(end) - 1, Changes));
}

void StepListModel::setMarks(const StepMarks& marks) {
    m_marks = marks;
    if (m_timeline)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Changes));
}

/// What a person put there, before what the history has; failures and upcasts are told by the row itself.
int StepListModel::mark(std::size_t step) const {
    for (const MarkKind kind : {MarkKind::Breakpoint, MarkKind::Match, MarkKind::Bookmark, MarkKind::Snapshot}) {
        if (m_marks.has(kind, static_cast<int>(step)))
            return static_cast<int>(kind);
    }
    return -1;
}

const StepSummary* StepListModel::summary(std::size_t step) const {
    if (step == 0)
        return nullptr;
    if (m_summaries[step - 1])
        return &*m_summaries[step - 1];
    const std::size_t chunk = (step - 1) / chunkSteps;
    if (m_asked.insert(chunk).second) {
        const std::size_t first = chunk * chunkSteps + 1;
        m_fetch(first, std::min<std::size_t>(chunkSteps, m_summaries.size() + 1 - first));
    }
    return nullptr;
}

int StepListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_timeline ? 0 : static_cast<int>(m_timeline->size()) + 1;
}

int StepListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant StepListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_timeline)
        return {};
    const auto step = static_cast<std::size_t>(index.row());
    const StepSummary* counts = role >= AddedRole ? summary(step) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.column());
    case Qt::ToolTipRole:
        return toolTip(step);
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == Type ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case EventTypeRole:
        return step == 0 ? QString() : fromStored(m_timeline->event(step).type);
    case StatusRole:
        return static_cast<int>(step == 0 ? StepStatus::Unchanged : m_timeline->status(step));
    case StepRole:
        return index.row();
    case MarkRole:
        return mark(step);
    case AddedRole:
        return counts ? counts->added : 0;
    case ChangedRole:
        return counts ? counts->changed : 0;
    case RemovedRole:
        return counts ? counts->removed : 0;
    default:
        return {};
    }
}

QString StepListModel::text(std::size_t step, int column) const {
    const auto version = m_timeline->version(step);
    if (column == Version)
        return version ? groupedNumber(version->value) : QString();
    if (column == Changes)
        return changesText(step);
    if (step > 0)
        return fromStored(m_timeline->event(step).type);
    return m_timeline->setup().snapshotVersion ? tr("snapshot") : tr("initial state");
}

QString StepListModel::changesText(std::size_t step) const {
    if (step == 0)
        return {};
    if (m_timeline->status(step) == StepStatus::Failed)
        return tr("failed");
    if (m_timeline->status(step) == StepStatus::Dropped)
        return tr("dropped");
    const StepSummary* counts = summary(step);
    return counts ? changeCountsText(counts->added, counts->removed, counts->changed) : QString();
}

QString StepListModel::toolTip(std::size_t step) const {
    QStringList lines{happened(step)};
    lines << m_marks.texts(static_cast<int>(step), static_cast<int>(step));
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

QString StepListModel::happened(std::size_t step) const {
    if (step == 0)
        return m_timeline->setup().snapshotVersion ? tr("The state that the snapshot keeps.") : tr("The state before the first event.");
    const auto& failures = m_timeline->failures();
    const auto found = std::find_if(failures.begin(), failures.end(), [step](const StepFailure& failure) { return failure.step == step; });
    if (found != failures.end())
        return fromStored(found->message);
    if (m_timeline->status(step) == StepStatus::Dropped)
        return tr("An upcaster says that this event is none any more.");
    const StepSummary* counts = summary(step);
    if (!counts)
        return fromStored(m_timeline->event(step).storedType);
    return tr("%1: %2 added, %3 removed, %4 changed")
        .arg(fromStored(m_timeline->event(step).storedType))
        .arg(counts->added)
        .arg(counts->removed)
        .arg(counts->changed);
}

QVariant StepListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    return QStringList({tr("version"), tr("event"), tr("changes")}).value(section);
}

QString changeCountsText(int added, int removed, int changed) {
    QStringList parts;
    if (added > 0)
        parts << QLatin1Char('+') + groupedNumber(added);
    if (removed > 0)
        parts << QChar(0x2212) + groupedNumber(removed);
    if (changed > 0)
        parts << QLatin1Char('~') + groupedNumber(changed);
    return parts.join(QLatin1Char(' '));
}

} // namespace leftfold::ui
