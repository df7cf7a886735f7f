// SPDX-License-Identifier: Apache-2.0
#include "app/cli/what_if_options.h"
#include "app/cli/store_options.h"
#include "core/model/document.h"
#include "core/replay/branch_document.h"
#include <CLI/CLI.hpp>
#include <charconv>

namespace leftfold::cli {

namespace {

Error wrongValue(const std::string& option, const std::string& expected, const std::string& text) {
    return {ErrorCode::InvalidArgument, "The value of " + option + " is " + expected + ", not \"" + text + "\".", {}};
}

/// `4:event.json`
struct VersionedFile {
    Version version;
    std::string name; ///< for errors: the path as it was given
    std::string text;
};

Result<VersionedFile> readVersionedFile(const std::string& option, const std::string& text) {
    const auto colon = text.find(':');
    const auto version = versionIn(std::string_view(text).substr(0, colon));
    if (!version || colon == std::string::npos || colon + 1 == text.size())
        return fail(wrongValue(option, "VERSION:FILE (3:event.json)", text));
    const auto file = text.substr(colon + 1);
    auto content = loadText(documentFile(file));
    if (!content)
        return fail(ErrorCode::InvalidArgument, content.error().message, content.error().detail); // no fault of the store
    return VersionedFile{*version, file == "-" ? "standard input" : file, *std::move(content)};
}

Result<> appendSkips(std::vector<BranchEdit>& edits, const std::string& text) {
    std::string_view rest = text;
    while (true) {
        const auto comma = std::min(rest.find(','), rest.size());
        const auto version = versionIn(rest.substr(0, comma));
        if (!version)
            return fail(wrongValue("--skip", "a version or several (4,7)", text));
        edits.emplace_back(SkipEvent{*version});
        if (comma == rest.size())
            return {};
        rest.remove_prefix(comma + 1);
    }
}

Result<MoveEvent> readMove(const std::string& text) {
    const auto colon = text.find(':');
    const auto version = versionIn(std::string_view(text).substr(0, colon));
    const auto after = colon == std::string::npos ? std::nullopt : versionIn(std::string_view(text).substr(colon + 1));
    if (!version || !after)
        return fail(wrongValue("--move", "VERSION:VERSION (5:2, the event of 5 behind that of 2)", text));
    return MoveEvent{*version, *after};
}

} // namespace

std::optional<Version> versionIn(std::string_view text) {
    Version version;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, version.value);
    return problem == std::errc() && stop == end ? std::optional(version) : std::nullopt;
}

void addWhatIfOptions(CLI::App& app, WhatIfOptions& options) {
    const auto add = [&app](const std::string& name, std::vector<std::string>& values, const std::string& text, const std::string& type) {
        app.add_option(name, values, text)->type_name(type)->allow_extra_args(false)->group(optionsOfWhatIf);
    };
    add("--skip", options.skipped, "without these events", "VERSION,…");
    add("--edit", options.edited, "that event with other data, or as the event object in FILE", "VERSION:FILE");
    add("--move", options.moved, "that event behind the one of the second version", "VERSION:VERSION");
    add("--insert", options.inserted,
        "the event or events in FILE (an object, an array, one a line)\nbehind that version; 0: before the first", "VERSION:FILE");
}

Result<Branch> readBranch(const WhatIfOptions& options) {
    Branch branch;
    for (const auto& text : options.skipped)
        TRY_VOID(appendSkips(branch.edits, text));
    for (const auto& text : options.edited) {
        TRY_ASSIGN(const auto file, readVersionedFile("--edit", text));
        TRY_ASSIGN(auto event, readWrittenEdit(file.text, file.name));
        branch.edits.emplace_back(EditEvent{file.version, std::move(event)});
    }
    for (const auto& text : options.moved) {
        TRY_ASSIGN(const auto edit, readMove(text));
        branch.edits.emplace_back(edit);
    }
    for (const auto& text : options.inserted) {
        TRY_ASSIGN(const auto file, readVersionedFile("--insert", text));
        TRY_ASSIGN(auto events, readWrittenEvents(file.text, file.name));
        branch.edits.emplace_back(InsertEvents{file.version, std::move(events)});
    }
    return branch;
}

} // namespace leftfold::cli
