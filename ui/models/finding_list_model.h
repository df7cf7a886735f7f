// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/outbox/reconciliation.h"
#include <QAbstractListModel>
#include <memory>
#include <set>

namespace leftfold::ui {

/// One way in which an outbox and an event store disagree.
enum class FindingKind { Missing, Extra, Duplicate, Different, OutOfOrder };

/// `missing`, `extra`, …, and what it means.
QString findingTitle(FindingKind kind);
QString findingMeaning(FindingKind kind);

/// One thing found, as a row says it.
struct Finding {
    EventId event;
    QString type;
    std::string aggregateType;
    QString place; ///< aggregate and version
    QString detail; ///< what is wrong with this one
};

/// Findings of a reconciliation, grouped by kind: a heading with count and meaning, its entries below; groups fold.
class FindingListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        HeadingRole = Qt::UserRole,
        CountRole,
        MeaningRole,
        FoldedRole,
        TypeRole,
        AggregateTypeRole,
        PlaceRole,
        DetailRole,
        IdRole
    };

    explicit FindingListModel(QObject* parent = nullptr);

    void show(std::shared_ptr<const Reconciliation> found);
    /// Folds or unfolds the group of a heading; nothing elsewhere.
    void toggle(int row);
    bool isHeading(int row) const;
    FindingKind kind(int row) const { return m_rows[static_cast<std::size_t>(row)].kind; }
    /// What an entry tells; empty for headings.
    Finding finding(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        FindingKind kind;
        int entry = -1; ///< -1: the heading
    };
    void rebuild();
    std::int64_t count(FindingKind kind) const;
    int listed(FindingKind kind) const;
    QVariant heading(FindingKind kind, int role) const;
    static QVariant entry(const Finding& found, int role);

    std::shared_ptr<const Reconciliation> m_found;
    std::set<FindingKind> m_folded;
    std::vector<Row> m_rows;
};

} // namespace leftfold::ui
