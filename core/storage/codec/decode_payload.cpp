// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/decode_payload.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/binary_signature.h"
#include "core/storage/codec/bson_to_json.h"
#include "core/storage/codec/cbor_to_json.h"
#include "core/storage/codec/encryption_guess.h"
#include "core/storage/codec/erlang_to_json.h"
#include "core/storage/codec/inflate.h"
#include "core/storage/codec/jsonb_to_json.h"
#include "core/storage/codec/message_pack_to_json.h"
#include "core/storage/codec/php_to_json.h"
#include "core/storage/codec/protobuf_guess.h"
#include "core/storage/codec/text_wrapping.h"
#include "core/storage/codec/wide_text.h"
#include "core/storage/codec/wolverine_envelope.h"
#include "core/storage/codec/xml_to_json.h"
#include "core/storage/codec/yaml_to_json.h"
#include <iterator>

namespace leftfold {

namespace {

/// Compressed, in Base64, in a JSON string: no library wraps deeper.
constexpr int mostLayers = 4;
constexpr std::size_t shortestWrapped = 32;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view guessedProtobuf = "Protobuf? (no schema)";
constexpr std::string_view whitespace = " \t\r\n";

/// What bytes turned out to be.
struct Reading {
    Encoding encoding = Encoding::Text;
    std::string json; ///< made of the bytes; empty where they are JSON themselves, or there is none
    std::string format;
    std::string problem;

