// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/editor.h"
#include "core/transform/operation.h"

namespace leftfold {

/// How many items the array has; fails where there is no array.
Result<std::size_t> arraySize(const Editor& editor, const JsonPointer& pointer);
Result<> removeWhere(Editor& editor, const op::RemoveWhere& step, const EventView& view);
Result<> upsert(Editor& editor, const op::Upsert& step, const EventView& view);

} // namespace leftfold
