// SPDX-License-Identifier: Apache-2.0
#include "ui/models/aggregate_list_model.h"
#include "core/storage/event_match.h"
#include "ui/models/text_forms.h"
#include <algorithm>
#include <set>

namespace leftfold::ui {

namespace {

/// Below 0, 0 or above 0, as the cells of that column compare.
std::strong_ordering compared(const AggregateSummary& left, const AggregateSummary& right, int column) {
    switch (column) {
    case AggregateListModel::Identifier:
        return left.id.id <=> right.id.id;
    case AggregateListModel::Events:
        return left.events <=> right.events;
    case AggregateListModel::Versions:
        return left.lastVersion <=> right.lastVersion;
    case AggregateListModel::LastChange:
        return left.lastChange <=> right.lastChange;
    case AggregateListModel::Snapshots:
        return left.snapshots <=> right.snapshots;
    default:
        return left.id <=> right.id;
    }
}

bool isNumber(int column) {
    return column == AggregateListModel::Events || column == AggregateListModel::Snapshots;
}

} // namespace

void AggregateListModel::clear() {
    beginResetModel();
    m_all.clear();
    m_order.clear();
    endResetModel();
}

void AggregateListModel::append(std::vector<AggregateSummary> aggregates) {
    Order fresh;
    for (AggregateSummary& aggregate : aggregates) {
        if (matches(aggregate))
            fresh.push_back(m_all.size());
        m_all.push_back(std::move(aggregate));
    }
    if (fresh.empty())
        return;
    const auto before = static_cast<Order::difference_type>(m_order.size());
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(m_order.size() + fresh.size()) - 1);
    const auto less = [this](std::size_t left, std::size_t right) { return isBefore(left, right); };
    std::sort(fresh.begin(), fresh.end(), less);
    m_order.insert(m_order.end(), fresh.begin(), fresh.end());
    endInsertRows();
    if (m_sortColumn >= 0)
        reorder([&](Order& order) { std::inplace_merge(order.begin(), order.begin() + before, order.end(), less); });
}

void AggregateListModel::replace(std::vector<AggregateSummary> aggregates) {
    beginResetModel();
    m_all = std::move(aggregates);
    arrange();
    endResetModel();
}

void AggregateListModel::setSearch(const QString& text) {
    beginResetModel();
    m_search = text.trimmed().toStdString();
    arrange();
    endResetModel();
}

void AggregateListModel::arrange() {
    m_order.clear();
    for (std::size_t index = 0; index < m_all.size(); ++index) {
        if (matches(m_all[index]))
            m_order.push_back(index);
    }
    std::sort(m_order.begin(), m_order.end(), [this](std::size_t left, std::size_t right) { return isBefore(left, right); });
}

bool AggregateListModel::matches(const AggregateSummary& aggregate) const {
    return m_search.empty() || containsIgnoringCase(aggregate.id.path(), m_search);
}

void AggregateListModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column;
    m_sortOrder = order;
    reorder([this](Order& rows) {
        std::sort(rows.begin(), rows.end(), [this](std::size_t left, std::size_t right) { return isBefore(left, right); });
    });
}

bool AggregateListModel::isBefore(std::size_t left, std::size_t right) const {
    const auto order = m_sortColumn < 0 ? std::strong_ordering::equal : compared(m_all[left], m_all[right], m_sortColumn);
    if (order == std::strong_ordering::equal)
        return left < right;
    return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
}

template <typename Reorder>
void AggregateListModel::reorder(Reorder change) {
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const Order old = m_order;
    change(m_order);
    std::vector<int> rows(before.isEmpty() ? 0 : m_all.size());
    for (std::size_t row = 0; row < m_order.size() && !rows.empty(); ++row)
        rows[m_order[row]] = static_cast<int>(row);
    QModelIndexList after;
    for (const QModelIndex& index : before)
        after << this->index(rows[old[static_cast<std::size_t>(index.row())]], index.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void AggregateListModel::setTimeDisplay(TimeDisplay display, Instant now) {
    m_timeDisplay = display;
    m_now = now;
    Q_EMIT headerDataChanged(Qt::Horizontal, LastChange, LastChange);
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, LastChange), index(rowCount() - 1, LastChange));
}

std::vector<std::string> AggregateListModel::types() const {
    std::set<std::string> found;
    for (const AggregateSummary& aggregate : m_all)
        found.insert(aggregate.id.type);
    found.erase(std::string());
    return {found.begin(), found.end()};
}

int AggregateListModel::rowOf(const AggregateId& id) const {
    const auto found = std::find_if(m_order.begin(), m_order.end(), [&](std::size_t index) { return m_all[index].id == id; });
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

int AggregateListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int AggregateListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant AggregateListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const AggregateSummary& found = aggregate(index.row());
    if (role == Qt::DisplayRole)
        return text(found, index.column());
    if (role == Qt::ToolTipRole)
        return toolTip(found, index.column());
    if (role == AggregateTypeRole)
        return fromStored(found.id.type);
    return {};
}

QString AggregateListModel::text(const AggregateSummary& aggregate, int column) const {
    switch (column) {
    case Type:
        return aggregate.id.type.empty() ? QStringLiteral("\u2013") : fromStored(aggregate.id.type);
    case Identifier:
        return fromStored(aggregate.id.id);
    case Events:
        return groupedNumber(aggregate.events);
    case Versions:
        if (aggregate.firstVersion == aggregate.lastVersion)
            return versionText(aggregate.lastVersion);
        return QStringLiteral("%1 \u2013 %2").arg(versionText(aggregate.firstVersion), versionText(aggregate.lastVersion));
    case LastChange:
        return aggregate.lastChange ? timeText(*aggregate.lastChange, m_timeDisplay, m_now) : QStringLiteral("\u2013");
    default:
        return aggregate.snapshots == 0 ? QStringLiteral("\u2013") : groupedNumber(aggregate.snapshots);
    }
}

QString AggregateListModel::toolTip(const AggregateSummary& aggregate, int column) const {
    if (column == LastChange && aggregate.lastChange)
        return timeToolTip(*aggregate.lastChange, m_now);
    if (column == Snapshots && aggregate.latestSnapshot)
        return tr("The latest includes every event up to %1.").arg(versionText(aggregate.latestSnapshot));
    return fromStored(aggregate.id.path());
}

QVariant AggregateListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString zone = m_timeDisplay == TimeDisplay::Utc ? tr(" (UTC)")
        : m_timeDisplay == TimeDisplay::Local              ? tr(" (local)")
                                                           : QString();
    const QStringList titles{tr("type"), tr("id"), tr("events"), tr("versions"), tr("last change") + zone, tr("snapshots")};
    return titles.value(section);
}

} // namespace leftfold::ui
