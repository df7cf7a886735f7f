// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

namespace leftfold {

/// Reads bytes from the left. What does not fit makes it broken, and then it is at its end for good.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes)
        : m_rest(bytes) { }

    bool broken() const { return m_broken; }
    bool atEnd() const { return m_rest.empty(); }
    /// Read to the last byte, and all of it fitted.
    bool done() const { return atEnd() && !m_broken; }
    std::size_t left() const { return m_rest.size(); }
    std::string_view rest() const { return m_rest; }

    /// What was read makes no sense.
    void fail() {
        m_broken = true;
        m_rest = {};
    }
    std::string_view take(std::uint64_t count) {
        if (count > m_rest.size()) {
            fail();
            return {};
        }
        const auto taken = m_rest.substr(0, static_cast<std::size_t>(count));
        m_rest.remove_prefix(taken.size());
        return taken;
    }
    /// 0 at the end, and then it is broken.
    unsigned byte() {
        const auto taken = take(1);
        return taken.empty() ? 0U : static_cast<unsigned char>(taken[0]);
    }
    /// The next byte without taking it; 256 at the end.
    unsigned peek() const { return m_rest.empty() ? 256U : static_cast<unsigned char>(m_rest[0]); }
    /// An unsigned number of at most eight bytes, the highest first.
    std::uint64_t big(unsigned count) {
        std::uint64_t number = 0;
        for (const char byte : take(count))
            number = number << 8U | static_cast<unsigned char>(byte);
        return number;
    }
    /// As `big`, the lowest byte first.
    std::uint64_t little(unsigned count) {
        std::uint64_t number = 0;
        const auto bytes = take(count);
        for (std::size_t at = bytes.size(); at-- > 0;)
            number = number << 8U | static_cast<unsigned char>(bytes[at]);
        return number;
    }
    /// Up to the byte `end`, which is taken too but not returned.
    std::string_view until(char end) {
        const auto at = m_rest.find(end);
        const auto taken = take(at == std::string_view::npos ? m_rest.size() + 1 : at);
        take(m_broken ? 0 : 1);
        return taken;
    }

private:
    std::string_view m_rest;
    bool m_broken = false;
};

} // namespace leftfold
