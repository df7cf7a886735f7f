// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <QStringList>

namespace leftfold::ui {

/// The paths of a state as conditions write them (`state.items[*].price`), those nearest to the top first; items of an array are
/// told by the first. At most `limit`.
QStringList stateWords(const Value& state, int limit = 400);

} // namespace leftfold::ui
