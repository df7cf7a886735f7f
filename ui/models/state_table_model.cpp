// SPDX-License-Identifier: Apache-2.0
#include "ui/models/state_table_model.h"
#include "core/model/json_text.h"
#include "ui/models/event_row.h"
#include "ui/models/state_node.h"
#include "ui/models/text_forms.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr std::size_t askedItems = 500; ///< for their members
constexpr std::size_t mostColumns = 60;
constexpr std::size_t mostPaired = 10'000;
constexpr std::size_t mostSearched = 20'000; ///< values, for arrays
constexpr std::size_t mostArrays = 50;
constexpr int longestCell = 200;

struct ArraySearch {
    std::vector<JsonPointer> found;
    std::size_t seen = 0;

    void search(const Value& value, JsonPointer& place) {
        if (++seen > mostSearched || found.size() >= mostArrays)
            return;
        if (value.isArray() && value.size() > 0 && value.items().front().isObject())
            found.push_back(place);
        for (std::size_t at = 0; at < value.size(); ++at) {
            place.push(value.isArray() ? PointerToken(at) : PointerToken(value.members()[at].key));
            search(partAt(value, at), place);
            place.pop();
            if (seen > mostSearched)
                return;
        }
    }
};

std::vector<std::string> membersOf(const Value& array) {
    std::vector<std::string> names;
    const auto count = std::min(array.size(), askedItems);
    for (std::size_t at = 0; at < count; ++at)
        for (const auto& member : array.items()[at].members())
            if (names.size() < mostColumns && std::find(names.begin(), names.end(), member.key) == names.end())
                names.push_back(member.key);
    return names;
}

QString shownCell(const Value& value) {
    return value.isString() ? oneLine(fromStored(value.text()), longestCell) : previewOf(value, longestCell);
}

} // namespace

std::vector<JsonPointer> objectArrays(const Value& state) {
    ArraySearch search;
    JsonPointer place;
    search.search(state, place);
    std::stable_sort(search.found.begin(), search.found.end(),
        [](const JsonPointer& left, const JsonPointer& right) { return left.size() < right.size(); });
    return std::move(search.found);
}

