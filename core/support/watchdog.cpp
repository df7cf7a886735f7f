// SPDX-License-Identifier: Apache-2.0
#include "core/support/watchdog.h"
#include "core/support/process_memory.h"
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace leftfold {

namespace {

constexpr std::chrono::milliseconds interval(20);
/// So many looks in vain, and the dog lies down.
constexpr int patience = 50;

} // namespace

/// Sleeps while nobody works.
class Watchdog {
public:
    static Watchdog& instance() {
        static Watchdog dog;
        return dog;
    }

    void add(Watched* one) {
        const std::lock_guard lock(m_mutex);
        m_all.push_back(one);
    }

    /// What is done while nobody looks.
    template <typename Change>
    void unseen(Change change) {
        const std::lock_guard lock(m_mutex);
        change();
    }

    void remove(Watched* one) {
        const std::lock_guard lock(m_mutex);
        std::erase(m_all, one);
    }

    void wake() {
        if (!m_asleep)
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_asleep = false;
        }
        m_wake.notify_one();
    }

private:
    void loop(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        for (int idle = 0; !stop.stop_requested();) {
            idle = lookAtAll() ? 0 : idle + 1;
            if (idle < patience) {
                m_wake.wait_for(lock, stop, interval, [] { return false; });
                continue;
            }
            m_asleep = true;
            if (!lookAtAll()) // one that began just now may not have seen that we sleep
                m_wake.wait(lock, stop, [this] { return !m_asleep; });
            m_asleep = false;
            idle = 0;
        }
    }

    bool lookAtAll() {
        for (auto* one : m_all)
            one->look();
        return std::any_of(m_all.begin(), m_all.end(), [](const Watched* one) { return one->m_call != 0; });
    }

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<Watched*> m_all;
    std::atomic<bool> m_asleep = false;
    std::jthread m_thread{[this](const std::stop_token& stop) { loop(stop); }}; // last member: joined before the rest goes
};

Watched::Watched(std::chrono::milliseconds limit, std::function<void()> stop, std::size_t mostMemory)
    : m_limit(limit)
    , m_stop(std::move(stop))
    , m_mostMemory(mostMemory) {
    Watchdog::instance().add(this);
}

Watched::~Watched() {
    Watchdog::instance().remove(this);
}

void Watched::begin() {
    const auto clock = ThreadClock::ofThisThread(); // thread ids serve again, and the clock of a thread that has ended stands still
    if (clock != m_clock)
        Watchdog::instance().unseen([&] { m_clock = clock; });
    m_call = ++m_last;
    Watchdog::instance().wake();
}

/// A call's time counts from when it is first seen: nobody has to read a clock for the many that are over before.
void Watched::look() {
    const auto call = m_call.load();
    if (call == 0 || call == m_stopped)
        return;
    const auto now = m_clock.read();
    if (call != m_seen) {
        m_seen = call;
        m_seenAt = now;
        m_seenMemory = m_mostMemory > 0 ? residentMemory() : 0;
    } else if (now - m_seenAt > m_limit) {
        stopFor(call, false);
    } else if (m_mostMemory > 0 && residentMemory() > m_seenMemory + m_mostMemory) {
        stopFor(call, true);
    }
}

void Watched::stopFor(std::uint64_t call, bool memory) {
    m_tooLarge = memory;
    m_stopped = call;
    m_stop();
}

} // namespace leftfold
