// SPDX-License-Identifier: Apache-2.0
// Any bytes: JSON, or a sentence.
#include "core/model/json_text.h"
#include "core/storage/codec/xml_to_json.h"
#include "tests/fuzz/expect.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto json = xmlToJson(std::string_view(reinterpret_cast<const char*>(data), size));
    expect(json ? parseJson(*json).has_value() : json.error().message.starts_with("is "));
    return 0;
}
