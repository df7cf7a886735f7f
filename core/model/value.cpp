// SPDX-License-Identifier: Apache-2.0
#include "core/model/value.h"
#include <algorithm>
#include <atomic>

namespace leftfold {

namespace {

/// The only owner may edit in place. The fence pairs with the release in another thread's last reset.
template <typename Container>
Container& own(std::shared_ptr<Container>& shared) {
    if (shared.use_count() != 1)
        shared = std::make_shared<Container>(*shared);
    std::atomic_thread_fence(std::memory_order_acquire);
    return *shared;
}

bool sameMembers(const Value::Object& left, const Value::Object& right) {
    const auto sameMember = [](const Value::Member& a, const Value::Member& b) { return a.key == b.key && a.value == b.value; };
    if (std::equal(left.begin(), left.end(), right.begin(), right.end(), sameMember))
        return true;
    return left.size() == right.size() && std::is_permutation(left.begin(), left.end(), right.begin(), sameMember);
}

} // namespace

Value Value::boolean(bool flag) {
    return {std::in_place_type<bool>, flag};
}

Value Value::string(std::string text) {
    return {std::in_place_type<std::string>, std::move(text)};
}

Value Value::integer(std::int64_t number) {
    return Value::number(std::to_string(number));
}

Value Value::number(std::string digits) {
    return {std::in_place_type<Number>, Number{std::move(digits)}};
}

Value Value::array(Array items) {
    return {std::in_place_type<std::shared_ptr<Array>>, std::make_shared<Array>(std::move(items))};
}

Value Value::object() {
    return object(Object());
}

Value Value::object(Object members) {
    return {std::in_place_type<std::shared_ptr<Object>>, std::make_shared<Object>(std::move(members))};
}

const std::string& Value::text() const {
    if (const auto* number = std::get_if<Number>(&m_data))
        return number->digits;
    return std::get<std::string>(m_data);
}

const Value::Array& Value::items() const {
    static const Array none;
    return isArray() ? *std::get<std::shared_ptr<Array>>(m_data) : none;
}

const Value::Object& Value::members() const {
    static const Object none;
    return isObject() ? *std::get<std::shared_ptr<Object>>(m_data) : none;
}

std::size_t Value::size() const {
    return isArray() ? items().size() : members().size();
}

const Value* Value::find(std::string_view key) const {
    const auto& all = members();
    const auto found = std::find_if(all.rbegin(), all.rend(), [key](const Member& member) { return member.key == key; });
    return found == all.rend() ? nullptr : &found->value;
}

Value::Array& Value::editItems() {
    return own(std::get<std::shared_ptr<Array>>(m_data));
}

Value::Object& Value::editMembers() {
    return own(std::get<std::shared_ptr<Object>>(m_data));
}

Value& Value::editMember(std::string_view key) {
    auto& all = editMembers();
    const auto found = std::find_if(all.rbegin(), all.rend(), [key](const Member& member) { return member.key == key; });
    if (found != all.rend())
        return found->value;
    return all.emplace_back(Member{std::string(key), {}}).value;
}

bool Value::removeMember(std::string_view key) {
    if (!find(key))
        return false;
    std::erase_if(editMembers(), [key](const Member& member) { return member.key == key; });
    return true;
}

bool Value::sharesWith(const Value& other) const {
    if (kind() != other.kind())
        return false;
    return (isArray() && &items() == &other.items()) || (isObject() && &members() == &other.members());
}

bool operator==(const Value& left, const Value& right) {
    if (left.kind() != right.kind())
        return false;
    if (left.sharesWith(right))
        return true;
    switch (left.kind()) {
    case Value::Kind::Array:
        return left.items() == right.items();
    case Value::Kind::Object:
        return sameMembers(left.members(), right.members());
    default:
        return left.m_data == right.m_data;
    }
}

} // namespace leftfold
