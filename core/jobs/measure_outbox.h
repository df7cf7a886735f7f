// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/outbox/message_figures.h"
#include "core/storage/event_source.h"

namespace leftfold {

/// Counts all messages over time, by age and by attempts, in one walk. Fails with Unsupported where there is no outbox.
Result<MessageFigures> measureOutbox(EventSource& source, Instant now, Progress& progress);

} // namespace leftfold
