// SPDX-License-Identifier: Apache-2.0
// Any bytes as CBOR: JSON, or nothing.
#include "core/storage/codec/cbor_to_json.h"
#include "tests/fuzz/expect_json.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    expectJson(cborToJson(bytesOf(data, size)));
    return 0;
}
