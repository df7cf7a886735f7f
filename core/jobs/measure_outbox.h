// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/outbox/message_figures.h"
#include "core/storage/outbox_store.h"

namespace leftfold {

/// Counts all messages of the box over time, by age and by attempts, in one walk. Fails with Unsupported where there is none.
Result<MessageFigures> measureOutbox(EventSource& source, Instant now, Progress& progress, MessageBox box = MessageBox::Outbox);

} // namespace leftfold
