// SPDX-License-Identifier: Apache-2.0
// Any document, any event: upcasters load or say why not; what loads, ends, with events or with a reason.
#include "core/versioning/upcasters.h"
#include "tests/fuzz/expect.h"
#include "tests/fuzz/split_input.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = splitInput(data, size);
    const auto upcasters = Upcasters::parse(input.document, "fuzz.upcasters.json");
    if (!upcasters) {
        expect(!upcasters.error().message.empty());
        return 0;
    }
    for (const auto& upcaster : upcasters->all()) {
        auto event = readStored(input.event, EventParts::DataAndMetadata);
        if (!event)
            return 0;
        event->type = upcaster.type;
        event->schemaVersion = upcaster.from;
        const auto result = upcasters->upcast(*std::move(event));
        expect(!result.failure || !result.failure->reason.empty());
    }
    return 0;
}
