// SPDX-License-Identifier: Apache-2.0
#include "core/transform/sameness.h"
#include "core/model/decimal.h"
#include <algorithm>

namespace leftfold {

namespace {

bool sameNumber(const std::string& left, const std::string& right) {
    if (left == right)
        return true;
    const auto first = Decimal::parse(left);
    const auto second = Decimal::parse(right);
    return first && second && *first == *second;
}

bool sameMember(const Value::Member& left, const Value::Member& right) {
    return left.key == right.key && meansSame(left.value, right.value);
}

} // namespace

bool meansSame(const Value& left, const Value& right) {
    if (left.kind() != right.kind())
        return false;
    if (left.isNumber())
        return sameNumber(left.text(), right.text());
    if (left.sharesWith(right))
        return true;
    if (left.isArray())
        return std::equal(left.items().begin(), left.items().end(), right.items().begin(), right.items().end(), meansSame);
    if (!left.isObject())
        return left == right;
    if (left.size() != right.size())
        return false;
    if (std::equal(left.members().begin(), left.members().end(), right.members().begin(), sameMember))
        return true;
    return std::is_permutation(left.members().begin(), left.members().end(), right.members().begin(), sameMember);
}

} // namespace leftfold
