// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/time_display.h"
#include "core/replay/snapshot_audit.h"
#include <QAbstractTableModel>

namespace leftfold::ui {

/// One snapshot of a list; its finding where it was audited.
struct SnapshotRow {
    /// What other upcasters, where some were tried, would make of it.
    enum class Effect { None, Invalidated, Repaired };
    SnapshotFinding finding;
    bool audited = false;
    Effect effect = Effect::None;
};

/// Snapshots as rows: of one aggregate, or what an audit found.
class SnapshotListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Aggregate, VersionColumn, Taken, Age, Size, Verdict, Paths };
    static constexpr int columns = Paths + 1;
    enum Role { AggregateTypeRole = Qt::UserRole, VerdictRole, EffectRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<SnapshotRow> rows);
    void setTimeDisplay(TimeDisplay display, Instant now);
    const SnapshotRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1: it is not there.
    int rowOf(const AggregateId& aggregate, Version version) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const SnapshotRow& row, int column) const;

    std::vector<SnapshotRow> m_rows;
    TimeDisplay m_timeDisplay = TimeDisplay::Utc;
    Instant m_now{};
};

/// The verdict of a row: `= replay ✓`, `would differ`; empty where it was not audited.
QString rowVerdict(const SnapshotRow& row);

} // namespace leftfold::ui
