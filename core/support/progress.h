// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace leftfold {

/// The one way long work talks back: it reports where it is and asks whether to go on.
struct Progress {
    virtual ~Progress() = default;
    /// `total` is -1 where it is not known, `done` is -1 where a database is at work and has not told yet. Called from the thread that works, at most some thousand times a second.
    virtual bool keepGoing(std::int64_t done, std::int64_t total) = 0;
};

/// For callers (tests, pipes) which neither watch nor cancel.
struct NoProgress final : Progress {
    bool keepGoing(std::int64_t, std::int64_t) override { return true; }
};

} // namespace leftfold
