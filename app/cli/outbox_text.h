// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/row_writer.h"
#include "core/jobs/reconcile_outbox.h"
#include "core/storage/outbox_store.h"

namespace leftfold::cli {

/// The counts of the box's messages by state, with what each state means.
void appendTally(std::string& out, const OutboxTally& tally, MessageBox box, Instant now, const Terminal& terminal);

/// What does not agree, each with what it means, the first of each kind by name.
void appendReconciliation(std::string& out, const Reconciliation& found, const Terminal& terminal);

RowShape<OutboxMessage> messageShape(MessageBox box);

} // namespace leftfold::cli
