// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include <string>
#include <string_view>

namespace leftfold {

/// Appends the event's data as it is stored, where that is a sound object each of whose numbers `number` takes. False, and nothing
/// appended: it has to be read, as `readData` does.
bool appendStoredData(std::string& out, const Event& event, bool (*number)(std::string_view digits));

} // namespace leftfold
