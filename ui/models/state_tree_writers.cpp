// SPDX-License-Identifier: Apache-2.0
// What the tree of a state knows beside its values: who wrote them, what is pinned, and what is searched for.
#include "core/model/json_text.h"
#include "ui/models/state_node.h"
#include "ui/models/state_tree_model.h"
#include "ui/models/text_forms.h"

namespace leftfold::ui {

namespace {

constexpr std::size_t mostMarkdownRows = 10'000;

/// In a table of Markdown a bar would end the cell.
QString tableCell(const Value& value) {
    return oneLine(fromStored(toJson(value)), 500).replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

} // namespace

void StateTreeModel::showWriters(StepName name) {
    beginResetModel();
    m_stepName = std::move(name);
    endResetModel();
}

void StateTreeModel::setWriters(std::optional<Writers> writers) {
    m_writers = std::move(writers);
    tellOfWriters(*m_top);
}

void StateTreeModel::setOrigins(QHash<QString, OriginText> origins) {
    m_origins = std::move(origins);
    tellOfWriters(*m_top);
}

void StateTreeModel::tellOfWriters(const Node& node) {
    if (node.children.empty() || columnCount() <= Writer)
        return;
    const QModelIndex parent = indexOf(node);
    Q_EMIT dataChanged(index(0, Writer, parent), index(static_cast<int>(node.children.size()) - 1, Writer, parent));
    for (const auto& child : node.children)
        if (!child->children.empty())
            tellOfWriters(*child);
}

void StateTreeModel::setRemovedShown(bool shown) {
    if (std::exchange(m_removedShown, shown) != shown && m_shown)
        refresh(*m_top);
}

void StateTreeModel::setPastShown(bool shown) {
    if (std::exchange(m_pastShown, shown) != shown && m_shown)
        refresh(*m_top);
}

PlaceChange StateTreeModel::changeAt(const StatePlace& place) const {
    const auto change = changeOf(place);
    return m_pastShown && change == PlaceChange::Added ? PlaceChange::None : change;
}

const Value* StateTreeModel::shownOf(const StatePlace& place) const {
    return m_pastShown ? place.before : place.now ? place.now : place.before;
}

QString StateTreeModel::textAt(const StatePlace& place) const {
    return m_pastShown && place.hidden == 0 ? partText(place.before) : placeText(place);
}

QString StateTreeModel::nameAt(const StatePlace& place) const {
    if (m_pastShown && place.hidden == 0 && !place.before)
        return {};
    const bool moved = m_pastShown && place.label.empty() && place.past != PartPairs::none;
    return moved ? QString::number(place.past) : fromStored(place.shownKey());
}

void StateTreeModel::setPins(std::vector<JsonPointer> pins) {
    if (m_pins == pins)
        return;
    m_pins = std::move(pins);
    if (m_shown)
        refresh(*m_top);
}

void StateTreeModel::setSearched(const QString& text) {
    m_searched = text;
}

bool StateTreeModel::isFound(const StatePlace& place) const {
    if (m_searched.isEmpty() || !place.now)
        return false;
    const bool container = place.now->isArray() || place.now->isObject();
    return fromStored(place.shownKey()).contains(m_searched, Qt::CaseInsensitive)
        || (!container && placeText(place).contains(m_searched, Qt::CaseInsensitive));
}

const Writers* StateTreeModel::writersOf(const Node& node) const {
    if (!m_writers || !m_shown)
        return nullptr;
    if (node.place.pinned)
        return writersAt(*m_writers, m_after, JsonPointer::parse(node.place.key).value_or(JsonPointer()));
    if (&node == m_top.get() || (node.parent == m_top.get() && !m_rootName.isEmpty()))
        return &*m_writers;
    const auto* above = writersOf(*node.parent);
    const bool known = above && above->below && node.place.index < above->below->size();
    return known ? &(*above->below)[node.place.index] : nullptr;
}

int StateTreeModel::writerOf(const Node& node) const {
    if (!node.place.now || node.place.hidden > 0)
        return -1;
    const auto* writers = writersOf(node);
    return writers ? static_cast<int>(writers->latest) : -1;
}

QString StateTreeModel::writerText(const QModelIndex& index, bool brief) const {
    const Node& node = nodeOf(index);
    const int step = writerOf(node);
    if (step < 0 || !m_stepName)
        return {};
    const auto& above = *node.parent;
    const bool named = changeOf(node.place) == PlaceChange::Added && changeOf(above.place) == PlaceChange::Added && writerOf(above) == step;
    const QString upcast = m_origins.value(pointer(index.siblingAtColumn(Key))).upcast;
    const bool isShort = named || (brief && !upcast.isEmpty());
    const QString text = m_stepName(static_cast<std::size_t>(step), isShort ? Naming::Brief : Naming::Full);
    return upcast.isEmpty() ? text : tr("%1 \u00b7 upcast: %2").arg(text, upcast);
}

QString StateTreeModel::briefWriter(const QModelIndex& index) const {
    const int step = writerOf(nodeOf(index));
    return step < 0 || !m_stepName ? QString() : m_stepName(static_cast<std::size_t>(step), Naming::Brief);
}

QString StateTreeModel::writerTip(const QModelIndex& index) const {
    const int step = writerOf(nodeOf(index));
    if (step < 0 || !m_stepName)
        return {};
    QString text = m_stepName(static_cast<std::size_t>(step), Naming::Whole);
    const auto origin = m_origins.value(pointer(index.siblingAtColumn(Key)));
    if (!origin.upcast.isEmpty())
        text += tr("\nThe value came from an upcaster: %1").arg(origin.upcast);
    if (!origin.rule.isEmpty())
        text += tr("\nWritten by the rule %1").arg(origin.rule);
    return text;
}

/// For who cannot see where the columns stand.
QVariant StateTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList({tr("name"), tr("value"), tr("last written by")}).value(section);
}

JsonPointer StateTreeModel::place(const QModelIndex& index) const {
    return JsonPointer::parse(pointer(index.siblingAtColumn(Key)).toStdString()).value_or(JsonPointer());
}

const Value* StateTreeModel::before(const QModelIndex& index) const {
    return index.isValid() ? nodeOf(index).place.before : nullptr;
}

QString StateTreeModel::markdown(const QModelIndex& index) const {
    const Value* value = index.isValid() ? this->value(index) ? this->value(index) : before(index) : nullptr;
    if (!value)
        return {};
    const auto* writers = writersOf(nodeOf(index));
    const bool told = writers && m_stepName && this->value(index);
    QString text = told ? tr("| path | value | last written by |\n|---|---|---|\n") : tr("| path | value |\n|---|---|\n");
    std::size_t rows = 0;
    const QString above = pointer(index);
    forEachLeaf(*value, told ? *writers : writtenBy(*value, 0), [&](const JsonPointer& place, const Value& leaf, std::uint32_t step) {
        if (++rows > mostMarkdownRows)
            return false;
        text += QStringLiteral("| `%1` | %2 |").arg(above + fromStored(place.toString()), tableCell(leaf));
        text += told ? QStringLiteral(" %1 |\n").arg(m_stepName(step, Naming::Full)) : QStringLiteral("\n");
        return true;
    });
    return rows > mostMarkdownRows ? text + tr("\nOnly the first %1 rows are here.\n").arg(mostMarkdownRows) : text;
}

StateTreeModel::Node* StateTreeModel::childAt(Node& node, const PointerToken& token) {
    const Value* container = node.place.now;
    if (!container)
        return nullptr;
    opened(node);
    if (container->isArray() && (!token.index || *token.index >= container->size()))
        return nullptr;
    if (container->isArray() && *token.index >= node.limit) {
        node.limit = (*token.index / batch + 1) * batch;
        refresh(node);
    }
    while (true) {
        for (const auto& child : node.children)
            if (child->place.now && !child->place.pinned && child->place.key == token.name)
                return child.get();
        if (node.children.empty() || node.children.back()->place.hidden == 0)
            return nullptr;
        node.limit += batch;
        refresh(node);
    }
}

QModelIndex StateTreeModel::reach(const JsonPointer& place) {
    if (!m_shown)
        return {};
    Node* node = m_top.get();
    if (!m_rootName.isEmpty())
        node = opened(*node).children.back().get();
    for (const auto& token : place.tokens()) {
        node = childAt(*node, token);
        if (!node)
            return {};
    }
    return indexOf(*node);
}

} // namespace leftfold::ui
