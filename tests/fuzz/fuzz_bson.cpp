// SPDX-License-Identifier: Apache-2.0
// Any bytes as BSON: JSON, or nothing. The length that a document begins with is made to fit, or nothing would get further.
#include "core/storage/codec/bson_to_json.h"
#include "tests/fuzz/expect_json.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string document(bytesOf(data, size));
    expectJson(bsonToJson(document));
    for (std::size_t at = 0; at < 4 && at < size; ++at)
        document[at] = static_cast<char>(size >> (8 * at));
    if (size > 0)
        document[size - 1] = '\0';
    expectJson(bsonToJson(document));
    return 0;
}
