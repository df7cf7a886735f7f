// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/mapping_document.h"

namespace leftfold {

/// As `into` is written, or left out.
UpcastOutcome outcomeOf(const Value& upcaster);

/// The upcaster written for another outcome: what one event is made with becomes the first of several and the other way
/// round. Other members stay; the rest of several events, or all steps of what is dropped, go.
Value withOutcome(const Value& upcaster, UpcastOutcome outcome);

/// One of several events as it begins.
Value newTarget(const std::string& type, std::int64_t version);

} // namespace leftfold
