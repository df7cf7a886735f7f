// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/postgres_parameter.h"
#include "ui/session/keychain.h"
#include "ui/session/saved_connections.h"

namespace leftfold::ui {

/// What every window shares to reach servers; all of it outlives the windows.
struct Connecting {
    SavedConnections& saved;
    Keychain& keychain;
    std::vector<PostgresParameter> parameters; ///< that may be given
};

} // namespace leftfold::ui
