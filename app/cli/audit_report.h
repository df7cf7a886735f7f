// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/format.h"
#include "app/cli/output.h"
#include "core/replay/snapshot_audit.h"

namespace leftfold::cli {

/// The audit in that format: one object; one finding a line and the figures as the last line; or findings as rows.
Result<> writeAudit(Output& out, const SnapshotAudit& audit, Format format);

} // namespace leftfold::cli
