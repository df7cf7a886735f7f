// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/wolverine_envelope.h"
#include "core/model/instant.h"
#include "core/model/json_text.h"

namespace leftfold {

namespace {

constexpr std::size_t smallest = 16; ///< time, no header, no data
constexpr std::size_t mostHeaders = 10'000;

/// Reads from the left; what does not fit sets `broken`.
struct Scanner {
    std::string_view rest;
    bool broken = false;

    std::string_view take(std::size_t count) {
        if (count > rest.size()) {
            broken = true;
            return {};
        }
        const auto taken = rest.substr(0, count);
        rest.remove_prefix(count);
        return taken;
    }
    std::uint64_t integer(std::size_t count) {
        std::uint64_t number = 0;
        const auto bytes = take(count);
        for (std::size_t at = bytes.size(); at-- > 0;)
            number = number << 8 | static_cast<unsigned char>(bytes[at]);
        return number;
    }
    /// A length in groups of seven bits, then so many bytes.
    std::string_view text() {
        std::size_t length = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            const auto byte = integer(1);
            length |= (byte & 0x7F) << shift;
            if ((byte & 0x80) == 0)
                return take(length);
        }
        broken = true;
        return {};
    }
};

/// .NET's DateTime.ToBinary of a time in UTC lies between the years 1970 and 2200.
bool mayBegin(std::string_view bytes) {
    return bytes.size() >= smallest && static_cast<unsigned char>(bytes[7]) == 0x48 && static_cast<unsigned char>(bytes[6]) >= 0x9F;
}

void appendData(std::string& json, std::string_view data) {
    if (parseJson(data))
        json += data;
    else
        appendJsonString(json, data);
}

} // namespace

std::optional<std::string> envelopeToJson(std::string_view bytes) {
    if (!mayBegin(bytes))
        return std::nullopt;
    Scanner scan{bytes};
    constexpr std::uint64_t kind = std::uint64_t{3} << 62;
    const auto ticks = scan.integer(8) & ~kind;
    const auto count = scan.integer(4);
    const auto sent = storedInstant(std::to_string(ticks));
    if (count > mostHeaders || !sent)
        return std::nullopt;
    std::string json = "{\"sent_at\":\"" + formatInstant(*sent) + "\",\"headers\":{";
    for (std::uint64_t header = 0; header < count && !scan.broken; ++header) {
        json += header == 0 ? "" : ",";
        appendJsonString(json, scan.text());
        json += ':';
        appendJsonString(json, scan.text());
    }
    const auto length = scan.integer(4);
    if (scan.broken || length != scan.rest.size())
        return std::nullopt;
    json += "},\"data\":";
    appendData(json, scan.rest);
    return json + '}';
}

} // namespace leftfold
