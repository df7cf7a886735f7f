// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/progress.h"
#include "core/support/result.h"
#include "ui/session/store_choice.h"
#include <chrono>
#include <functional>
#include <memory>

namespace leftfold::ui {

/// A connection over which a store tells that something is new; for the thread that opened it.
struct NewsLine {
    /// Waits until something is told, at most that long; false where nothing was.
    std::function<Result<bool>(std::chrono::milliseconds, Progress&)> await;
};

/// Opens the line of that store to a channel (LISTEN of PostgreSQL). Comes from outside, as the way to open a store does.
using NewsOpener = std::function<Result<std::unique_ptr<NewsLine>>(const StoreChoice& store, const std::string& channel)>;

} // namespace leftfold::ui
