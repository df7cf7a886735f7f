// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/wolverine_envelope.h"
#include "core/model/instant.h"
#include "core/model/json_text.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/binary_scalars.h"
#include "core/storage/codec/byte_reader.h"

namespace leftfold {

namespace {

constexpr std::size_t smallest = 16; ///< time, no header, no data
constexpr std::size_t mostHeaders = 10'000;

/// A length in groups of seven bits, then so many bytes.
std::string_view textIn(ByteReader& in) {
    std::uint64_t length = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
        const std::uint64_t byte = in.byte();
        length |= (byte & 0x7FU) << shift;
        if ((byte & 0x80U) == 0)
            return in.take(length);
    }
    in.fail();
    return {};
}

/// .NET's DateTime.ToBinary of a time in UTC lies between the years 1970 and 2200.
bool mayBegin(std::string_view bytes) {
    return bytes.size() >= smallest && static_cast<unsigned char>(bytes[7]) == 0x48 && static_cast<unsigned char>(bytes[6]) >= 0x9F;
}

void appendData(std::string& json, std::string_view data) {
    if (parseJson(data))
        json += data;
    else if (isReadableText(data))
        appendJsonString(json, data);
    else
        appendBytes(json, data);
}

} // namespace

std::optional<std::string> envelopeToJson(std::string_view bytes) {
    if (!mayBegin(bytes))
        return std::nullopt;
    ByteReader in(bytes);
    constexpr std::uint64_t kind = std::uint64_t{3} << 62U;
    const auto ticks = in.little(8) & ~kind;
    const auto count = in.little(4);
    const auto sent = storedInstant(std::to_string(ticks));
    if (count > mostHeaders || !sent)
        return std::nullopt;
    std::string json = "{\"sent_at\":\"" + formatInstant(*sent) + "\",\"headers\":{";
    for (std::uint64_t header = 0; header < count && !in.broken(); ++header) {
        json += header == 0 ? "" : ",";
        appendJsonString(json, textIn(in));
        json += ':';
        appendJsonString(json, textIn(in));
    }
    const auto length = in.little(4);
    if (in.broken() || length != in.left())
        return std::nullopt;
    json += "},\"data\":";
    appendData(json, in.rest());
    return json + '}';
}

} // namespace leftfold
