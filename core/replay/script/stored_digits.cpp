// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/stored_digits.h"
#include "core/model/decimal.h"
#include "core/model/json_text.h"
#include <algorithm>
#include <charconv>
#include <limits>
#include <unordered_set>

namespace leftfold {

namespace {

constexpr double largest = std::numeric_limits<double>::max();

/// The number as JavaScript has it; nothing where it is out of range.
std::optional<double> inRange(const std::string& digits) {
    double number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc() ? std::optional(number) : std::nullopt;
}

/// A number that is out of range is too large, or too near to nothing.
bool isTooLarge(const std::string& digits) {
    const auto number = Decimal::parse(digits);
    if (number)
        return *number > Decimal(1) || *number < Decimal(-1);
    const auto exponent = digits.find_first_of("eE");
    return exponent == std::string::npos || digits.find('-', exponent) == std::string::npos;
}

bool isOutOfRange(const Value& value) {
    return value.isNumber() && !inRange(value.text());
}

bool holdsOutOfRange(const Value& value) {
    return isOutOfRange(value) || std::any_of(value.items().begin(), value.items().end(), holdsOutOfRange)
        || std::any_of(value.members().begin(), value.members().end(), [](const auto& member) { return holdsOutOfRange(member.value); });
}

Value bounded(Value value) {
    if (isOutOfRange(value)) {
        const auto number = scriptNumber(value.text());
        return Value::number(number == 0 ? "0" : number < 0 ? "-1.7976931348623157e308" : "1.7976931348623157e308");
    }
    if (value.isArray())
        for (auto& item : value.editItems())
            item = bounded(std::move(item));
    if (value.isObject())
        for (auto& member : value.editMembers())
            member.value = bounded(std::move(member.value));
    return value;
}

bool meansTheSame(const std::string& left, const std::string& right) {
    const auto one = Decimal::parse(left);
    const auto other = Decimal::parse(right);
    return one && other && *one == *other;
}

/// JavaScript puts members whose names are numbers first.
bool mayBeMoved(const Value& object) {
    return std::any_of(object.members().begin(), object.members().end(),
        [](const auto& member) { return !member.key.empty() && member.key[0] >= '0' && member.key[0] <= '9'; });
}

/// Finds members by name; of twins the last.
class Members {
public:
    explicit Members(const Value* object)
        : m_members(object ? object->members() : none()) {
        if (m_members.size() > mostToWalk)
            for (std::size_t at = 0; at < m_members.size(); ++at)
                m_places[m_members[at].key] = at;
    }

    /// Without twins.
    std::size_t count() const {
        if (!m_places.empty())
            return m_places.size();
        std::size_t count = 0;
        for (std::size_t at = 0; at < m_members.size(); ++at)
            count += walk(m_members[at].key) == at ? 1 : 0;
        return count;
    }

    std::optional<std::size_t> find(const std::string& key) const { return m_places.empty() ? walk(key) : look(key); }

private:
    static constexpr std::size_t mostToWalk = 16;

    static const Value::Object& none() {
        static const Value::Object nothing;
        return nothing;
    }

    std::optional<std::size_t> look(const std::string& key) const {
        const auto found = m_places.find(key);
        return found == m_places.end() ? std::nullopt : std::optional(found->second);
    }

    std::optional<std::size_t> walk(const std::string& key) const {
        for (auto at = m_members.size(); at-- > 0;)
            if (m_members[at].key == key)
                return at;
        return std::nullopt;
    }

    const Value::Object& m_members;
    std::unordered_map<std::string_view, std::size_t> m_places; // of an object that is too large to walk
};

/// The members that were stored in their stored order, then the others.
void reorder(Value& object, const Members& stored) {
    const auto place = [&](const Value::Member& member) {
        return stored.find(member.key).value_or(std::numeric_limits<std::size_t>::max());
    };
    auto& members = object.editMembers();
    std::stable_sort(members.begin(), members.end(), [&](const auto& left, const auto& right) { return place(left) < place(right); });
}

} // namespace

double scriptNumber(const std::string& digits) {
    const auto number = inRange(digits);
    if (number)
        return *number;
    if (!isTooLarge(digits))
        return 0;
    return digits[0] == '-' ? -largest : largest;
}

std::string scriptJson(const Value& value) {
    std::string text;
    appendScriptJson(text, value);
    return text;
}

void appendScriptJson(std::string& out, const Value& value) {
    appendJson(out, holdsOutOfRange(value) ? bounded(value) : value);
}

StoredDigits::StoredDigits(const Value& stored, std::vector<Value> others)
    : m_stored(stored)
    , m_others(std::move(others)) { }

Result<Value> StoredDigits::restored(Value returned) {
    auto value = restore(&m_stored, std::move(returned));
    if (m_error)
        return fail(*m_error);
    return value;
}

Value StoredDigits::restore(const Value* stored, Value returned) {
    if (returned.isArray())
        return restoreArray(stored && stored->isArray() ? stored : nullptr, std::move(returned));
    if (returned.isObject())
        return restoreObject(stored && stored->isObject() ? stored : nullptr, std::move(returned));
    if (!returned.isNumber())
        return returned;
    if (stored && stored->isNumber() && scriptNumber(stored->text()) == scriptNumber(returned.text()))
        return *stored;
    return restoreNumber(std::move(returned));
}

Value StoredDigits::restoreArray(const Value* stored, Value returned) {
    bool same = stored && stored->size() == returned.size();
    auto& items = returned.editItems();
    for (std::size_t at = 0; at < items.size(); ++at) {
        const auto* old = stored && at < stored->size() ? &stored->items()[at] : nullptr;
        items[at] = restore(old, std::move(items[at]));
        same = same && (items[at].sharesWith(*old) || items[at] == *old);
    }
    return same ? *stored : returned;
}

Value StoredDigits::restoreObject(const Value* stored, Value returned) {
    const Members known(stored);
    bool same = stored && known.count() == returned.size();
    for (auto& member : returned.editMembers()) {
        const auto at = known.find(member.key);
        const auto* old = at ? &stored->members()[*at].value : nullptr;
        member.value = restore(old, std::move(member.value));
        same = same && old && (member.value.sharesWith(*old) || member.value == *old);
    }
    if (same)
        return *stored;
    if (stored && mayBeMoved(returned))
        reorder(returned, known);
    return returned;
}

/// A number that did not stand there: it has come from elsewhere, or the script has made it.
Value StoredDigits::restoreNumber(Value returned) {
    if (!m_collected) {
        m_collected = true;
        collect(m_stored);
        for (const auto& other : m_others)
            collect(other);
    }
    const auto found = m_known.find(scriptNumber(returned.text()));
    if (found == m_known.end())
        return returned;
    const auto& spellings = found->second;
    if (spellings.size() == 1)
        return Value::number(spellings.front());
    for (const auto& spelling : spellings)
        if (!m_error && !meansTheSame(spelling, returned.text()))
            m_error = Error{ErrorCode::Malformed,
                "JavaScript cannot tell " + spellings[0] + " from " + spellings[1] + "; let another step move that number", {}};
    return returned;
}

void StoredDigits::collect(const Value& value) {
    for (const auto& item : value.items())
        collect(item);
    for (const auto& member : value.members())
        collect(member.value);
    if (!value.isNumber())
        return;
    auto& spellings = m_known[scriptNumber(value.text())];
    if (std::find(spellings.begin(), spellings.end(), value.text()) == spellings.end())
        spellings.push_back(value.text());
}

} // namespace leftfold
