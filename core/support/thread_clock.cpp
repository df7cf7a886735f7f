// SPDX-License-Identifier: Apache-2.0
#include "core/support/thread_clock.h"
#ifdef __linux__
#include <pthread.h>
#endif

namespace leftfold {

#ifdef __linux__

ThreadClock ThreadClock::ofThisThread() {
    ThreadClock clock;
    pthread_getcpuclockid(pthread_self(), &clock.m_id);
    return clock;
}

std::chrono::nanoseconds ThreadClock::read() const {
    timespec time{};
    clock_gettime(m_id, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

#else

ThreadClock ThreadClock::ofThisThread() {
    return {};
}

std::chrono::nanoseconds ThreadClock::read() const {
    return std::chrono::steady_clock::now().time_since_epoch();
}

#endif

} // namespace leftfold
