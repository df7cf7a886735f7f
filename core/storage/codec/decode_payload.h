// SPDX-License-Identifier: Apache-2.0
// codec: what libraries do to JSON before they store it, undone: compression, YAML, …
// Not here: databases, layouts.
// May be included by: storage and storage/sql.
#pragma once
#include "core/model/payload.h"
#include <string>
#include <string_view>

namespace leftfold {

/// Takes stored bytes and tells by their beginning what they are. JSON costs nothing; what is compressed or YAML gets its JSON
/// reading in `decoded`; what nobody here can read gets a `problem` that says what it looks like.
Payload decodePayload(std::string bytes);

} // namespace leftfold
