// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/decode_payload.h"
#include "core/storage/codec/inflate.h"
#include "core/storage/codec/wolverine_envelope.h"
#include "core/storage/codec/xml_to_json.h"
#include "core/storage/codec/yaml_to_json.h"

namespace leftfold {

namespace {

bool looksCompressed(std::string_view bytes) {
    const auto byte = [&](std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U; };
    const bool zlib = byte(0) == 0x78 && (byte(1) == 0x01 || byte(1) == 0x5E || byte(1) == 0x9C || byte(1) == 0xDA);
    return zlib || (byte(0) == 0x1F && byte(1) == 0x8B);
}

/// JSON texts begin so; whether it is JSON to the end is told by whoever parses it.
bool looksLikeJson(std::string_view bytes) {
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && std::string_view("{[\"-0123456789tfn").find(bytes[first]) != std::string_view::npos;
}

bool isBinary(std::string_view bytes) {
    for (const char symbol : bytes.substr(0, 512))
        if (static_cast<unsigned char>(symbol) < 0x20 && symbol != '\n' && symbol != '\r' && symbol != '\t')
            return true;
    return false;
}

void decodeYaml(Payload& payload, std::string_view yaml) {
    payload.encoding = Encoding::Yaml;
    auto json = yamlToJson(yaml);
    if (json)
        payload.decoded = std::move(*json);
    else
        payload.problem = json.error().message;
}

void decodeXml(Payload& payload, std::string_view xml) {
    payload.encoding = Encoding::Xml;
    auto json = xmlToJson(xml);
    if (json)
        payload.decoded = std::move(*json);
    else
        payload.problem = json.error().message;
}

void decodeCompressed(Payload& payload) {
    payload.encoding = Encoding::Binary;
    auto plain = inflateBytes(payload.bytes);
    if (!plain)
        payload.problem = plain.error().message;
    else if (plain->starts_with("---"))
        decodeYaml(payload, *plain);
    else if (plain->starts_with("<"))
        decodeXml(payload, *plain);
    else if (looksLikeJson(*plain))
        payload.decoded = std::move(*plain);
    else
        payload.problem = "is compressed, and what it holds is no JSON";
}

} // namespace

Payload decodePayload(std::string bytes) {
    Payload payload;
    payload.storedSize = bytes.size();
    payload.bytes = std::move(bytes);
    if (auto envelope = envelopeToJson(payload.bytes)) { // first: its first byte may be any
        payload.encoding = Encoding::Binary;
        payload.decoded = std::move(*envelope);
        return payload;
    }
    if (!payload.bytes.empty() && (payload.bytes[0] == '{' || payload.bytes[0] == '['))
        return payload;
    if (looksCompressed(payload.bytes))
        decodeCompressed(payload);
    else if (payload.bytes.starts_with("---"))
        decodeYaml(payload, payload.bytes);
    else if (payload.bytes.starts_with("<"))
        decodeXml(payload, payload.bytes);
    else if (isBinary(payload.bytes)) {
        payload.encoding = Encoding::Binary;
        payload.problem = "is binary: no JSON, YAML or compressed text; it may be encrypted or of a serializer that Leftfold does not know";
    } else if (!looksLikeJson(payload.bytes))
        payload.encoding = Encoding::Text;
    return payload;
}

} // namespace leftfold
