// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/bookmarks.h"
#include "ui/session/project_session.h"

namespace leftfold::ui {

/// The bookmarks of events that the project has for that store of it.
std::vector<NotedEvent> bookmarksIn(const ProjectDocument& project, const std::string& store);

/// The project with these for that store; bookmarks of other stores, of aggregates, and those that are unchanged stay as they are.
ProjectDocument withBookmarks(const ProjectDocument& project, const std::string& store, const std::vector<NotedEvent>& bookmarks);

/// Keeps bookmarks in the project of the open store, for as long as it has one.
BookmarkKeeper projectKeeper(ProjectSession& project);

} // namespace leftfold::ui
