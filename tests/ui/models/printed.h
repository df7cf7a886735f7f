// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractItemModel>
#include <QStringList>

namespace leftfold::ui::test {

/// A model as text, one line a row, columns between bars, children indented; non-breaking spaces as underscores.
inline QStringList printed(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString().replace(QChar::Nbsp, QLatin1Char('_'));
        lines << QString(depth * 2, QLatin1Char(' ')) + cells.join(QStringLiteral(" | ")).trimmed();
        lines << printed(model, model.index(row, 0, parent), depth + 1);
    }
    return lines;
}

} // namespace leftfold::ui::test
