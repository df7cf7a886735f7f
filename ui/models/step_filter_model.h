// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QSortFilterProxyModel>
#include <optional>
#include <vector>

namespace leftfold::ui {

/// Some of the steps of a list, or all of them. Below it, a row is a step.
class StepFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Ascending; nothing: all.
    void setOnly(std::optional<std::vector<std::size_t>> steps);
    bool isFiltered() const { return m_only.has_value(); }
    std::size_t stepOf(int row) const;
    /// -1 where the step is not shown.
    int rowOf(std::size_t step) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<std::vector<std::size_t>> m_only;
};

} // namespace leftfold::ui
