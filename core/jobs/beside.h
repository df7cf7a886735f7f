// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/progress.h"
#include "core/support/result.h"
#include <atomic>
#include <chrono>
#include <future>
#include <utility>

namespace leftfold {

/// One piece of work at a time beside the caller's own: a page is worked on while the next is read. Waits when it ends, so
/// that what the work refers to lives long enough. Whoever waits asks the Progress; the work is told the answer by one of its
/// own.
class Beside {
public:
    explicit Beside(Progress& progress)
        : m_progress(progress) { }
    ~Beside() {
        m_told.stopped = true;
        if (m_running.valid())
            m_running.wait();
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    /// Waits for the piece before; fails where that did. `work(Progress&) -> Result<>`.
    template <typename Work>
    Result<> run(Work work) {
        TRY_VOID(wait());
        m_running = std::async(std::launch::async, [this, work = std::move(work)]() mutable -> Result<> { return work(m_told); });
        return {};
    }
    /// Fails where the piece did, or where it is cancelled meanwhile.
    Result<> wait() {
        if (!m_running.valid())
            return {};
        while (!m_told.stopped && m_running.wait_for(between) == std::future_status::timeout)
            m_told.stopped = !m_progress.keepGoing(-1, -1);
        TRY_VOID(m_running.get());
        return m_told.stopped ? Result<>(fail(ErrorCode::Cancelled, "The work was cancelled.")) : Result<>();
    }

private:
    static constexpr std::chrono::milliseconds between{50};

    struct Told final : Progress {
        bool keepGoing(std::int64_t, std::int64_t) override { return !stopped; }
        std::atomic<bool> stopped = false;
    };

    Progress& m_progress;
    Told m_told;
    std::future<Result<>> m_running;
};

} // namespace leftfold
