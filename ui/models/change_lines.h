// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_diff.h"
#include "ui/models/state_tree_model.h"

namespace leftfold::ui {

/// One change as a line of text.
struct ChangeLine {
    PlaceChange change = PlaceChange::Changed;
    QString path; ///< `/items/1`
    QString text; ///< `24.95 → 49.95`
};

std::vector<ChangeLine> changeLines(const std::vector<Change>& changes);

} // namespace leftfold::ui
