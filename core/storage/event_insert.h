// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/storage/store_summary.h"
#include <string>

namespace leftfold {

/// Appends `INSERT INTO "events" (…) VALUES (…);`, a line, in the specification's columns. Text is quoted by the standard and
/// cannot end its quotes; bytes that are no text stand as the engine writes bytes.
void appendInsert(std::string& out, const Event& event, Engine engine);

} // namespace leftfold
