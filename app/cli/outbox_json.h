// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/reconcile_outbox.h"
#include "core/storage/outbox_store.h"
#include <string>

namespace leftfold::cli {

/// The documents of `leftfold outbox` and `leftfold outbox STORE reconcile`. The counts of an inbox, where there is one, stand
/// beside those of the outbox, never in them.
Value tallyObject(const OutboxTally& tally, const std::optional<OutboxTally>& inbox, Instant now);
Value reconciliationObject(const Reconciliation& found);
/// One message as an object, its members in the documented order.
void appendMessageJson(std::string& out, const OutboxMessage& message);

/// Seconds since the oldest message that waits; nothing where none does.
std::optional<std::int64_t> oldestPendingSeconds(const OutboxTally& tally, Instant now);

} // namespace leftfold::cli
