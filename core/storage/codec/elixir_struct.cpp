// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/elixir_struct.h"
#include "core/model/json_text.h"
#include "core/storage/codec/binary_scalars.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace leftfold {

namespace {

/// Members as numbers of a time: one that is missing or out of its bounds makes all of it wrong.
class Clock {
public:
    explicit Clock(const Value& members)
        : m_members(members) { }

    bool wrong() const { return m_wrong; }

    std::string date() {
        const int year = number("year", -9999, 9999);
        const int month = number("month", 1, 12);
        const int day = number("day", 1, 31);
        return written("%s%04d-%02d-%02d", year < 0 ? "-" : "", std::abs(year), month, day);
    }
    std::string time() {
        const int hour = number("hour", 0, 23);
        const int minute = number("minute", 0, 59);
        const int second = number("second", 0, 60);
        return written("%s%02d:%02d:%02d", "", hour, minute, second) + fraction();
    }
    /// `Z` or `+01:00`
    std::string zone() {
        constexpr int day = 86'400;
        const int offset = number("utc_offset", -day, day) + number("std_offset", -day, day);
        if (offset == 0)
            return "Z";
        const int minutes = std::abs(offset) / 60;
        return written("%s%02d:%02d", offset < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }

private:
    template <typename... Numbers>
    static std::string written(const char* form, Numbers... numbers) {
        std::array<char, 64> text{};
        std::snprintf(text.data(), text.size(), form, numbers...);
        return text.data();
    }

    int number(const Value* value, int least, int most) {
        int number = 0;
        const bool sound = value && value->isNumber()
            && std::from_chars(value->text().data(), value->text().data() + value->text().size(), number).ec == std::errc();
        m_wrong |= !sound || number < least || number > most;
        return m_wrong ? 0 : number;
    }
    int number(const char* name, int least, int most) { return number(m_members.find(name), least, most); }

    /// {microseconds, digits}
    std::string fraction() {
        const auto* microsecond = m_members.find("microsecond");
        if (!microsecond || microsecond->size() != 2 || !microsecond->isArray()) {
            m_wrong = true;
            return {};
        }
        const int count = number(&microsecond->items()[0], 0, 999'999);
        const int digits = number(&microsecond->items()[1], 0, 6);
        return digits == 0 ? std::string() : written(".%06d", count).substr(0, static_cast<std::size_t>(digits) + 1);
    }

    const Value& m_members;
    bool m_wrong = false;
};

std::optional<Value> timeOf(std::string_view structName, const Value& members) {
    Clock clock(members);
    std::string text;
    if (structName == "Date")
        text = clock.date();
    else if (structName == "Time")
        text = clock.time();
    else
        text = clock.date() + 'T' + clock.time() + (structName == "DateTime" ? clock.zone() : std::string());
    return clock.wrong() ? std::nullopt : std::optional(Value::string(std::move(text)));
}

/// %Decimal{sign: 1, coef: 4990, exp: -2}
std::optional<Value> decimalOf(const Value& members) {
    const auto* sign = members.find("sign");
    const auto* coefficient = members.find("coef");
    const auto* exponent = members.find("exp");
    if (!sign || !coefficient || !exponent || !sign->isNumber() || !exponent->isNumber())
        return std::nullopt;
    const bool negative = sign->text().starts_with('-');
    if (coefficient->isString())
        return Value::string(coefficient->text() == "NaN" ? "NaN" : negative ? "-Infinity" : "Infinity");
    std::int64_t places = 0;
    const auto& digits = exponent->text();
    if (!coefficient->isNumber() || std::from_chars(digits.data(), digits.data() + digits.size(), places).ec != std::errc())
        return std::nullopt;
    std::string number;
    appendDecimal(number, negative, coefficient->text(), places);
    return isJsonNumber(number) ? std::optional(Value::number(std::move(number))) : std::nullopt;
}

std::optional<Value> setOf(const Value& members) {
    const auto* map = members.find("map");
    if (!map || (!map->isObject() && !map->isArray()))
        return std::nullopt;
    Value::Array items;
    for (const auto& member : map->members())
        items.push_back(Value::string(member.key));
    return Value::array(std::move(items));
}

} // namespace

std::optional<Value> elixirValue(std::string_view structName, const Value& members) {
    static constexpr std::array<std::string_view, 4> times{"Date", "Time", "NaiveDateTime", "DateTime"};
    if (std::find(times.begin(), times.end(), structName) != times.end())
        return timeOf(structName, members);
    if (structName == "Decimal")
        return decimalOf(members);
    return structName == "MapSet" ? setOf(members) : std::nullopt;
}

} // namespace leftfold
