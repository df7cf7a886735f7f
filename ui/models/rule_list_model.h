// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/reducer_document.h"
#include "core/replay/rule_coverage.h"
#include <QAbstractListModel>

namespace leftfold::ui {

/// The rules of a reducer in their order, with how often each was applied, and which of them the step at the head met.
class RuleListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        CountRole = Qt::UserRole, ///< `12`, `never`; empty while it is not known
        NeverRole, ///< it is known that no event met it
        IdleRole, ///< events met it, and it changed nothing
        MetRole, ///< by the step at the head
        ChangedRole ///< and it changed something there
    };

    using QAbstractListModel::QAbstractListModel;

    void show(const std::vector<ReducerRule>& rules);
    void setCoverage(const RuleCoverage& coverage);
    void setEffects(const std::vector<RuleEffect>& effects);
    QString pattern(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

Q_SIGNALS:
    /// The row is to stand before the one at `before`; behind all where that is the count.
    void moveAsked(int row, int before);

private:
    const RuleUse* use(int row) const;
    const RuleEffect* effect(int row) const;
    QString toolTip(int row) const;
    void tellAll();

    QStringList m_patterns;
    std::vector<RuleUse> m_uses;
    std::vector<RuleEffect> m_effects;
};

} // namespace leftfold::ui