    bool isJson() const { return problem.empty() && (encoding == Encoding::Json || !json.empty()); }
};

Reading readLayer(std::string_view bytes, int layer);

/// A second look keeps other formats out that begin with a bracket: BSON of 123 bytes, JSONB.
bool beginsLikeJson(std::string_view bytes) {
    if (bytes.size() < 2 || (bytes[0] != '{' && bytes[0] != '['))
        return false;
    const std::string_view next = bytes[0] == '{' ? "\"} \t\r\n" : "{[\"]-0123456789tfn \t\r\n";
    return next.find(bytes[1]) != std::string_view::npos;
}

/// Scalars are JSON too; whether it is JSON to the end is told by whoever parses it.
bool beginsLikeScalar(std::string_view text) {
    const auto first = text.find_first_not_of(whitespace);
    return first != std::string_view::npos && std::string_view("{[\"-0123456789tfn").find(text[first]) != std::string_view::npos;
}

bool beginsLikeXml(std::string_view bytes) {
    const auto first = std::min(bytes.find_first_not_of(whitespace), bytes.size());
    const auto isName = [](char symbol) { return (symbol >= 'a' && symbol <= 'z') || (symbol >= 'A' && symbol <= 'Z'); };
    return first + 1 < bytes.size() && bytes[first] == '<'
        && (isName(bytes[first + 1]) || std::string_view("?!_").find(bytes[first + 1]) != std::string_view::npos);
}

bool looksCompressed(std::string_view bytes) {
    const auto byte = [&](std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U; };
    const bool zlib = byte(0) == 0x78 && (byte(1) == 0x01 || byte(1) == 0x5E || byte(1) == 0x9C || byte(1) == 0xDA);
    return zlib || (byte(0) == 0x1F && byte(1) == 0x8B);
}

Reading made(Encoding encoding, std::string_view format, Result<std::string> json) {
    if (json)
        return {encoding, std::move(*json), std::string(format), {}};
    return {encoding, {}, std::string(format), std::move(json).error().message};
}

/// What stood in a wrapping, read as what it is.
Reading unwrapped(std::string inner, std::string_view wrapping, Encoding encoding, int layer) {
    Reading reading = readLayer(inner, layer + 1);
    if (reading.encoding == Encoding::Json && reading.json.empty())
        reading.json = std::move(inner);
    reading.format = (reading.format.empty() ? reading.isJson() ? "JSON" : "text" : reading.format) + ", " + std::string(wrapping);
    if (!reading.isJson())
        reading.problem =
            "is " + std::string(wrapping) + ", and what it holds " + (reading.problem.empty() ? "is no JSON" : reading.problem);
    reading.encoding = encoding;
    return reading;
}

Reading readCompressed(std::string_view bytes, int layer) {
    const std::string_view name = bytes[0] == '\x1F' ? "gzip" : "zlib";
    auto plain = inflateBytes(bytes, layer);
    if (!plain)
        return made(Encoding::Binary, name, std::move(plain));
    return unwrapped(std::move(*plain), name, Encoding::Binary, layer);
}

/// Text that stands for other bytes. Only what then reads as a whole document counts, and no few bytes: any word is Base64.
std::optional<Reading> readWrappedText(std::string_view text, int layer) {
    for (const auto& wrapping : textWrappings) {
        auto inner = text.size() < wrapping.shortest ? std::nullopt : wrapping.open(text);
        if (!inner || (text.size() < shortestWrapped && !isReadableText(*inner)))
            continue;
        auto reading = unwrapped(std::move(*inner), wrapping.name, Encoding::Text, layer);
        if (reading.isJson() && (reading.json[0] == '{' || reading.json[0] == '['))
            return reading;
    }
    return std::nullopt;
}

/// `Erlang term (Shop.OrderPlaced)`
std::string named(std::string_view format, std::string_view type) {
    return type.empty() ? std::string(format) : std::string(format) + " (" + std::string(type) + ')';
}

std::optional<Reading> readPhp(std::string_view bytes, Encoding encoding) {
    if (auto php = phpToJson(bytes))
        return made(encoding, named("PHP serialize", php->className), std::move(php->json));
    return std::nullopt;
}

std::optional<Reading> readErlang(std::string_view bytes) {
    if (auto erlang = erlangToJson(bytes))
        return made(
            Encoding::Binary, named("Erlang term", erlang->structName) + (erlang->compressed ? ", zlib" : ""), std::move(erlang->json));
    return std::nullopt;
}

Reading readText(std::string_view text, int layer) {
    if (layer < mostLayers)
        if (auto wrapped = readWrappedText(text, layer))
            return *std::move(wrapped);
    if (auto php = readPhp(text, Encoding::Text))
        return *std::move(php);
    if (beginsLikeScalar(text))
        return {Encoding::Json, {}, {}, {}};
    if (auto json = readableJsonbToJson(text))
        return made(Encoding::Binary, "SQLite JSONB", *std::move(json));
    if (auto json = text.starts_with('\n') ? protobufToJson(text) : std::nullopt) // a message with a text as its only field
        return made(Encoding::Binary, guessedProtobuf, *std::move(json));
    return {};
}

/// Reads to the last byte or not at all.
struct BinaryFormat {
    std::optional<std::string> (*read)(std::string_view);
    std::string_view name;
};

std::optional<Reading> readAs(std::initializer_list<BinaryFormat> formats, std::string_view bytes) {
    for (const auto& format : formats)
        if (auto json = format.read(bytes))
            return made(Encoding::Binary, format.name, *std::move(json));
    return std::nullopt;
}

/// JSON behind the five bytes by which a schema registry finds the schema.
std::optional<Reading> readFramed(std::string_view bytes, int layer) {
    constexpr std::size_t frame = 5;
    if (bytes.size() <= frame || bytes[0] != '\0' || !beginsLikeJson(bytes.substr(frame)))
        return std::nullopt;
    return unwrapped(std::string(bytes.substr(frame)), "schema registry", Encoding::Binary, layer);
}

Reading unread(std::string_view bytes) {
    if (beginsLikeErlang(bytes))
        return {Encoding::Binary, {}, "Erlang term", "looks like an Erlang term that is damaged or holds what Leftfold does not read"};
    if (looksEncrypted(bytes))
        return {Encoding::Binary, {}, "encrypted?", "is binary, and its bytes are as even as those of encrypted data: maybe encrypted"};
    return {Encoding::Binary, {}, {},
        "is binary: no JSON, YAML or compressed text; it may be encrypted or of a serializer that Leftfold does not know"};
}

/// The stricter the format, the earlier: what could be two is taken for the one that says more of itself.
Reading readBinary(std::string_view bytes, int layer) {
    if (auto bson = readAs({{bsonToJson, "BSON"}}, bytes))
        return *std::move(bson);
    if (looksCompressed(bytes) && layer < mostLayers)
        return readCompressed(bytes, layer);
    if (auto erlang = readErlang(bytes))
        return *std::move(erlang);
    if (auto php = readPhp(bytes, Encoding::Binary))
        return *std::move(php);
    if (auto jsonb = readAs({{jsonbToJson, "SQLite JSONB"}}, bytes))
        return *std::move(jsonb);
    if (auto signature = signatureOf(bytes); !signature.empty())
        return {Encoding::Binary, {}, signature, "looks like " + signature + ", which Leftfold does not read"};
    if (auto wide = fromUtf16(bytes); wide && layer < mostLayers)
        return unwrapped(*std::move(wide), "UTF-16", Encoding::Binary, layer);
    if (auto framed = readFramed(bytes, layer))
        return *std::move(framed);
    if (auto known = readAs({{messagePackToJson, "MessagePack"}, {cborToJson, "CBOR"}, {protobufToJson, guessedProtobuf}}, bytes))
        return *std::move(known);
    return unread(bytes);
}

Reading readLayer(std::string_view bytes, int layer) {
    if (beginsLikeJson(bytes))
        return {Encoding::Json, {}, {}, {}};
    if (bytes.starts_with(byteOrderMark) && layer < mostLayers) {
        Reading reading = readLayer(bytes.substr(byteOrderMark.size()), layer + 1);
        if (reading.encoding == Encoding::Json && reading.json.empty())
            reading.json = bytes.substr(byteOrderMark.size());
        return reading;
    }
    if (bytes.starts_with("---"))
        return made(Encoding::Yaml, "YAML", yamlToJson(bytes));
    if (beginsLikeXml(bytes))
        return made(Encoding::Xml, "XML", xmlToJson(bytes));
    return isReadableText(bytes) ? readText(bytes, layer) : readBinary(bytes, layer);
}

} // namespace

Payload decodePayload(std::string bytes) {
    Payload payload;
    payload.storedSize = bytes.size();
    payload.bytes = std::move(bytes);
    if (auto envelope = envelopeToJson(payload.bytes)) { // first: its first byte may be any
        payload.encoding = Encoding::Binary;
        payload.decoded = std::move(*envelope);
        payload.format = "Wolverine envelope";
        return payload;
    }
    if (beginsLikeJson(payload.bytes))
        return payload;
    Reading reading = readLayer(payload.bytes, 0);
    payload.encoding = reading.encoding;
    payload.decoded = std::move(reading.json);
    payload.format = std::move(reading.format);
    payload.problem = std::move(reading.problem);
    return payload;
}

} // namespace leftfold
