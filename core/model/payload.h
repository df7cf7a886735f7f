// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace leftfold {

/// How stored bytes are written, as far as Leftfold can tell.
enum class Encoding { Json, Yaml, Xml, Text, Binary };

/// What a store keeps for an event, byte for byte, and its JSON reading where there is one.
struct Payload {
    std::string bytes; ///< as stored; cut after `storedSize` says otherwise
    Encoding encoding = Encoding::Json;
    std::string decoded; ///< JSON made from bytes that are not JSON themselves (YAML, compressed, …); else empty
    std::string format; ///< what the bytes are, for a person: "MessagePack, gzip"; empty for JSON and plain text
    std::string problem; ///< why it can't be decoded, one sentence; else empty. JSON syntax is not checked here.
    std::size_t storedSize = 0; ///< bytes in the store; larger than `bytes.size()` where a page took only the beginning
    bool absent = false; ///< the column was NULL

    bool truncated() const { return storedSize > bytes.size(); }
    /// The JSON text to parse.
    std::string_view json() const { return decoded.empty() ? std::string_view(bytes) : std::string_view(decoded); }
};

} // namespace leftfold
