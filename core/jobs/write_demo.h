// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_sink.h"
#include "core/story/faults.h"
#include "core/support/progress.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace leftfold {

/// The mark in an SQLite file's header by which a sample store knows its own: "LFdm".
inline constexpr std::uint32_t demoMark = 0x4c46646d;

/// Fewer events could not hold every fault; a store of fewer has none.
inline constexpr std::int64_t fewestFaultyEvents = 1000;

struct DemoRequest {
    std::filesystem::path file;
    std::int64_t events = 5000;
    std::uint64_t seed = 1;
};

struct DemoReport {
    std::int64_t events = 0;
    std::int64_t messages = 0;
    std::int64_t snapshots = 0;
    std::vector<story::PlantedFault> faults;
};

/// Makes a new SQLite file for a bulk load, marked with `demoMark` when it is finished: `sql::openSink` in programs.
using OpenDemoSink = std::function<Result<std::unique_ptr<EventSink>>(const std::filesystem::path& file)>;

/// Writes the sample store. An older sample store of that name is replaced, any other file is left alone. The file appears
/// under its name when it is whole: a cancelled run leaves nothing.
Result<DemoReport> writeDemo(const OpenDemoSink& open, const DemoRequest& request, Progress& progress);

} // namespace leftfold
