// SPDX-License-Identifier: Apache-2.0
// Any text: parseInstant reads a time or nothing; what it reads is written in one form, which it reads again.
#include "core/model/instant.h"
#include "tests/fuzz/expect.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto instant = parseInstant({reinterpret_cast<const char*>(data), size});
    if (instant)
        expect(parseInstant(formatInstant(*instant)) == instant);
    return 0;
}
