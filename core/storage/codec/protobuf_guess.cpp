// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/protobuf_guess.h"
#include "core/model/json_text.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/binary_scalars.h"
#include "core/storage/codec/byte_reader.h"
#include <cmath>
#include <map>
#include <vector>

namespace leftfold {

namespace {

constexpr int deepest = 16;
constexpr std::uint64_t highestField = 5000; ///< higher numbers are allowed, and nobody uses them
constexpr std::size_t longestGuess = std::size_t{4} << 20;

enum Wire : unsigned { Varint, Fixed64, Counted, GroupStart, GroupEnd, Fixed32 };

struct Message {
    std::string json;
    std::size_t texts = 0; ///< texts of two letters and more: what makes the guess likely
};

std::uint64_t varint(ByteReader& in) {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const std::uint64_t byte = in.byte();
        number |= (byte & 0x7FU) << shift;
        if ((byte & 0x80U) == 0) {
            if (byte == 0 && shift > 0)
                in.fail(); // longer than needed: nobody writes that
            return number;
        }
    }
    in.fail();
    return 0;
}

/// Only what a person would write down with few digits.
bool isLikelyFraction(double number) {
    return number == 0 || (std::isfinite(number) && std::fabs(number) > 1e-6 && std::fabs(number) < 1e15);
}

template <typename Fraction>
std::string eitherNumber(Fraction fraction, std::uint64_t bits) {
    const auto integer = std::to_string(bits);
    if (!isLikelyFraction(static_cast<double>(fraction)))
        return integer;
    std::string json = "{\"fraction\":";
    if constexpr (sizeof(Fraction) == sizeof(float))
        appendFloat(json, fraction);
    else
        appendDouble(json, fraction);
    return json + ",\"integer\":" + integer + '}';
}

std::optional<Message> readMessage(std::string_view bytes, int depth);

std::string counted(std::string_view bytes, int depth, std::size_t& texts) {
    const bool text = isReadableText(bytes);
    const bool maybeMessage = !text || bytes.starts_with('\n'); // as which the first field of a message begins
    if (auto message = maybeMessage ? readMessage(bytes, depth + 1) : std::nullopt) {
        texts += message->texts;
        return std::move(message->json);
    }
    std::string json;
    if (text) {
        texts += bytes.size() > 1 ? 1 : 0;
        appendJsonString(json, bytes);
    } else {
        appendBytes(json, bytes);
    }
    return json;
}

std::string field(ByteReader& in, unsigned wire, int depth, std::size_t& texts) {
    switch (wire) {
    case Varint:
        return std::to_string(static_cast<std::int64_t>(varint(in)));
    case Fixed64: {
        const auto bits = in.little(8);
        return eitherNumber(doubleOf(bits), bits);
    }
    case Fixed32: {
        const auto bits = in.little(4);
        return eitherNumber(floatOf(static_cast<std::uint32_t>(bits)), bits);
    }
    case Counted:
        return counted(in.take(varint(in)), depth, texts);
    default:
        in.fail();
        return {};
    }
}

std::string written(const std::map<std::uint64_t, std::vector<std::string>>& fields) {
    std::string json = "{";
    for (const auto& [number, values] : fields) {
        json += (json.size() > 1 ? ",\"" : "\"") + std::to_string(number) + "\":" + (values.size() > 1 ? "[" : "");
        for (std::size_t at = 0; at < values.size(); ++at)
            json.append(at == 0 ? "" : ",").append(values[at]);
        json += values.size() > 1 ? "]" : "";
    }
    return json + '}';
}

std::optional<Message> readMessage(std::string_view bytes, int depth) {
    if (depth > deepest || bytes.empty())
        return std::nullopt;
    ByteReader in(bytes);
    std::map<std::uint64_t, std::vector<std::string>> fields;
    std::size_t texts = 0;
    while (!in.atEnd()) {
        const auto tag = varint(in);
        const auto number = tag >> 3U;
        if (number == 0 || number > highestField)
            in.fail();
        else
            fields[number].push_back(field(in, static_cast<unsigned>(tag & 7U), depth, texts));
    }
    return in.broken() ? std::nullopt : std::optional(Message{written(fields), texts});
}

} // namespace

std::optional<std::string> protobufToJson(std::string_view bytes) {
    if (bytes.size() > longestGuess)
        return std::nullopt;
    auto message = readMessage(bytes, 1);
    return message && message->texts > 0 ? std::optional(std::move(message->json)) : std::nullopt;
}

} // namespace leftfold
