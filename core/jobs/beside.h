// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <future>
#include <utility>

namespace leftfold {

/// One piece of work at a time beside the caller's own: a page is worked on while the next is read. Waits when it ends, so
/// that what the work refers to lives long enough.
class Beside {
public:
    Beside() = default;
    ~Beside() { wait(); }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    /// Waits for the piece before.
    template <typename Work>
    void run(Work work) {
        wait();
        m_running = std::async(std::launch::async, std::move(work));
    }
    void wait() {
        if (m_running.valid())
            m_running.get();
    }

private:
    std::future<void> m_running;
};

} // namespace leftfold
