// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/number_spellings.h"
#include "core/model/decimal.h"
#include "core/replay/script/stored_digits.h"
#include <cmath>

namespace leftfold {

namespace {

/// Whole numbers up to here are floating point numbers too.
constexpr double largestExact = 9007199254740991.0;
/// Decimals of so many digits are told apart by floating point.
constexpr std::size_t mostDigits = 15;

/// Of a number other than 0.
bool isPlain(std::string_view digits) {
    if (digits.starts_with('-'))
        digits.remove_prefix(1);
    if (digits.size() > mostDigits + 1 || digits.find_first_of("eE") != std::string_view::npos)
        return false;
    if (digits.find('.') == std::string_view::npos)
        return digits.size() <= mostDigits && digits != "0";
    return digits.back() != '0' && !digits.starts_with("0.00000");
}

bool meansTheSame(const std::string& left, const std::string& right) {
    const auto one = Decimal::parse(left);
    const auto other = Decimal::parse(right);
    return one && other && *one == *other;
}

/// The member of that name, looked for where it stood last: states keep the order of their members.
const Value* memberAt(const Value& object, std::size_t place, const std::string& name) {
    if (place < object.size() && object.members()[place].key == name)
        return &object.members()[place].value;
    return object.find(name);
}

bool isSame(const Value& value, const Value* last) {
    return last && (value.sharesWith(*last) || (value.kind() == last->kind() && value == *last));
}

} // namespace

bool isPlainNumber(std::string_view digits) {
    return digits == "0" || isPlain(digits);
}

void NumberSpellings::note(const Value& value) {
    noteIn(value, {});
}

void NumberSpellings::noteIn(const Value& value, const std::string& name) {
    if (value.isNumber())
        return noteNumber(value.text(), name);
    for (const auto& item : value.items())
        noteIn(item, name);
    for (const auto& member : value.members())
        noteIn(member.value, member.key);
}

void NumberSpellings::noteNumber(const std::string& digits, const std::string& name) {
    if (isPlainNumber(digits))
        return;
    const auto number = scriptNumber(digits);
    const auto add = [&](ByNumber& known) {
        auto& spelling = known.try_emplace(number, Spelling{digits}).first->second;
        spelling.ambiguous = spelling.ambiguous || (spelling.digits != digits && !meansTheSame(spelling.digits, digits));
    };
    add(m_byNumber);
    add(m_byName[name]);
}

Value NumberSpellings::restored(Value state, const Value& last) const {
    return restore(std::move(state), &last, {});
}

Value NumberSpellings::restore(Value value, const Value* last, const std::string& name) const {
    if (value.isArray())
        return restoreArray(std::move(value), last && last->isArray() ? last : nullptr, name);
    if (value.isObject())
        return restoreObject(std::move(value), last && last->isObject() ? last : nullptr);
    return value.isNumber() ? restoreNumber(std::move(value), last, name) : value;
}

Value NumberSpellings::restoreArray(Value value, const Value* last, const std::string& name) const {
    bool same = last && last->size() == value.size();
    auto& items = value.editItems();
    for (std::size_t at = 0; at < items.size(); ++at) {
        const auto* old = last && at < last->size() ? &last->items()[at] : nullptr;
        items[at] = restore(std::move(items[at]), old, name);
        same = same && isSame(items[at], old);
    }
    return same ? *last : value;
}

Value NumberSpellings::restoreObject(Value value, const Value* last) const {
    bool same = last && last->size() == value.size();
    auto& members = value.editMembers();
    for (std::size_t at = 0; at < members.size(); ++at) {
        const auto* old = last ? memberAt(*last, at, members[at].key) : nullptr;
        members[at].value = restore(std::move(members[at].value), old, members[at].key);
        same = same && isSame(members[at].value, old);
    }
    return same ? *last : value;
}

Value NumberSpellings::restoreNumber(Value value, const Value* last, const std::string& name) const {
    if (last && last->isNumber() && (last->text() == value.text() || scriptNumber(last->text()) == scriptNumber(value.text())))
        return *last;
    if (m_byNumber.empty())
        return value;
    const auto number = scriptNumber(value.text());
    const auto written = [&](const ByNumber& known) -> const Spelling* {
        const auto found = known.find(number);
        return found == known.end() ? nullptr : &found->second;
    };
    const auto named = m_byName.find(name);
    const auto* spelling = named == m_byName.end() ? nullptr : written(named->second);
    const bool mayBeCount = std::abs(number) <= largestExact && number == std::trunc(number);
    if (!spelling && !mayBeCount)
        spelling = written(m_byNumber);
    return spelling && !spelling->ambiguous ? Value::number(spelling->digits) : value;
}

} // namespace leftfold
