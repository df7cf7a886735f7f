// SPDX-License-Identifier: Apache-2.0
#include "app/cli/project_options.h"
#include "app/desktop/trusted_projects.h"
#include "core/jobs/load_fold.h"
#include "core/jobs/open_project.h"

namespace leftfold::cli {

namespace {

bool isProject(const std::string& store) {
    return store.ends_with(".leftfold");
}

/// A project that is not there is a store that is not there; one with a mistake in it is a mistake.
Result<OpenedProject> openNamed(const std::string& file) {
    auto project = openProject(file);
    std::error_code fault;
    if (!project && !std::filesystem::is_regular_file(file, fault))
        project.error().code = ErrorCode::Unavailable;
    return project;
}

Result<> checkConsent(const OpenedProject& project, const ProjectUse& use, const StoreOptions& options) {
    if (use.needs.none() || options.trust || desktop::isTrusted(use.subject))
        return {};
    return fail(ErrorCode::InvalidArgument,
        project.title() + " wants to " + describe(use.needs) + ". Pass --trust if you know where the project comes from.");
}

} // namespace

Result<> applyProject(StoreOptions& options) {
    if (!isProject(options.store)) {
        if (!options.storeName.empty())
            return fail(ErrorCode::InvalidArgument, "--store names a store of a project (*.leftfold); STORE is none.");
        return {};
    }
    TRY_ASSIGN(const auto project, openNamed(options.store));
    TRY_ASSIGN(auto use, useStore(project, options.storeName));
    TRY_VOID(checkConsent(project, use, options));
    options.store = use.store.store;
    if (options.layout.empty())
        options.layout = use.store.layout;
    options.layoutFiles = std::move(use.layoutFiles);
    options.project = std::move(use.fold);
    return {};
}

Run withProject(std::shared_ptr<StoreOptions> options, Run run) {
    return [options = std::move(options), run = std::move(run)](Streams& streams) -> Result<Exit> {
        TRY_VOID(applyProject(*options));
        return run(streams);
    };
}

Result<std::shared_ptr<const Upcasters>> upcastersOf(const StoreOptions& options) {
    return options.upcasters.empty() ? loadUpcasters(options.project.upcasters, options.project.texts)
                                     : loadUpcasters(documentFile(options.upcasters));
}

Result<std::shared_ptr<Reducer>> projectReducer(const StoreOptions& options, const std::string& aggregateType) {
    TRY_ASSIGN(const auto name, reducerFor(options.project, aggregateType));
    return loadReducer(name, options.project.texts, {true, options.project.folder});
}

FoldWishes foldWishes(const StoreOptions& options) {
    FoldWishes wishes;
    if (!options.reducer.empty())
        wishes.usual.reducer = documentFile(options.reducer);
    wishes.usual.startsPrograms = options.allowExec;
    if (!options.upcasters.empty())
        wishes.usual.upcasters = documentFile(options.upcasters);
    wishes.project = options.project;
    return wishes;
}

} // namespace leftfold::cli
