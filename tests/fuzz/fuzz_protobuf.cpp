// SPDX-License-Identifier: Apache-2.0
// Any bytes as a Protobuf message: JSON, or nothing.
#include "core/storage/codec/protobuf_guess.h"
#include "tests/fuzz/expect_json.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    expectJson(protobufToJson(bytesOf(data, size)));
    return 0;
}
