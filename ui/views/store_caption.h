// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/recent_stores.h"
#include "ui/session/saved_connections.h"
#include "ui/session/workspace.h"
#include "ui/widgets/store_line.h"

namespace leftfold::ui {

/// "SQLite", "PostgreSQL", "in memory".
QString engineName(Engine engine);

/// What the store line says of an open store, and of the connection that it was saved as.
StoreCaption captionOf(
    const StoreChoice& choice, const StoreDescription& description, const std::optional<SavedConnection>& saved = std::nullopt);

/// What is remembered of it.
RecentStore recentOf(const StoreChoice& choice, const StoreDescription& description);
/// What opens it again; of a project the same store.
StoreChoice choiceOf(const RecentStore& store);

/// 1204332 as "1 204 332", with thin spaces that a line never breaks at.
QString grouped(std::int64_t number);

} // namespace leftfold::ui
