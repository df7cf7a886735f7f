// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/operand.h"
#include "core/model/value.h"
#include "core/replay/writers.h"
#include <QAbstractItemModel>
#include <QHash>
#include <functional>
#include <memory>
#include <optional>
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
    enum Column { Key, Content, Writer };
    enum Role {
        ChangeRole = Qt::UserRole, ///< int of PlaceChange
        KindRole, ///< int of Value::Kind
        PreviewRole, ///< of an array or object: what is in it, on one line
        MoreRole, ///< true: stands for the rows that are not made yet
        WriterRole, ///< int: the step that last wrote the place or anything in it; -1: not known
        ShortWriterRole, ///< who wrote the place, where there is little room: without the event's type beside an upcaster's step
        BriefWriterRole, ///< the same with hardly any room: `v80`
        NowRole, ///< of what changed: the new value alone, which ends the text
        PinnedRole, ///< true: stands above the state because a person wants it there
        FoundRole ///< true: what is searched for stands in the row
    };
    static constexpr std::size_t batch = 1000;

    explicit StateTreeModel(QObject* parent = nullptr);
    ~StateTreeModel() override;

    /// Shows a value without changes. `root` names the topmost row; empty: the members are the topmost rows.
    void setValue(const QString& root, const Value& value);
    void setChange(const QString& root, const Value& before, const Value& after);
    void clear();

    /// How a step is named where it wrote a place: `v58 order.shipped`; `v58` where what stands above names it in full; with all
    /// that is known of it, for tool tips.
    enum class Naming { Full, Brief, Whole };
    using StepName = std::function<QString(std::size_t step, Naming naming)>;
    /// Adds a column of who last wrote each place.
    void showWriters(StepName name);
    /// Those of the value that is shown; nothing: not known yet.
    void setWriters(std::optional<Writers> writers);
    /// How a value came there, by the pointers of the places.
    struct OriginText {
        QString upcast; ///< the step of an upcaster; empty: none
        QString rule; ///< of the reducer; empty: not known
    };
    void setOrigins(QHash<QString, OriginText> origins);
    /// Whether places that were removed are rows.
    void setRemovedShown(bool shown);
    /// Shows what was before instead, in the same rows: what is gone or changed is marked there, and what was added is an empty row.
    void setPastShown(bool shown);
    /// These places stand above the state too, whether there is something or not.
    void setPins(std::vector<JsonPointer> pins);
    const std::vector<JsonPointer>& pins() const { return m_pins; }
    /// Rows whose key or value has this text are marked; empty: none.
    void setSearched(const QString& text);

    /// The value that a row shows now; null where it was removed, or where there was none yet and the past is shown.
    const Value* value(const QModelIndex& index) const;
    /// `/items/0/price`.
    QString pointer(const QModelIndex& index) const;
    /// The same as the steps of a path in a filter; an element of an array is any of them.
    std::vector<PathStep> steps(const QModelIndex& index) const;
    /// The same as a pointer; nothing for a row that stands for others.
    JsonPointer place(const QModelIndex& index) const;
    /// What the row was before; null where it was added.
    const Value* before(const QModelIndex& index) const;
    /// A table of the leaves in the row and of who wrote them.
    QString markdown(const QModelIndex& index) const;
    /// The row of a place below the state, made if it is not there yet; invalid where there is no such place.
    QModelIndex reach(const JsonPointer& place);
    /// Makes the next rows in place of the row that stands for them.
    void showMore(const QModelIndex& index);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    struct Node;

private:
    Node& nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    std::vector<StatePlace> placesOf(const Node& node) const;
    StatePlace pinned(const JsonPointer& pin) const;
    const Writers* writersOf(const Node& node) const;
    int writerOf(const Node& node) const;
    QString writerText(const QModelIndex& index, bool brief = false) const;
    QString briefWriter(const QModelIndex& index) const;
    PlaceChange changeAt(const StatePlace& place) const;
    const Value* shownOf(const StatePlace& place) const;
    QString textAt(const StatePlace& place) const;
    QString nameAt(const StatePlace& place) const;
    QString writerTip(const QModelIndex& index) const;
    bool isFound(const StatePlace& place) const;
    Node* childAt(Node& node, const PointerToken& token);
    void tellOfWriters(const Node& node);
    Node& opened(Node& node) const;
    void refresh(Node& node);
    void insertPlaces(Node& node, std::size_t first, std::span<const StatePlace> places);
    void removePlaces(Node& node, std::size_t first, std::size_t count);

    Value m_before;
    Value m_after;
    StepName m_stepName; ///< null: there is no column of writers
    std::optional<Writers> m_writers; ///< of `m_after`
    QHash<QString, OriginText> m_origins;
    std::vector<JsonPointer> m_pins;
    QString m_searched;
    bool m_removedShown = true;
    bool m_pastShown = false;
    bool m_shown = false;
    QString m_rootName;
    std::unique_ptr<Node> m_top; ///< above the topmost rows
};

} // namespace leftfold::ui
