// SPDX-License-Identifier: Apache-2.0
#include "ui/models/state_tree_model.h"
#include "core/transform/json_pointer.h"
#include "ui/models/event_row.h"
#include "ui/models/state_node.h"
#include "ui/models/text_forms.h"
#include <iterator>

namespace leftfold::ui {

namespace {

constexpr int previewLength = 160;

/// Where in the old rows, from `first` on, a place goes on; the end where it is new.
std::size_t findRow(const std::vector<std::unique_ptr<StateTreeModel::Node>>& rows, std::size_t first, const StatePlace& place) {
    std::size_t row = first;
    while (row < rows.size() && !rows[row]->place.sameRow(place))
        ++row;
    return row;
}

std::unique_ptr<StateTreeModel::Node> makeNode(StateTreeModel::Node& parent, StatePlace place, std::size_t row) {
    auto node = std::make_unique<StateTreeModel::Node>();
    node->place = std::move(place);
    node->parent = &parent;
    node->row = row;
    return node;
}

void renumber(std::vector<std::unique_ptr<StateTreeModel::Node>>& rows, std::size_t first) {
    for (std::size_t row = first; row < rows.size(); ++row)
        rows[row]->row = row;
}

/// A pinned place as steps, and those below it.
std::vector<PathStep> pinSteps(const JsonPointer& pin, std::vector<PathStep> below) {
    std::vector<PathStep> path;
    for (const auto& token : pin.tokens())
        path.push_back(token.index ? PathStep(AnyItem()) : PathStep(token.name));
    path.insert(path.end(), below.begin(), below.end());
    return path;
}

} // namespace

StateTreeModel::StateTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_top(std::make_unique<Node>()) {
    m_top->limit = batch;
}

StateTreeModel::~StateTreeModel() = default;

void StateTreeModel::setValue(const QString& root, const Value& value) {
    setChange(root, value, value);
}

void StateTreeModel::setChange(const QString& root, const Value& before, const Value& after) {
    if (!m_shown || root != m_rootName)
        clear();
    // Rows that go still point into the values that they were made from.
    const Value oldBefore = std::exchange(m_before, before);
    const Value oldAfter = std::exchange(m_after, after);
    const bool same = m_before.sharesWith(m_after);
    m_rootName = root;
    m_shown = true;
    m_writers.reset(); // of another value
    m_origins.clear();
    m_top->place = {{}, &m_after, same ? &m_after : &m_before};
    refresh(*m_top);
}

void StateTreeModel::clear() {
    beginResetModel();
    m_shown = false;
    m_top = std::make_unique<Node>();
    m_top->limit = batch;
    endResetModel();
}

std::vector<StatePlace> StateTreeModel::placesOf(const Node& node) const {
    if (&node == m_top.get() && !m_rootName.isEmpty()) {
        std::vector<StatePlace> places;
        for (const auto& pin : m_pins)
            places.push_back(pinned(pin));
        places.push_back({m_rootName.toStdString(), node.place.now, node.place.before});
        return places;
    }
    auto places = placesBelow(node.place, node.limit);
    if (!m_removedShown)
        std::erase_if(places, [](const StatePlace& place) { return place.hidden == 0 && !place.now; });
    return places;
}

StatePlace StateTreeModel::pinned(const JsonPointer& pin) const {
    const bool same = m_before.sharesWith(m_after);
    StatePlace place{pin.toString(), resolve(m_after, pin), nullptr};
    place.before = same ? place.now : resolve(m_before, pin);
    place.label = placeName(pin);
    place.pinned = true;
    return place;
}

/// Rows are made when somebody asks for them: the first time nobody knows of others, so nobody needs to be told.
StateTreeModel::Node& StateTreeModel::opened(Node& node) const {
    if (node.limit > 0)
        return node;
    node.limit = batch;
    for (StatePlace& place : placesOf(node))
        node.children.push_back(makeNode(node, std::move(place), node.children.size()));
    return node;
}

void StateTreeModel::refresh(Node& node) {
    const std::vector<StatePlace> places = placesOf(node);
    if (node.children.empty())
        return insertPlaces(node, 0, places);
    for (std::size_t row = 0; row < places.size(); ++row) {
        const std::size_t found = findRow(node.children, row, places[row]);
        if (found == node.children.size()) {
            insertPlaces(node, row, std::span(places).subspan(row, 1));
            continue;
        }
        removePlaces(node, row, found - row);
        Node& child = *node.children[row];
        child.place = places[row];
        if (child.limit > 0)
            refresh(child);
    }
    removePlaces(node, places.size(), node.children.size() - places.size());
    const QModelIndex parent = indexOf(node);
    if (!places.empty())
        Q_EMIT dataChanged(index(0, 0, parent), index(static_cast<int>(places.size()) - 1, columnCount() - 1, parent));
}

void StateTreeModel::insertPlaces(Node& node, std::size_t first, std::span<const StatePlace> places) {
    if (places.empty())
        return;
    beginInsertRows(indexOf(node), static_cast<int>(first), static_cast<int>(first + places.size()) - 1);
    std::vector<std::unique_ptr<Node>> fresh;
    for (const StatePlace& place : places)
        fresh.push_back(makeNode(node, place, 0));
    const auto at = node.children.begin() + static_cast<std::ptrdiff_t>(first);
    node.children.insert(at, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    renumber(node.children, first);
    endInsertRows();
}

void StateTreeModel::removePlaces(Node& node, std::size_t first, std::size_t count) {
    if (count == 0)
        return;
    beginRemoveRows(indexOf(node), static_cast<int>(first), static_cast<int>(first + count) - 1);
    const auto begin = node.children.begin() + static_cast<std::ptrdiff_t>(first);
    node.children.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    renumber(node.children, first);
    endRemoveRows();
}

StateTreeModel::Node& StateTreeModel::nodeOf(const QModelIndex& index) const {
    auto* node = static_cast<Node*>(index.internalPointer());
    return node ? *node : *m_top;
}

QModelIndex StateTreeModel::indexOf(const Node& node) const {
    return &node == m_top.get() ? QModelIndex() : createIndex(static_cast<int>(node.row), 0, &node);
}

const Value* StateTreeModel::value(const QModelIndex& index) const {
    return !index.isValid() ? nullptr : m_pastShown ? nodeOf(index).place.before : nodeOf(index).place.now;
}

QString StateTreeModel::pointer(const QModelIndex& index) const {
    std::string text;
    for (const Node* node = &nodeOf(index); node != m_top.get() && node->parent != nullptr; node = node->parent) {
        if (node->place.pinned) {
            text.insert(0, node->place.key);
            break;
        }
        const bool named = node->parent != m_top.get() || m_rootName.isEmpty();
        const bool moved = m_pastShown && node->place.past != PartPairs::none;
        text.insert(0, named ? pointerPart(moved ? std::to_string(node->place.past) : node->place.key) : std::string());
    }
    return fromStored(text);
}

std::vector<PathStep> StateTreeModel::steps(const QModelIndex& index) const {
    std::vector<PathStep> path;
    for (QModelIndex at = index.siblingAtColumn(Key); at.isValid(); at = at.parent()) {
        const QModelIndex above = at.parent();
        if (nodeOf(at).place.pinned)
            return pinSteps(this->place(at), std::move(path));
        if (!above.isValid() && !m_rootName.isEmpty())
            break; // the topmost row is the value itself
        const Value* container = above.isValid() ? value(above) : &m_after;
        path.insert(path.begin(), container && container->isArray() ? PathStep(AnyItem()) : PathStep(nodeOf(at).place.key));
    }
    return path;
}

void StateTreeModel::showMore(const QModelIndex& index) {
    if (!index.data(MoreRole).toBool())
        return;
    Node& parent = *nodeOf(index).parent;
    parent.limit += batch;
    refresh(parent);
}

QModelIndex StateTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, opened(nodeOf(parent)).children[static_cast<std::size_t>(row)].get());
}

