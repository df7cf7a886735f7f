// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/time_display.h"
#include "core/storage/event_source.h"
#include <QAbstractTableModel>

namespace leftfold::ui {

/// The aggregates of a store; filled bit by bit, searched and sorted in memory.
class AggregateListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Type, Identifier, Events, Versions, LastChange, Snapshots };
    static constexpr int columns = Snapshots + 1;
    enum Role { AggregateTypeRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(std::vector<AggregateSummary> aggregates);
    /// Others in the place of all, under the same search and order.
    void replace(std::vector<AggregateSummary> aggregates);
    /// Shows only those whose `Type/id` contains the text, whatever its case.
    void setSearch(const QString& text);
    void setTimeDisplay(TimeDisplay display, Instant now);

    /// All of them, found or not.
    int total() const { return static_cast<int>(m_all.size()); }
    const AggregateSummary& aggregate(int row) const { return m_all[m_order[static_cast<std::size_t>(row)]]; }
    /// Of all of them, each once, in alphabetical order.
    std::vector<std::string> types() const;
    /// -1 where it is not shown.
    int rowOf(const AggregateId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    using Order = std::vector<std::size_t>;
    bool matches(const AggregateSummary& aggregate) const;
    void arrange();
    bool isBefore(std::size_t left, std::size_t right) const;
    /// Brings the rows into another order and tells views where theirs went.
    template <typename Reorder>
    void reorder(Reorder change);
    QString text(const AggregateSummary& aggregate, int column) const;
    QString toolTip(const AggregateSummary& aggregate, int column) const;

    std::vector<AggregateSummary> m_all;
    Order m_order; ///< rows: indexes into m_all
    std::string m_search;
    int m_sortColumn = -1; ///< none: as the store gives them
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    TimeDisplay m_timeDisplay = TimeDisplay::Utc;
    Instant m_now{};
};

} // namespace leftfold::ui
