// SPDX-License-Identifier: Apache-2.0
#include "core/storage/password_refusal.h"

namespace leftfold {

bool refusesPassword(std::string_view driverText) {
    return driverText.find("password authentication failed") != std::string_view::npos
        || driverText.find("no password supplied") != std::string_view::npos;
}

bool wantsPassword(const Error& error) {
    return error.code == ErrorCode::PermissionDenied && refusesPassword(error.detail);
}

bool wantsKeyPassword(const Error& error) {
    return error.code == ErrorCode::InvalidArgument && error.detail.find("could not load private key file") != std::string::npos;
}

} // namespace leftfold
