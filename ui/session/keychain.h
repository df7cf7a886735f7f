// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <functional>
#include <string>

namespace leftfold::ui {

/// The desktop's keychain: the one place where a password is kept. A store is named by its address without a password.
/// Answers come later, on the window's thread. NotFound: nothing is kept; Unavailable: there is no keychain here.
class Keychain {
public:
    using Password = std::function<void(Result<std::string>)>;
    using Done = std::function<void(Result<>)>;

    virtual ~Keychain() = default;
    virtual void read(const std::string& store, Password answer) = 0;
    virtual void write(const std::string& store, const std::string& password, Done answer) = 0;
    virtual void remove(const std::string& store, Done answer) = 0;
};

} // namespace leftfold::ui
