// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_sink.h"
#include <cstdint>
#include <memory>
#include <string>

namespace leftfold::sql {

/// `BulkLoad` is for a database that is new and that nobody else uses: no journal, indexes at the end (`finish`); after a
/// failed write it is to be thrown away.
enum class SinkMode { Ordinary, BulkLoad };

struct SinkOptions {
    SinkMode mode = SinkMode::Ordinary;
    /// SQLite's mark in the file's header that says whose file it is; written by `finish`. 0: none.
    std::uint32_t applicationId = 0;
};

/// Opens an SQLite file (made where missing) or a `postgresql://` database for writing. To be used and destroyed on the
/// thread that opened it.
Result<std::unique_ptr<EventSink>> openSink(const std::string& address, const SinkOptions& options = {});

} // namespace leftfold::sql
