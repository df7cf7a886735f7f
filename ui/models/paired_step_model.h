// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/paired_steps.h"
#include <QAbstractTableModel>

namespace leftfold::ui {

/// Two histories beside each other, a row for each place: version and type on the left, how they stand to each other, type and
/// version on the right.
class PairedStepModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LeftVersion, LeftType, Mark, RightType, RightVersion };
    static constexpr int columns = RightVersion + 1;
    enum Role {
        EventTypeRole = Qt::UserRole, ///< of the side whose type the column shows; empty: no event
        MarkRole, ///< int of PairMark
        DivergenceRole ///< true: from here on the states differ
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing to show.
    void setSteps(std::shared_ptr<const PairedSteps> steps);
    const std::shared_ptr<const PairedSteps>& steps() const { return m_steps; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Event* eventAt(const QModelIndex& index) const;
    QString text(const QModelIndex& index) const;
    QString toolTip(const QModelIndex& index) const;

    std::shared_ptr<const PairedSteps> m_steps;
};

} // namespace leftfold::ui
