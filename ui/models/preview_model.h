// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/event_row.h"
#include <QAbstractTableModel>

namespace leftfold::ui {

/// The first rows of a store as events, while it is found out what its columns mean: what a layout does not tell is a dash.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Position, Occurred, Type, AggregateType, Aggregate, Version, Id, Correlation, Causation, Data };
    static constexpr int columns = Data + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::vector<Event>& events);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString cell(const EventRow& row, int column);

    std::vector<EventRow> m_rows;
};

} // namespace leftfold::ui
