// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/thread_clock.h"
#include <atomic>
#include <chrono>
#include <functional>

namespace leftfold {

/// Work that must not last: call after call, each between `begin` and `end`. One thread of the program looks after all of
/// them; a call costs two atomic writes. Time is that of the working thread alone, so a busy machine stops nobody; memory is
/// that of the whole program, which only an allocation without end makes grow by hundreds of megabytes within one call.
class Watched {
public:
    /// `stop` is called on another thread, once for a call that has worked for longer than `limit`, or that the program has
    /// grown by more than `mostMemory` bytes since (0: as much as it likes), a little later. One thread at a time may call.
    Watched(std::chrono::milliseconds limit, std::function<void()> stop, std::size_t mostMemory = 0);
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    void begin();
    void end() { m_call.store(0, std::memory_order_release); }
    /// Whether the last call was stopped.
    bool wasStopped() const { return m_stopped.load() == m_last; }
    /// Whether that was for its memory.
    bool wasTooLarge() const { return wasStopped() && m_tooLarge; }

private:
    friend class Watchdog;
    void look();
    void stopFor(std::uint64_t call, bool memory);

    const std::chrono::nanoseconds m_limit;
    const std::function<void()> m_stop;
    const std::size_t m_mostMemory;
    ThreadClock m_clock; // of the work of the thread that called last
    std::atomic<std::uint64_t> m_call = 0; // its number; 0: none is under way
    std::uint64_t m_last = 0;
    std::atomic<std::uint64_t> m_stopped = 0;
    std::uint64_t m_seen = 0; // the call that was under way when the dog last looked
    std::chrono::nanoseconds m_seenAt{}; // and when it was first seen
    std::size_t m_seenMemory = 0; // and how large the program was
    std::atomic<bool> m_tooLarge = false;
};

} // namespace leftfold
