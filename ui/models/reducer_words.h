// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include "core/storage/store_summary.h"
#include <QStringList>

namespace leftfold::ui {

/// What may be typed in a reducer of the aggregate that is shown.
struct ReducerWords {
    QStringList types; ///< event types, those of the store for the aggregate type too
    QStringList dataPaths; ///< `/data/customer_id`
    QStringList statePaths; ///< `/items`, `/items/-`

    /// For the text: all of these, the operations, and the names of members.
    QStringList all() const;
};

/// Looks at some thousand events at most. `summary` may be null.
ReducerWords reducerWords(const Timeline& timeline, const StoreSummary* summary);

} // namespace leftfold::ui
