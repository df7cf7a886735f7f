// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include "ui/models/step_marks.h"
#include <QAbstractTableModel>
#include <functional>
#include <set>

namespace leftfold::ui {

/// The steps of a replay, the start first: version, type, and how much each changes. The counts are folded on demand.
class StepListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Version, Type, Changes };
    static constexpr int columns = Changes + 1;
    enum Role {
        EventTypeRole = Qt::UserRole, ///< the type whose colour the square wears; empty: none
        StatusRole, ///< int of StepStatus
        StepRole, ///< int, whatever filters stand between
        MarkRole, ///< int of the MarkKind that stands beside the version; -1: none
        AddedRole,
        ChangedRole,
        RemovedRole
    };
    static constexpr int chunkSteps = 128;
    /// Asks for the summaries of the steps from `first` on; the answer comes by `setSummaries`.
    using Fetch = std::function<void(std::size_t first, std::size_t count)>;

    explicit StepListModel(Fetch fetch, QObject* parent = nullptr);

    /// Null: nothing to show.
    void setTimeline(std::shared_ptr<const Timeline> timeline);
    void setSummaries(std::size_t first, std::vector<StepSummary> summaries);
    void setMarks(const StepMarks& marks);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const StepSummary* summary(std::size_t step) const;
    QString text(std::size_t step, int column) const;
    QString changesText(std::size_t step) const;
    QString toolTip(std::size_t step) const;
    QString happened(std::size_t step) const;
    int mark(std::size_t step) const;

    Fetch m_fetch;
    std::shared_ptr<const Timeline> m_timeline;
    std::vector<std::optional<StepSummary>> m_summaries; ///< by step - 1
    mutable std::set<std::size_t> m_asked; ///< chunks
    StepMarks m_marks;
};

/// `+1 −2 ~3`, without what did not happen.
QString changeCountsText(int added, int removed, int changed);

} // namespace leftfold::ui
