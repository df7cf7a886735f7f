// SPDX-License-Identifier: Apache-2.0
// Any bytes as XML: JSON, or a sentence.
#include "core/storage/codec/xml_to_json.h"
#include "tests/fuzz/expect_json.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto json = xmlToJson(bytesOf(data, size));
    if (json)
        expectJson(*json);
    else
        expect(json.error().message.starts_with("is "));
    return 0;
}
