// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <string_view>

namespace leftfold {

/// Whether a driver's text says that the server wants a password, or another one.
bool refusesPassword(std::string_view driverText);

/// Whether a store did not open for want of a password.
bool wantsPassword(const Error& error);

/// Whether a store did not open for want of the pass phrase of the client's key.
bool wantsKeyPassword(const Error& error);

} // namespace leftfold
