// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"

namespace leftfold::ui {

/// The members of an event's metadata that say more than its columns, or something else: a payload often repeats its id, type
/// and times. Metadata that is no object stays as it is.
Value metadataBeyond(const Event& event, const Value& metadata);

} // namespace leftfold::ui
