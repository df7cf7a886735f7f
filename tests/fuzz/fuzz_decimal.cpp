// SPDX-License-Identifier: Apache-2.0
// Any text: a decimal reads or says why not; what it writes means the same, and arithmetic is exact.
#include "core/model/decimal.h"
#include "tests/fuzz/expect.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto number = Decimal::parse({reinterpret_cast<const char*>(data), size});
    if (!number)
        return 0;
    const auto again = Decimal::parse(number->toString());
    expect(again.has_value());
    expect(*again == *number);
    const auto negative = multiply(*number, Decimal(-1));
    expect(negative.has_value());
    const auto nothing = add(*number, *negative);
    expect(!nothing || *nothing == Decimal());
    return 0;
}