QModelIndex StateTreeModel::parent(const QModelIndex& index) const {
    return index.isValid() ? indexOf(*nodeOf(index).parent) : QModelIndex();
}

int StateTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(opened(nodeOf(parent)).children.size());
}

int StateTreeModel::columnCount(const QModelIndex&) const {
    return m_stepName ? Writer + 1 : Content + 1;
}

bool StateTreeModel::hasChildren(const QModelIndex& parent) const {
    if (!parent.isValid())
        return rowCount() > 0;
    if (parent.column() > 0)
        return false;
    const Node& node = nodeOf(parent);
    return node.limit > 0 ? !node.children.empty() : hasPlacesBelow(node.place);
}

QVariant StateTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const StatePlace& place = nodeOf(index).place;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Key ? nameAt(place) : index.column() == Writer ? writerText(index) : textAt(place);
    case Qt::ToolTipRole:
        return index.column() == Key ? pointer(index) : index.column() == Writer ? writerTip(index) : textAt(place).left(1000);
    case ChangeRole:
        return static_cast<int>(changeAt(place));
    case KindRole:
        return static_cast<int>(shownOf(place) ? shownOf(place)->kind() : Value::Kind::Null);
    case PreviewRole:
        return value(index) && value(index)->size() > 0 ? previewOf(*value(index), previewLength) : textAt(place);
    case NowRole:
        return changeAt(place) == PlaceChange::Changed && !m_pastShown ? partText(place.now) : QString();
    case MoreRole:
        return place.hidden > 0;
    case WriterRole:
        return writerOf(nodeOf(index));
    case ShortWriterRole:
        return writerText(index, true);
    case BriefWriterRole:
        return briefWriter(index);
    case PinnedRole:
        return place.pinned;
    case FoundRole:
        return isFound(place);
    default:
        return {};
    }
}

} // namespace leftfold::ui
