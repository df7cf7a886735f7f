// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/model/json_text.h"
#include <string>

namespace leftfold {

/// Data and metadata as they can be shown, even where they are broken: then as the stored text (bytes as hexadecimal digits),
/// and `problem` says why.
struct ShownBody {
    Value data;
    Value metadata;
    std::string problem;
};

ShownBody shownBody(const Event& event);

/// Appends the event object of the contract, its members in their order. `problem` is a further last member, only where there
/// is one: the body's, or else the one given.
void appendEvent(std::string& out, const Event& event, std::string_view problem = {}, JsonStyle style = JsonStyle::Compact);

} // namespace leftfold
