// SPDX-License-Identifier: Apache-2.0
#include "core/transform/merge_patch.h"
#include <algorithm>

namespace leftfold {

namespace {

/// Whether merging the value into nothing leaves it as it is.
bool hasNoNulls(const Value& value) {
    return std::all_of(value.members().begin(), value.members().end(),
        [](const Value::Member& member) { return !member.value.isNull() && hasNoNulls(member.value); });
}

void mergeMember(Value& target, const Value::Member& member) {
    if (member.value.isNull())
        target.removeMember(member.key);
    else if (member.value.isObject())
        mergePatch(target.editMember(member.key), member.value);
    else
        target.editMember(member.key) = member.value;
}

} // namespace

void mergePatch(Value& target, const Value& patch) {
    if (!patch.isObject() || (!target.isObject() && hasNoNulls(patch))) {
        target = patch;
        return;
    }
    if (!target.isObject())
        target = Value::object();
    const Value source = patch; // which may lie within the target
    for (const auto& member : source.members())
        mergeMember(target, member);
}

} // namespace leftfold
