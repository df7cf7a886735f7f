// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace leftfold {

/// A parameter of a PostgreSQL connection as the client library knows it.
struct PostgresParameter {
    std::string keyword; ///< `sslmode`
    std::string fallback; ///< what holds where it is not given; never a secret
    bool secret = false; ///< a password: never shown, never kept

    bool operator==(const PostgresParameter&) const = default;
};

} // namespace leftfold
