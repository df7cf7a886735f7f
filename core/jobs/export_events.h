// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_column.h"
#include "core/jobs/upcast_events.h"
#include "core/storage/event_sink.h"
#include "core/storage/event_source.h"
#include <filesystem>
#include <functional>
#include <string>

namespace leftfold {

enum class ExportForm { JsonLines, Csv, Sqlite };

/// What the end of the file's name says: `.jsonl` and `.ndjson`, `.csv`, `.sqlite`, `.sqlite3` and `.db`.
Result<ExportForm> exportFormOf(const std::filesystem::path& file);

/// Whether a file of that name is replaced; otherwise it is left alone, and that is an error.
enum class Replacing { No, Yes };

struct ExportRequest {
    std::filesystem::path file;
    ExportForm form = ExportForm::JsonLines;
    EventQuery query; ///< `limit`, `after` and `payload` are the job's own
    std::optional<std::int64_t> limit; ///< nothing: all
    std::vector<EventColumn> columns; ///< of CSV; none: those of the contract
    std::shared_ptr<const Upcasters> upcasters; ///< null: as they are stored
    Replacing replacing = Replacing::No;
    std::string elsewhere = "Name another file."; ///< what to do where it is there already; who asks knows how to replace
    std::int64_t expected = -1; ///< how many there will be, for progress; -1: not known
};

struct ExportReport {
    std::int64_t events = 0;
    std::int64_t unreadable = 0; ///< whose payload can't be read; it stands in the file as it is stored
    std::int64_t failed = 0; ///< that could not be upcast; they stand in the file as they are stored
};

/// Makes a new SQLite file that takes copies of events: `sql::openCopySink` in programs.
using OpenCopySink = std::function<Result<std::unique_ptr<EventSink>>(const std::filesystem::path& file)>;

/// Writes every event of the query into a new file, page by page. The file appears under its name when it is whole: what was
/// cancelled or failed leaves nothing.
Result<ExportReport> exportEvents(EventSource& source, const OpenCopySink& open, const ExportRequest& request, Progress& progress);

} // namespace leftfold
