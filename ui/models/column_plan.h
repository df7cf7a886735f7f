// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_column.h"
#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace leftfold::ui {

/// Which columns the event table shows, in which order and width; what is remembered of a store.
struct ColumnPlan {
    struct Column {
        QString name; ///< of one of the table's own columns, or of one that was added: `data.total`
        int width = 0;
        bool shown = true;

        bool operator==(const Column&) const = default;
    };
    std::vector<Column> columns; ///< from the left
    int pinned = 0; ///< the first so many stay when the others scroll
    bool backward = false; ///< the newest first

    /// What was added to the table's own columns, in the order of the plan. What is no column is left out.
    std::vector<EventColumn> added() const;
    bool operator==(const ColumnPlan&) const = default;
};

/// The name of one of the table's own columns in a plan; `column` is an EventTableModel::Column.
QString ownColumnName(int column);
/// The column of that name, or -1.
int ownColumnNamed(const QString& name);
/// What one of the table's own columns shows, for copies; nothing for the mark of the message.
std::optional<EventColumn> ownColumn(int column);

QByteArray planText(const ColumnPlan& plan);
/// Nothing where the bytes are no plan.
std::optional<ColumnPlan> readPlan(const QByteArray& text);

} // namespace leftfold::ui
