// SPDX-License-Identifier: Apache-2.0
// Any bytes: parseJson answers with a value or a sentence; what it reads, it writes, and reads the same again.
#include "core/model/json_text.h"
#include "tests/fuzz/expect.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto value = parseJson({reinterpret_cast<const char*>(data), size});
    if (!value) {
        expect(!value.error().message.empty());
        return 0;
    }
    for (const auto style : {JsonStyle::Compact, JsonStyle::Indented}) {
        const auto text = toJson(*value, style);
        const auto again = parseJson(text);
        expect(again.has_value());
        expect(*again == *value);
        expect(toJson(*again, style) == text);
    }
    return 0;
}
