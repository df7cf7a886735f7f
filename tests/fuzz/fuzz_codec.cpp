// SPDX-License-Identifier: Apache-2.0
// Any bytes: decoding keeps them and gives a reading, or a problem in words.
#include "core/storage/codec/decode_payload.h"
#include "core/storage/codec/text_wrapping.h"
#include "core/storage/codec/wide_text.h"
#include "tests/fuzz/expect_json.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(bytesOf(data, size));
    const auto payload = decodePayload(bytes);
    expect(payload.bytes == bytes && payload.storedSize == size);
    expect(payload.problem.empty() || payload.decoded.empty());
    // What was unpacked is whatever had been packed, JSON or not; all else was made by a reader.
    const bool unpacked = payload.format.find("JSON") != std::string::npos && payload.format != "SQLite JSONB";
    if (!payload.format.empty() && !unpacked && !payload.decoded.empty())
        expectJson(payload.decoded);
    for (const auto& wrapping : textWrappings)
        if (const auto inner = wrapping.open(bytes))
            expect(inner->size() <= bytes.size() * 3);
    if (const auto wide = fromUtf16(bytes))
        expect(wide->size() <= bytes.size() * 2);
    return 0;
}
