// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_pointer.h"
#include <cstdint>
#include <functional>

namespace leftfold {

/// Which step wrote each place of a state: a tree of the state's form, a node for each value. Copies are cheap and share what
/// they have in common, as states do; editing one copy belongs to one thread.
struct Writers {
    using Below = std::vector<Writers>;

    std::uint32_t step = 0; ///< that wrote the value; of an array or object: that made it, or last added or took out a part
    std::uint32_t latest = 0; ///< the last that wrote anything in it
    std::shared_ptr<Below> below; ///< beside the items or members; null: there are none
};

/// All of it written by one step.
Writers writtenBy(const Value& value, std::uint32_t step);
/// Brings the writers of `before` along to `after`, which `step` made of it. Written is what has another value than before: an
/// item that moves within its array keeps its writers (see `pairItems`), a value that is set to what it was too.
void bringAlong(Writers& writers, const Value& before, const Value& after, std::uint32_t step);

/// The node of a place; null where the state has no such place.
const Writers* writersAt(const Writers& writers, const Value& state, const JsonPointer& place);
/// Texts, numbers and their like, and empty arrays and objects, in the order of the state; until `visit` returns false.
using VisitLeaf = std::function<bool(const JsonPointer& place, const Value& value, std::uint32_t step)>;
bool forEachLeaf(const Value& state, const Writers& writers, const VisitLeaf& visit);
/// Memory below the node, without what it shares with `other`.
std::size_t ownBytes(const Writers& writers, const Writers* other);

/// Numbers the places of a value from 1 on, outer ones before inner ones, to find them again later.
Writers numbered(const Value& value);
/// Brings the numbers along: each stays with its place whatever is written there; new places have none, which is 0.
void bringNumbersAlong(Writers& numbers, const Value& before, const Value& after);
/// The place with that number in the value that was numbered.
JsonPointer placeOfNumber(const Value& value, std::uint32_t number);

} // namespace leftfold
