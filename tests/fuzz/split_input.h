// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include <cstdint>
#include <string_view>

namespace leftfold {

/// A document and the data of an event out of one input: what stands before and after the first zero byte.
struct SplitInput {
    std::string_view document;
    Event event;
};

inline SplitInput splitInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const auto end = all.find('\0');
    SplitInput input{all.substr(0, end), {}};
    input.event.type = "order.created";
    input.event.storedType = "order.created.v1";
    input.event.schemaVersion = 1;
    input.event.payload.bytes = end == std::string_view::npos
        ? R"({"customer_id":"c-1","total":"12.50","items":[{"id":1,"quantity":2},{"id":2,"quantity":1.5}],"note":null})"
        : std::string(all.substr(end + 1));
    input.event.payload.storedSize = input.event.payload.bytes.size();
    return input;
}

} // namespace leftfold
