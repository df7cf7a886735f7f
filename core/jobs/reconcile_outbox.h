// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/outbox/reconciliation.h"
#include "core/storage/event_source.h"

namespace leftfold {

/// Compares the outbox of a store with its events. Payloads are the same where they mean the same, whatever their bytes. Fails
/// with Unsupported where there is no outbox, or where its messages do not say which event they tell of.
Result<Reconciliation> reconcileOutbox(EventSource& source, Progress& progress);

} // namespace leftfold
