// SPDX-License-Identifier: Apache-2.0
// Any text is an expression or a fault with a column; what is read prints to a text that reads the same, and can be asked of
// any event. Behind the first zero byte stands the event's data.
#include "core/expression/evaluate.h"
#include "core/expression/print_expression.h"
#include "tests/fuzz/expect.h"
#include "tests/fuzz/split_input.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = splitInput(data, size);
    const ExpressionContext context{.scope = size % 2 == 0 ? ExpressionScope::Replay : ExpressionScope::Events, .now = {}};
    const auto read = readExpression(input.document, context);
    if (!read) {
        expect(read.error().column >= 1 && read.error().offset <= input.document.size() && !read.error().what.empty());
        return 0;
    }
    const auto text = printExpression(*read);
    if (text.size() > longestExpression)
        return 0;
    const auto again = readExpression(text, context);
    expect(again.has_value());
    expect(printExpression(*again) == text);
    EventFacts first(input.event);
    EventFacts second(input.event);
    expect(holds(*read, first) == holds(*again, second));
    return 0;
}
