// SPDX-License-Identifier: Apache-2.0
#include "ui/models/version_list_model.h"
#include "core/versioning/field_picture.h"
#include "ui/models/text_forms.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

QString storyOf(const VersionEntry& version) {
    const QString name = QStringLiteral("v%1").arg(version.version);
    if (version.count == 0)
        return VersionListModel::tr("%1: no stored event").arg(name);
    const QString times = version.firstAt && version.lastAt
        ? VersionListModel::tr(", %1 to %2")
              .arg(timeText(*version.firstAt, TimeDisplay::Utc, *version.firstAt).left(10),
                  timeText(*version.lastAt, TimeDisplay::Utc, *version.lastAt).left(10))
        : QString();
    const QString count =
        version.count == 1 ? VersionListModel::tr("1 event") : VersionListModel::tr("%1 events").arg(groupedNumber(version.count));
    return QStringLiteral("%1: %2%3").arg(name, count, times)
        + (version.reachesNewest ? QString() : VersionListModel::tr(" – no chain brings them to the newest version"));
}

} // namespace

QString shareText(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? QStringLiteral("–") : fromStored(leftfold::shareText(static_cast<double>(part) / static_cast<double>(whole)));
}

VersionListModel::VersionListModel(QObject* parent)
    : QAbstractListModel(parent) { }

VersionListModel::Row VersionListModel::rowOf(const TypeEntry& entry) {
    QStringList story;
    for (const VersionEntry& version : entry.versions)
        story << storyOf(version);
    return {entry.type, fromStored(entry.type), QStringLiteral("v%1").arg(entry.newest), fromStored(entry.aggregate.name()), entry.count,
        entry.reached, story.join(u'\n')};
}

void VersionListModel::show(const VersionInventory& inventory) {
    m_all.clear();
    for (const TypeEntry& entry : inventory.types)
        m_all.push_back(rowOf(entry));
    std::stable_partition(m_all.begin(), m_all.end(), [](const Row& row) { return row.story.contains(u'\n'); });
    filter();
}

void VersionListModel::setSearch(const QString& text) {
    m_search = text.trimmed();
    filter();
}

void VersionListModel::setStale(bool stale) {
    if (std::exchange(m_stale, stale) != stale && !m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void VersionListModel::filter() {
    std::vector<Row> rows;
    std::ranges::copy_if(
        m_all, std::back_inserter(rows), [this](const Row& row) { return row.name.contains(m_search, Qt::CaseInsensitive); });
    if (std::ranges::equal(rows, m_rows, {}, &Row::type, &Row::type)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int VersionListModel::rowOf(const std::string& type) const {
    const auto found = std::ranges::find(m_rows, type, &Row::type);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int VersionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant VersionListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return row.aggregateType.isEmpty() ? row.name + u'\n' + row.story
                                           : row.name + tr(" of %1").arg(row.aggregateType) + u'\n' + row.story;
    case Qt::AccessibleTextRole:
        return tr("%1, newest version %2, %3 of %4 events reach it")
            .arg(row.name, row.version, shareText(row.reached, row.count), groupedNumber(row.count));
    case AggregateTypeRole:
        return row.aggregateType;
    case StaleRole:
        return m_stale;
    case VersionRole:
        return row.version;
    case ShareRole:
        return shareText(row.reached, row.count);
    case FractionRole:
        return row.count == 0 ? -1.0 : static_cast<double>(row.reached) / static_cast<double>(row.count);
    default:
        return {};
    }
}

} // namespace leftfold::ui
