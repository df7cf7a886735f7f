// SPDX-License-Identifier: Apache-2.0
// Any bytes as SQLite's JSONB: JSON, or nothing.
#include "core/storage/codec/jsonb_to_json.h"
#include "tests/fuzz/expect_json.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = bytesOf(data, size);
    const auto json = jsonbToJson(bytes);
    expectJson(json);
    if (const auto readable = readableJsonbToJson(bytes))
        expect(readable == json);
    return 0;
}
