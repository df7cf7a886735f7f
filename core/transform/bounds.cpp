// SPDX-License-Identifier: Apache-2.0
#include "core/transform/bounds.h"
#include <algorithm>

namespace leftfold {

namespace {

bool fits(const Value& value, std::size_t levels) {
    if (!value.isArray() && !value.isObject())
        return true;
    if (levels == 0)
        return false;
    return std::all_of(value.items().begin(), value.items().end(), [&](const Value& item) { return fits(item, levels - 1); })
        && std::all_of(
            value.members().begin(), value.members().end(), [&](const Value::Member& member) { return fits(member.value, levels - 1); });
}

/// Counts down; false when nothing is left.
bool countDown(const Value& value, std::size_t& left) {
    if (left == 0)
        return false;
    --left;
    return std::all_of(value.items().begin(), value.items().end(), [&](const Value& item) { return countDown(item, left); })
        && std::all_of(
            value.members().begin(), value.members().end(), [&](const Value::Member& member) { return countDown(member.value, left); });
}

} // namespace

Result<> checkDepth(const Value& value, std::size_t levelsAbove) {
    const auto most = static_cast<std::size_t>(maximumDepth);
    if (levelsAbove <= most && fits(value, most - levelsAbove))
        return {};
    return fail(ErrorCode::Malformed, "the result would nest deeper than " + std::to_string(maximumDepth) + " levels");
}

Result<> checkSize(const Value& value) {
    std::size_t left = mostCopiedValues;
    if (countDown(value, left))
        return {};
    return fail(ErrorCode::Malformed, "the part to copy holds more than " + std::to_string(mostCopiedValues) + " values");
}

} // namespace leftfold
