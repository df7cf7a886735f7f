// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_pointer.h"

namespace leftfold {

/// Edits of a document's root: each gives a new one and leaves the old as it was. What both have in common is shared. An
/// error is one sentence, of code InvalidArgument.

/// Puts the item before the one at `at` of the list; at its end where `at` is its size. The list is made where it is missing.
Result<Value> withInserted(const Value& root, const JsonPointer& list, std::size_t at, Value item);
Result<Value> withReplaced(const Value& root, const JsonPointer& place, Value item);
/// Takes an item out of a list.
Result<Value> withRemoved(const Value& root, const JsonPointer& place);
/// Takes the item `from` of the list out and puts it where it stands at `to` afterwards.
Result<Value> withMoved(const Value& root, const JsonPointer& list, std::size_t from, std::size_t to);

enum class ItemSwitch { On, Off };
/// Switches a step; what is on carries no `off` at all.
Result<Value> withSwitched(const Value& root, const JsonPointer& place, ItemSwitch to);

} // namespace leftfold
