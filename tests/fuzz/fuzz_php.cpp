// SPDX-License-Identifier: Apache-2.0
// Any bytes as what PHP serialized, with and without slashes: JSON, or nothing.
#include "core/storage/codec/php_to_json.h"
#include "core/storage/codec/text_wrapping.h"
#include "tests/fuzz/expect_json.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = bytesOf(data, size);
    if (const auto read = phpToJson(bytes))
        expectJson(read->json);
    if (const auto plain = fromAddedSlashes(bytes))
        if (const auto read = phpToJson(*plain))
            expectJson(read->json);
    return 0;
}
