// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "core/storage/event_source.h"

namespace leftfold::cli {

/// `--explain`: what the engine will do for the query, the index that would help, and the engine's own plan.
Result<Exit> explain(EventSource& source, const EventQuery& query, Output& out);

/// A line on stderr before a scan of many rows.
Result<> warnOfScan(EventSource& source, const EventQuery& query);

} // namespace leftfold::cli
