// SPDX-License-Identifier: Apache-2.0
// Any bytes as an Erlang term, also without the byte that every term begins with: JSON, or nothing.
#include "core/storage/codec/erlang_to_json.h"
#include "tests/fuzz/expect_json.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const auto& term : {std::string(bytesOf(data, size)), '\x83' + std::string(bytesOf(data, size))})
        if (const auto read = erlangToJson(term))
            expectJson(read->json);
    return 0;
}
