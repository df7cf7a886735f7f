// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/kept_password.h"
#include "app/cli/row_writer.h"
#include "app/cli/terminal_progress.h"
#include "app/cli/verb.h"
#include "core/jobs/choose_fold.h"
#include "core/storage/password_refusal.h"
#include "core/storage/sql/open_store.h"
#include "core/storage/store_kind.h"
#include <memory>

namespace leftfold::cli {

/// The options that every verb on a store shares, as they were written.
struct StoreOptions {
    std::string store;
    std::string layout;
    std::string format = "table";
    std::string upcasters;
    std::string reducer;
    std::string timeout;
    std::string storeName; ///< of a project
    bool trust = false; ///< the project may do what it needs
    bool allowExec = false; ///< the program of `reducer` may be started
    std::vector<std::string> layoutFiles; ///< these two are a project's
    ProjectFold project;
    bool quiet = false;
    bool noProgress = false;
};

/// Adds STORE and the shared options. A missing store is `openSource`'s to tell.
void addStoreOptions(CLI::App& app, StoreOptions& options);
/// Adds `--format`, `--quiet` and `--no-progress` alone.
void addOutputOptions(CLI::App& app, StoreOptions& options);

Result<Format> readFormat(const StoreOptions& options);
/// For a verb whose answer is one object: CSV has rows alone.
Result<Format> readObjectFormat(const StoreOptions& options, std::string_view verb);
/// A count that is not negative; `name` is the option's.
Result<std::int64_t> readCount(const std::string& text, std::string_view name);

/// The file of a document: `-` is standard input.
std::string documentFile(const std::string& option);

/// The reducer that `--reducer` names; null: none was given.
Result<std::shared_ptr<Reducer>> reducerOf(const StoreOptions& options);

/// For verbs that neither fold nor upcast: a document with a mistake is told all the same.
Result<> checkDocuments(const StoreOptions& options);

/// The store as a sentence may name it: without a password.
std::string shownStore(const StoreOptions& options);
Result<sql::OpenRequest> openRequest(const StoreOptions& options);
/// What is wrong with a store itself becomes Unavailable (exit 3); what is wrong with a layout stays usage.
Error storeError(Error error, const StoreOptions& options);
/// Opens by `open(request)`; where the server refuses what libpq has for a password, once more with the keychain's.
template <typename Open>
auto withKeptPassword(sql::OpenRequest request, Open open) {
    auto opened = open(request);
    if (opened || !wantsPassword(opened.error()) || holdsPassword(request.store))
        return opened;
    const auto kept = keptPassword(request.store);
    if (!kept)
        return opened;
    request.password = *kept;
    return open(request);
}
/// Opens the store read-only.
Result<std::unique_ptr<EventSource>> openSource(const StoreOptions& options);

/// The line on stderr, unless `--quiet`, `--no-progress`, no terminal, or rows that show the progress themselves.
ProgressLine progressLine(const StoreOptions& options, const Streams& streams);

} // namespace leftfold::cli
