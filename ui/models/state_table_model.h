// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_pointer.h"
#include "core/transform/part_pairs.h"
#include "ui/models/state_tree_model.h"
#include <QAbstractTableModel>
#include <span>

namespace leftfold::ui {

/// The places of arrays that have objects in them, the outermost first; of a large state its beginning is looked through.
std::vector<JsonPointer> objectArrays(const Value& state);

/// An array of objects as a table: a row for each item, a column for each member that items have. What changed is told as in the
/// tree of the state; items that are gone stand at the end.
class StateTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Column 0 names the item: the member that tells it apart, or its index. Roles are those of StateTreeModel.
    using QAbstractTableModel::QAbstractTableModel;

    /// Null: there was none before, or nobody knows.
    void setArray(const Value* before, const Value& now);
    void clear();

    /// The value in the cell, in column 0 the item; null where there is none.
    const Value* value(const QModelIndex& index) const;
    /// Below the array: `/3/price`; of an item that is gone, where it stood.
    QString pointer(const QModelIndex& index) const;
    /// The rows, or all of them, as a table of Markdown.
    QString markdown(std::span<const int> rows) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Value* item(int row) const;
    const Value* itemBefore(int row) const;
    const Value* cell(const Value* item, int column) const;
    PlaceChange change(const QModelIndex& index) const;
    QString text(const QModelIndex& index) const;
    QString label(int row) const;

    Value m_before;
    Value m_now;
    PartPairs m_pairs;
    std::vector<std::size_t> m_gone; ///< indexes in `m_before`
    std::string m_identity; ///< the member that names items; empty: their indexes do
    std::vector<std::string> m_members; ///< by column - 1; without the one that names items
};

} // namespace leftfold::ui
