// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <chrono>
#include <ctime>
#include <functional>

namespace leftfold {

/// Work of one thread that must not last: call after call, each between `begin` and `end`. One thread of the program looks
/// after all of them; a call costs two atomic writes. Time is that of the thread's own work, so a busy machine stops nobody.
class Watched {
public:
    /// `stop` is called on another thread, once for a call that has worked for longer than `limit`, a little later. Belongs to
    /// the thread that makes it.
    Watched(std::chrono::milliseconds limit, std::function<void()> stop);
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    void begin();
    void end() { m_call.store(0, std::memory_order_release); }
    /// Whether the last call was stopped.
    bool wasStopped() const { return m_stopped.load() == m_last; }

private:
    friend class Watchdog;
    void look();

    const std::chrono::nanoseconds m_limit;
    const std::function<void()> m_stop;
    clockid_t m_clock{}; // of the thread's work
    std::atomic<std::uint64_t> m_call = 0; // its number; 0: none is under way
    std::uint64_t m_last = 0;
    std::atomic<std::uint64_t> m_stopped = 0;
    std::uint64_t m_seen = 0; // the call that was under way when the dog last looked
    std::chrono::nanoseconds m_seenAt{}; // and when it was first seen
};

} // namespace leftfold
