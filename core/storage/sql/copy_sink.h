// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_sink.h"
#include <memory>
#include <string>

namespace leftfold::sql {

/// Makes an SQLite file of the specification's columns that takes events of any store as they are: without versions, times or
/// positions, with twins. For `Commit::copies` alone; a new file that nobody else uses, to be thrown away after an error.
Result<std::unique_ptr<EventSink>> openCopySink(const std::string& file);

} // namespace leftfold::sql
