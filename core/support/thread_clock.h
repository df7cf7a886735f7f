// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#ifdef __linux__
#include <ctime>
#endif

namespace leftfold {

/// How long a thread has worked, readable by other threads; where the system has no such clock, the clock on the wall.
class ThreadClock {
public:
    static ThreadClock ofThisThread();

    std::chrono::nanoseconds read() const;
    bool operator==(const ThreadClock&) const = default;

#ifdef __linux__
private:
    clockid_t m_id{};
#endif
};

} // namespace leftfold
