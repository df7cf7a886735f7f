// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/branch_session.h"
#include "ui/session/project_session.h"

class QSettings;

namespace leftfold::ui {

/// Keeps branches in the project of the open store, where it has one, else among what is remembered of the store. All of them
/// outlive the keeper.
BranchKeeper branchKeeper(Workspace& workspace, ProjectSession& project, QSettings& settings);

/// The project with these branches of an aggregate in place of those that it has.
ProjectDocument withBranches(
    const ProjectDocument& project, const std::string& store, const std::string& aggregate, const std::vector<Branch>& branches);
/// Those that the project has for that store's aggregate, or for any store's.
std::vector<Branch> branchesIn(const ProjectDocument& project, const std::string& store, const std::string& aggregate);

} // namespace leftfold::ui
