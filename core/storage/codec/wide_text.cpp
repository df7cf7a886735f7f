// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/wide_text.h"
#include "core/storage/codec/byte_reader.h"
#include "core/storage/codec/escaped_text.h"

namespace leftfold {

namespace {

enum class Order { LowFirst, HighFirst };

std::string utf8Of(std::string_view bytes, Order order) {
    ByteReader in(bytes);
    const auto unit = [&] { return static_cast<std::uint32_t>(order == Order::LowFirst ? in.little(2) : in.big(2)); };
    std::string text;
    std::uint32_t high = 0; // half of a pair, waiting for the other
    while (!in.atEnd()) {
        const auto code = unit();
        const bool low = code >= 0xDC00 && code < 0xE000;
        if (high != 0)
            appendUtf8(text, low ? 0x10000 + ((high - 0xD800) << 10U) + (code - 0xDC00) : high);
        const bool taken = high != 0 && low;
        high = code >= 0xD800 && code < 0xDC00 ? code : 0;
        if (!taken && high == 0)
            appendUtf8(text, code);
    }
    if (high != 0)
        appendUtf8(text, high);
    return text;
}

} // namespace

std::optional<std::string> fromUtf16(std::string_view bytes) {
    if (bytes.size() < 4 || bytes.size() % 2 != 0)
        return std::nullopt;
    if (bytes.starts_with("\xFF\xFE"))
        return utf8Of(bytes.substr(2), Order::LowFirst);
    if (bytes.starts_with("\xFE\xFF"))
        return utf8Of(bytes.substr(2), Order::HighFirst);
    const bool bracket = bytes[0] == '{' || bytes[0] == '[' || bytes[0] == '<';
    return bracket && bytes[1] == 0 && bytes[2] >= '\t' && bytes[3] == 0 ? std::optional(utf8Of(bytes, Order::LowFirst)) : std::nullopt;
}

} // namespace leftfold
