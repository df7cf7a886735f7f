// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/edit_history.h"
#include "core/versioning/mapping_document.h"

namespace leftfold {

/// A mapping with every edit of it. Documents share their parts, so that keeping them costs little.
using MappingHistory = EditHistory<MappingDocument>;

} // namespace leftfold
