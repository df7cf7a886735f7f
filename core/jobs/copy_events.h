// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/pick_events.h"
#include "core/storage/events_text.h"

namespace leftfold {

/// Which events are copied, and as what.
struct CopyRequest {
    std::vector<PickedRows> picked;
    CopyForm form = CopyForm::Json;
    std::vector<EventColumn> columns; ///< of Markdown and CSV
};

struct CopiedText {
    std::string text;
    std::int64_t events = 0;
};

/// A clipboard takes no more; whole results are exported to files.
inline constexpr std::size_t mostCopied = std::size_t{64} << 20U;

/// Reads the events whole and writes them as one text. Fails with Unsupported where it would be longer than `mostCopied`.
Result<CopiedText> copyEvents(EventSource& source, const CopyRequest& request, Progress& progress);

} // namespace leftfold
