// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace leftfold {

/// Whether a store's name is the address of a PostgreSQL server, as a URI or in libpq's `key=value` form; else it is a file.
bool namesServer(std::string_view store);

/// Whether it is an address of something that Leftfold does not read, `jdbc:postgresql://…`. May have a password in it.
bool isForeignUri(std::string_view store);

/// Whether the address of a server has a password in it, of the user or of the client's key.
bool holdsPassword(std::string_view address);

} // namespace leftfold
