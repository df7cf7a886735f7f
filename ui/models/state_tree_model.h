// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/operand.h"
#include "core/model/value.h"
#include <QAbstractItemModel>
#include <memory>
#include <span>
#include <vector>

namespace leftfold::ui {

/// How a place of a state differs from the state before.
enum class PlaceChange { None, Added, Removed, Changed, Inside };

struct StatePlace;

/// A JSON value as a tree, with what changed since another value; removed places are still rows. Rows are made as they are
/// opened; when the value changes, rows that stay keep their place, so a tree on screen does not jump.
class StateTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Key, Content };
    enum Role {
        ChangeRole = Qt::UserRole, ///< int of PlaceChange
        KindRole, ///< int of Value::Kind
        PreviewRole, ///< of an array or object: what is in it, on one line
        MoreRole ///< true: stands for the rows that are not made yet
    };
    static constexpr std::size_t batch = 1000;

    explicit StateTreeModel(QObject* parent = nullptr);
    ~StateTreeModel() override;

    /// Shows a value without changes. `root` names the topmost row; empty: the members are the topmost rows.
    void setValue(const QString& root, const Value& value);
    void setChange(const QString& root, const Value& before, const Value& after);
    void clear();

    /// The value that a row shows now; null where it was removed.
    const Value* value(const QModelIndex& index) const;
    /// `/items/0/price`.
    QString pointer(const QModelIndex& index) const;
    /// The same as the steps of a path in a filter; an element of an array is any of them.
    std::vector<PathStep> steps(const QModelIndex& index) const;
    /// Makes the next rows in place of the row that stands for them.
    void showMore(const QModelIndex& index);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    struct Node;

private:
    Node& nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    std::vector<StatePlace> placesOf(const Node& node) const;
    Node& opened(Node& node) const;
    void refresh(Node& node);
    void insertPlaces(Node& node, std::size_t first, std::span<const StatePlace> places);
    void removePlaces(Node& node, std::size_t first, std::size_t count);

    Value m_before;
    Value m_after;
    bool m_shown = false;
    QString m_rootName;
    std::unique_ptr<Node> m_top; ///< above the topmost rows
};

} // namespace leftfold::ui
