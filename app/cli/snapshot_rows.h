// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/row_writer.h"
#include "core/model/snapshot.h"

namespace leftfold::cli {

/// Snapshots as a list; ages are told from `now`.
RowShape<Snapshot> snapshotShape(Instant now);

/// `412 B`, `3.2 KiB`, `64 MiB`.
std::string sizeText(std::size_t bytes);

} // namespace leftfold::cli
