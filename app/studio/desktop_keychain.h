// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desktop/keychain.h"
#include "ui/session/keychain.h"

namespace leftfold::studio {

/// The windows' keychain is the desktop's.
struct DesktopKeychain final : ui::Keychain {
    void read(const std::string& store, Password answer) override { desktop::readPassword(store, answer); }
    void write(const std::string& store, const std::string& password, Done answer) override {
        desktop::writePassword(store, password, answer);
    }
    void remove(const std::string& store, Done answer) override { desktop::removePassword(store, answer); }
};

} // namespace leftfold::studio
