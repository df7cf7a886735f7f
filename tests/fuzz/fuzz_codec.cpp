// SPDX-License-Identifier: Apache-2.0
// Any bytes: decoding gives JSON or a problem in words, and keeps the bytes.
#include "core/model/json_text.h"
#include "core/storage/codec/decode_payload.h"
#include "tests/fuzz/expect.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto payload = decodePayload(bytes);
    expect(payload.bytes == bytes);
    // What was made from YAML is JSON; what was inflated is whatever had been compressed.
    if (payload.encoding == Encoding::Yaml && payload.problem.empty() && !payload.decoded.empty())
        expect(parseJson(payload.decoded).has_value());
    return 0;
}
