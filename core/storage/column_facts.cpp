// SPDX-License-Identifier: Apache-2.0
#include "core/storage/column_facts.h"
#include "core/model/instant.h"
#include "core/model/utf8_text.h"
#include "core/model/uuid_text.h"
#include "core/storage/codec/decode_payload.h"
#include <cctype>
#include <charconv>
#include <set>

namespace leftfold {

namespace {

constexpr std::size_t longestExample = 60;
constexpr std::size_t longestWord = 300;
constexpr std::int64_t largestVersion = 1'000'000'000;

std::optional<std::int64_t> integerIn(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

using Unit = TimeSpelling::Unit;

/// Empty where it is told by size.
std::string_view unitName(Unit unit) {
    static constexpr std::string_view names[] = {"", "seconds since 1970", "milliseconds since 1970", "microseconds since 1970",
        "nanoseconds since 1970", "ticks of 100 ns since the year 1"}; // in the order of Unit
    return names[static_cast<std::size_t>(unit)];
}

bool isPlausible(Instant at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const auto year = static_cast<int>(std::chrono::year_month_day(day).year());
    return year >= 1990 && year < 2100;
}

bool isTime(std::string_view text) {
    const auto at = storedInstant(text);
    return at && isPlausible(*at);
}

/// `order.created`, `Shop::OrderCreated`, `Elixir.Shop.Created`, `Shop.Created, Shop`.
bool isWord(std::string_view text) {
    const auto begins = text.empty() ? 0U : static_cast<unsigned char>(text.front());
    if (text.size() > longestWord || (std::isalpha(static_cast<int>(begins)) == 0 && begins < 0x80 && begins != '_' && begins != '$'))
        return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool afterComma = byte == ' ' && at > 0 && text[at - 1] == ',';
        if (byte < 0x80 && std::isalnum(byte) == 0 && !afterComma
            && std::string_view("._-:/\\$#@+,|").find(text[at]) == std::string_view::npos)
            return false;
    }
    return true;
}

bool isDocument(const std::string& text) {
    const auto payload = decodePayload(text);
    return payload.problem.empty() && payload.json().substr(0, 1) == "{";
}

void add(ColumnFacts& facts, const std::string& text) {
    ++facts.values;
    const auto number = integerIn(text);
    facts.integers += number ? 1 : 0;
    facts.counts += number && *number >= 0 && *number < largestVersion ? 1 : 0;
    facts.times += isTime(text) ? 1 : 0;
    const bool uuid = isUuid(text) || (text.size() == 32 && isUuid(dashedUuid(text)));
    facts.uuids += uuid ? 1 : 0;
    if (number) {
        facts.lowest = std::min(*number, facts.lowest.value_or(*number));
        return;
    }
    const bool document = !uuid && isDocument(text); // their letters may look like anything
    facts.documents += document ? 1 : 0;
    facts.words += !document && !uuid && isWord(text) ? 1 : 0;
    facts.packed += !document && !isReadableText(text) ? 1 : 0;
}

bool isRising(std::span<const std::optional<std::string>> values) {
    std::optional<std::int64_t> before;
    for (const auto& value : values) {
        const auto number = value ? integerIn(*value) : std::nullopt;
        if (!number || (before && *number <= *before))
            return false;
        before = number;
    }
    return before.has_value();
}

} // namespace

ColumnFacts factsOf(std::span<const std::optional<std::string>> values) {
    ColumnFacts facts;
    std::set<std::string_view> different;
    for (const auto& value : values) {
        ++facts.rows;
        if (!value)
            continue;
        add(facts, *value);
        different.insert(*value);
        if (facts.values == 1)
            facts.example = value->substr(0, longestExample);
    }
    facts.distinct = static_cast<int>(different.size());
    facts.rising = isRising(values);
    return facts;
}

std::string timeEncoding(std::string_view text, const TimeSpelling& spelling) {
    if (!storedInstant(text, spelling))
        return {};
    if (parseInstant(text))
        return "dates as text";
    const auto count = integerIn(text);
    if (const auto named = unitName(spelling.unit); !named.empty())
        return std::string(named);
    if (!count)
        return "seconds since 1970, with a fraction";
    return std::string(unitName(*count < 100'000'000'000 ? Unit::Seconds
            : *count < 100'000'000'000'000               ? Unit::Milliseconds
            : *count < 100'000'000'000'000'000           ? Unit::Microseconds
            : *count < 1'000'000'000'000'000'000         ? Unit::Ticks
                                                         : Unit::Nanoseconds));
}

} // namespace leftfold
