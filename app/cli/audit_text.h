// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/terminal.h"
#include "core/replay/snapshot_audit.h"

namespace leftfold::cli {

/// The audit for people: what is wrong first, then what the snapshots are worth.
void appendAuditText(std::string& out, const SnapshotAudit& audit, const Terminal& terminal);

} // namespace leftfold::cli
