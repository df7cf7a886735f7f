// SPDX-License-Identifier: Apache-2.0
// Any text: readLayout answers with a layout or a sentence.
#include "core/storage/layout_document.h"
#include "tests/fuzz/expect.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto layout = readLayout({reinterpret_cast<const char*>(data), size}, "fuzz.layout.json");
    if (!layout)
        expect(!layout.error().message.empty());
    return 0;
}
