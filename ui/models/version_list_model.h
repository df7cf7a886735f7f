// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/version_inventory.h"
#include <QAbstractListModel>

namespace leftfold::ui {

/// Every event type with its newest version and how much of it the mapping brings there; types of several versions first.
class VersionListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        VersionRole = Qt::UserRole, ///< `v3`, the newest
        ShareRole, ///< `96 %`
        FractionRole, ///< 0 to 1; below 0 where no event is stored
        StaleRole, ///< the shares are those of an older mapping
        AggregateTypeRole ///< empty: not known, or several
    };

    explicit VersionListModel(QObject* parent = nullptr);

    /// Keeps the rows where only counts are others.
    void show(const VersionInventory& inventory);
    /// Whether the shares are those of an older mapping.
    void setStale(bool stale);
    /// Only types that contain the text, ignoring case.
    void setSearch(const QString& text);
    std::string type(int row) const { return m_rows[static_cast<std::size_t>(row)].type; }
    /// -1: not shown.
    int rowOf(const std::string& type) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        std::string type;
        QString name;
        QString version;
        QString aggregateType;
        std::int64_t count = 0;
        std::int64_t reached = 0;
        QString story; ///< every version with its count, a line each
    };
    static Row rowOf(const TypeEntry& entry);
    void filter();

    std::vector<Row> m_all;
    std::vector<Row> m_rows;
    QString m_search;
    bool m_stale = false;
};

/// `96 %`, never rounded to none or all; `–` where there is nothing.
QString shareText(std::int64_t part, std::int64_t whole);

} // namespace leftfold::ui
