// SPDX-License-Identifier: Apache-2.0
// Any payload under any shape: readBody answers with data and metadata or a sentence, and readData agrees with it.
#include "core/model/event.h"
#include "tests/fuzz/expect.h"

using namespace leftfold;

namespace {

/// The shapes that stores of the catalogue have; the first byte of the input chooses.
std::shared_ptr<const BodyShape> shapeOf(std::uint8_t choice) {
    static const BodyShape shapes[] = {
        {.metadataMembers = {"event_id", "a", "b"}, .dataPath = {}, .metadataPath = {}, .wrapperType = {}, .wrapperValue = {}},
        {.metadataMembers = {}, .dataPath = {"data"}, .metadataPath = {"metadata"}, .wrapperType = {}, .wrapperValue = {}},
        {.metadataMembers = {"a"}, .dataPath = {"a", "b"}, .metadataPath = {"a"}, .wrapperType = "_type_", .wrapperValue = "_data_"},
    };
    const auto which = choice % 4U;
    return which == 3 ? nullptr : std::make_shared<const BodyShape>(shapes[which]);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    Event event;
    event.shape = shapeOf(data[0]);
    event.payload.bytes.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
    event.payload.storedSize = size - 1;
    const auto body = readBody(event);
    const auto alone = readData(event);
    expect(body.has_value() == alone.has_value());
    if (body)
        expect(body->data == *alone);
    else
        expect(!body.error().message.empty());
    return 0;
}
