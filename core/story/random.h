// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string>

namespace leftfold::story {

/// splitmix64 (Steele, Lea, Flood 2014). The standard's distributions differ between libraries; these do not, so that a seed
/// gives the same story on every platform.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed) { }

    std::uint64_t next();
    /// From 0 to `bound` - 1; `bound` must be positive.
    std::int64_t below(std::int64_t bound);
    /// Both ends included.
    std::int64_t between(std::int64_t first, std::int64_t last) { return first + below(last - first + 1); }
    bool chance(int percent) { return below(100) < percent; }
    /// An index, each as likely as its weight says.
    std::size_t weighted(std::span<const int> weights);
    /// Looks like a UUID of version 4.
    std::string uuid();

    template <typename Range>
    const auto& pick(const Range& range) {
        return range[static_cast<std::size_t>(below(static_cast<std::int64_t>(std::size(range))))];
    }

private:
    std::uint64_t m_state;
};

} // namespace leftfold::story
