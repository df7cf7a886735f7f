// SPDX-License-Identifier: Apache-2.0
#include "ui/models/step_filter_model.h"
#include <algorithm>

namespace leftfold::ui {

void StepFilterModel::setOnly(std::optional<std::vector<std::size_t>> steps) {
    m_only = std::move(steps);
    invalidateFilter();
}

std::size_t StepFilterModel::stepOf(int row) const {
    return static_cast<std::size_t>(std::max(0, mapToSource(index(row, 0)).row()));
}

int StepFilterModel::rowOf(std::size_t step) const {
    return mapFromSource(sourceModel()->index(static_cast<int>(step), 0)).row();
}

bool StepFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    return parent.isValid() || !m_only || std::binary_search(m_only->begin(), m_only->end(), static_cast<std::size_t>(row));
}

} // namespace leftfold::ui
