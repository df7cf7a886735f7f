// SPDX-License-Identifier: Apache-2.0
// Any document, any event: a reducer loads or says why not; a rule that fails leaves the state as it was.
#include "core/replay/rule_reducer.h"
#include "tests/fuzz/expect.h"
#include "tests/fuzz/split_input.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = splitInput(data, size);
    const auto reducer = RuleReducer::parse(input.document, "fuzz.reducer.json");
    if (!reducer) {
        expect(!reducer.error().message.empty());
        return 0;
    }
    auto event = readStored(input.event, EventParts::DataAndMetadata);
    if (!event)
        return 0;
    auto state = (*reducer)->initialState();
    for (const auto& rule : (*reducer)->rules()) {
        event->type = rule.pattern;
        const auto before = state;
        const auto applied = (*reducer)->apply(state, *event);
        expect(applied || (state == before && !applied.error().message.empty()));
    }
    return 0;
}
