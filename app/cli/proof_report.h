// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/terminal.h"
#include "core/model/value.h"
#include "core/versioning/proof.h"

namespace leftfold::cli {

/// The document of `upcast --check`; its members are a contract.
Value proofObject(const Proof& proof);

/// The same for a person: counts by type and version, then what is wrong, each with what to do.
void appendProof(std::string& out, const Proof& proof, const Terminal& terminal);

} // namespace leftfold::cli
