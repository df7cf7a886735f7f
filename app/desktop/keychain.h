// SPDX-License-Identifier: Apache-2.0
// desktop: what both programs share with the user's desktop: the keychain, and which projects are trusted.
// Not here: windows, output; what a store or a project is (core).
// May be included by: app/cli, app/studio.
#pragma once
#include "core/support/result.h"
#include <functional>
#include <string>

namespace leftfold::desktop {

/// The keychain of the desktop, by the address of a store; passwords in it do not count. NotFound: nothing is kept;
/// Unavailable: there is no keychain here. Answers come on the calling thread, from its event loop.
void readPassword(const std::string& store, const std::function<void(Result<std::string>)>& answer);
void writePassword(const std::string& store, const std::string& password, const std::function<void(Result<>)>& answer);
void removePassword(const std::string& store, const std::function<void(Result<>)>& answer);

/// Whether a keychain could be asked at all: without a session bus there is none.
bool mayHaveKeychain();

/// What an entry is called: the login that the address names (user, servers, database, service).
std::string keychainEntry(const std::string& store);

} // namespace leftfold::desktop