void StateTableModel::setArray(const Value* before, const Value& now) {
    const Value past = before && before->isArray() ? *before : now;
    auto members = membersOf(now);
    const std::string identity(identityMember(std::span(now.items()).first(std::min(now.size(), askedItems))));
    std::erase(members, identity);
    const bool same = members == m_members && identity == m_identity;
    const auto pairs = pairItems(past.items(), now.items(), mostPaired);
    auto gone = pairs.gone(past.size());
    const int rows = static_cast<int>(now.size() + gone.size());
    const int old = rowCount();
    if (!same)
        beginResetModel();
    else if (rows > old)
        beginInsertRows({}, old, rows - 1);
    else if (rows < old)
        beginRemoveRows({}, rows, old - 1);
    m_before = past;
    m_now = now;
    m_pairs = pairs;
    m_gone = std::move(gone);
    m_identity = identity;
    m_members = std::move(members);
    if (!same)
        return endResetModel();
    if (rows > old)
        endInsertRows();
    else if (rows < old)
        endRemoveRows();
    if (rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
}

void StateTableModel::clear() {
    beginResetModel();
    m_before = m_now = Value();
    m_pairs = {};
    m_gone.clear();
    m_members.clear();
    m_identity.clear();
    endResetModel();
}

const Value* StateTableModel::item(int row) const {
    const auto at = static_cast<std::size_t>(row);
    return at < m_now.size() ? &m_now.items()[at] : nullptr;
}

const Value* StateTableModel::itemBefore(int row) const {
    const auto at = static_cast<std::size_t>(row);
    if (at >= m_now.size())
        return &m_before.items()[m_gone[at - m_now.size()]];
    if (at < m_pairs.head)
        return &m_before.items()[at];
    if (at >= m_now.size() - m_pairs.tail)
        return &m_before.items()[at + m_before.size() - m_now.size()];
    const auto from = m_pairs.middle[at - m_pairs.head];
    return from == PartPairs::none ? nullptr : &m_before.items()[from];
}

const Value* StateTableModel::cell(const Value* item, int column) const {
    return !item || column == 0 ? item : item->find(m_members[static_cast<std::size_t>(column) - 1]);
}

const Value* StateTableModel::value(const QModelIndex& index) const {
    if (!index.isValid())
        return nullptr;
    const Value* present = item(index.row());
    return cell(present ? present : itemBefore(index.row()), index.column());
}

QString StateTableModel::pointer(const QModelIndex& index) const {
    const auto at = static_cast<std::size_t>(index.row());
    std::string text = '/' + std::to_string(at < m_now.size() ? at : m_gone[at - m_now.size()]);
    if (index.column() > 0)
        text += pointerPart(m_members[static_cast<std::size_t>(index.column()) - 1]);
    return fromStored(text);
}

PlaceChange StateTableModel::change(const QModelIndex& index) const {
    const Value* now = item(index.row());
    const Value* past = itemBefore(index.row());
    if (!now)
        return PlaceChange::Removed;
    if (!past)
        return PlaceChange::Added;
    if (index.column() == 0)
        return PlaceChange::None;
    return changeOf({{}, cell(now, index.column()), cell(past, index.column())});
}

QString StateTableModel::label(int row) const {
    const Value* item = this->item(row) ? this->item(row) : itemBefore(row);
    const Value* name = m_identity.empty() ? nullptr : item->find(m_identity);
    return name && (name->isString() || name->isNumber()) ? fromStored(name->text()) : pointer(index(row, 0)).mid(1);
}

QString StateTableModel::text(const QModelIndex& index) const {
    if (index.column() == 0)
        return label(index.row());
    const Value* now = cell(item(index.row()), index.column());
    const Value* past = cell(itemBefore(index.row()), index.column());
    const auto how = change(index);
    if (now && past && (how == PlaceChange::Changed || how == PlaceChange::Inside))
        return shownCell(*past) + QStringLiteral(" \u2192 ") + shownCell(*now);
    return now ? shownCell(*now) : past ? shownCell(*past) : QString();
}

int StateTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_now.size() + m_gone.size());
}

int StateTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_members.size()) + 1;
}

QVariant StateTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Value* shown = value(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return shown ? fromStored(toJson(*shown)).left(1000) : QString();
    case Qt::TextAlignmentRole:
        return static_cast<int>((shown && shown->isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StateTreeModel::ChangeRole:
        return static_cast<int>(change(index));
    case StateTreeModel::KindRole:
        return static_cast<int>(shown ? shown->kind() : Value::Kind::Null);
    default:
        return {};
    }
}

QVariant StateTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return m_identity.empty() ? tr("item") : fromStored(m_identity);
    return fromStored(m_members[static_cast<std::size_t>(section) - 1]);
}

QString StateTableModel::markdown(std::span<const int> rows) const {
    const auto cellOf = [](QString text) { return text.replace(QLatin1Char('|'), QStringLiteral("\\|")); };
    QString lines[2] = {QStringLiteral("|"), QStringLiteral("|")};
    for (int column = 0; column < columnCount(); ++column) {
        lines[0] += QStringLiteral(" %1 |").arg(cellOf(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
        lines[1] += QStringLiteral("---|");
    }
    QString table = lines[0] + QLatin1Char('\n') + lines[1] + QLatin1Char('\n');
    for (const int row : rows) {
        table += QLatin1Char('|');
        for (int column = 0; column < columnCount(); ++column)
            table += QStringLiteral(" %1 |").arg(cellOf(text(index(row, column))));
        table += QLatin1Char('\n');
    }
    return table;
}

} // namespace leftfold::ui
