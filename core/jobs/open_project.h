// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/choose_fold.h"
#include "core/jobs/project_document.h"
#include "core/model/document_file.h"

namespace leftfold {

/// What has to be done on this machine to use a project. Nothing of it is done before the user has agreed.
struct ProjectNeeds {
    std::vector<std::string> servers; ///< to be connected to, without a password
    std::vector<std::string> scripts; ///< documents that run JavaScript, or may
    std::vector<std::string> programs; ///< commands to be started
    std::vector<std::string> outside; ///< files that do not lie below the project's folder

    bool none() const { return servers.empty() && scripts.empty() && programs.empty() && outside.empty(); }
    bool operator==(const ProjectNeeds&) const = default;
};

/// "connect to db.example.org, run the scripts of order.reducer.json"; empty where it needs nothing.
std::string describe(const ProjectNeeds& needs);

/// A project and its file. Nothing that it names has been opened, connected to or run; its documents were read as text alone.
struct OpenedProject {
    DocumentFile file;
    ProjectDocument document;
    DocumentTexts texts; ///< of every document that it names below its folder, by its whole path

    std::string title() const { return file.path.filename().string(); }
};

Result<OpenedProject> openProject(const std::filesystem::path& file);

/// What is read with what, once one of the stores was chosen. Paths are whole.
struct ProjectUse {
    ProjectStore store;
    std::vector<std::string> layoutFiles;
    ProjectFold fold;
    ProjectNeeds needs;
    /// What consent is about: the project's place, the store, and the text of every document. Another text, another consent;
    /// filters, bookmarks and notes do not count.
    std::string subject;
};

/// By the store's name; empty: the only one there is. Fails where there is none, or several to choose from.
Result<ProjectUse> useStore(const OpenedProject& project, const std::string& name);

/// How a file is named in the project, so that the team can move the folder: relative to it where it lies below.
std::string pathInProject(const std::filesystem::path& project, const std::filesystem::path& file);

} // namespace leftfold
