// SPDX-License-Identifier: Apache-2.0
#include "core/replay/shared_parts.h"

namespace leftfold {

namespace {

/// Whether all of it came to be that of `last`.
bool shareItems(Value& value, const Value& last) {
    bool same = value.size() == last.size();
    auto& items = value.editItems();
    for (std::size_t at = 0; at < items.size() && at < last.size(); ++at) {
        items[at] = sharing(std::move(items[at]), last.items()[at]);
        same = same && (items[at].sharesWith(last.items()[at]) || items[at] == last.items()[at]);
    }
    return same;
}

bool shareMembers(Value& value, const Value& last) {
    bool same = value.size() == last.size();
    auto& members = value.editMembers();
    for (std::size_t at = 0; at < members.size() && at < last.size(); ++at) {
        const auto& old = last.members()[at];
        const auto* stood = old.key == members[at].key ? &old.value : last.find(members[at].key);
        same = same && stood == &old.value;
        if (stood)
            members[at].value = sharing(std::move(members[at].value), *stood);
        same = same && (members[at].value.sharesWith(old.value) || members[at].value == old.value);
    }
    return same;
}

} // namespace

Value sharing(Value value, const Value& last) {
    if (value.kind() != last.kind())
        return value;
    const bool same = value.isArray() ? shareItems(value, last) : value.isObject() ? shareMembers(value, last) : value == last;
    return same ? last : value;
}

} // namespace leftfold
