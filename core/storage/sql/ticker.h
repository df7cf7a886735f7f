// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/progress.h"
#include <chrono>

namespace leftfold::sql {

/// Asks a watcher now and then whether a statement is to go on, however often it is asked itself. Null: it always is.
class Ticker {
public:
    explicit Ticker(Progress* watcher)
        : m_watcher(watcher) { }

    bool watched() const { return m_watcher != nullptr; }
    bool stopped() const { return m_stopped; }
    bool goOn() {
        if (m_stopped || !m_watcher)
            return !m_stopped;
        const auto now = std::chrono::steady_clock::now();
        if (now < m_next)
            return true;
        m_next = now + between;
        m_stopped = !m_watcher->keepGoing(-1, -1);
        return !m_stopped;
    }

private:
    static constexpr auto between = std::chrono::milliseconds(40);

    Progress* m_watcher;
    std::chrono::steady_clock::time_point m_next = std::chrono::steady_clock::now() + between;
    bool m_stopped = false;
};

} // namespace leftfold::sql
