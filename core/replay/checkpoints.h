// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <chrono>
#include <cstddef>
#include <vector>

namespace leftfold {

/// States kept along a fold so that any step is near one. They share what they have in common; when what they do not share
/// grows large, every second one is let go.
class Checkpoints {
public:
    struct Checkpoint {
        std::size_t step = 0;
        Value state;
        std::size_t ownBytes = 0; ///< what it does not share with the one before it
    };
    using Duration = std::chrono::steady_clock::duration;

    static constexpr std::size_t usualBytes = std::size_t{128} << 20;

    explicit Checkpoints(Value start = {}, std::size_t mostBytes = usualBytes);

    /// Whether the fold has come so far since the last one that a new one is due.
    bool due(std::size_t step, Duration sinceLast) const;
    void keep(std::size_t step, const Value& state);
    /// The nearest one at or before the step.
    const Checkpoint& before(std::size_t step) const;
    /// Those at or before the step, for a fold that goes another way from there.
    Checkpoints upTo(std::size_t step) const;
    std::size_t count() const { return m_all.size(); }
    std::size_t bytes() const { return m_bytes; }

private:
    void thinOut();

    std::vector<Checkpoint> m_all; // never empty; step 0 first
    std::size_t m_bytes = 0;
    std::size_t m_mostBytes;
    std::size_t m_spacing = 2048;
    Duration m_time = std::chrono::milliseconds(2);
};

} // namespace leftfold
