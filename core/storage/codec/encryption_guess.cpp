// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/encryption_guess.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace leftfold {

bool looksEncrypted(std::string_view bytes) {
    constexpr std::size_t fewest = 24;
    constexpr std::size_t most = std::size_t{64} << 10; // tell as much as all
    bytes = bytes.substr(0, most);
    if (bytes.size() < fewest)
        return false;
    std::array<unsigned, 256> counts{};
    for (const char byte : bytes)
        ++counts[static_cast<unsigned char>(byte)];
    const auto count = static_cast<double>(bytes.size());
    // Of n bytes by chance, so many are different, so many have their highest bit, and their squares sum up to n + n(n-1)/256.
    const double expected = 256 * (1 - std::pow(255.0 / 256, count));
    const auto different = static_cast<double>(std::count_if(counts.begin(), counts.end(), [](unsigned seen) { return seen > 0; }));
    double squares = 0;
    double high = 0;
    for (std::size_t byte = 0; byte < counts.size(); ++byte) {
        squares += static_cast<double>(counts[byte]) * counts[byte];
        high += byte >= 128 ? counts[byte] : 0;
    }
    const double spread = (squares - count) * 256 / (count * (count - 1));
    const double deviation = std::abs(high - count / 2) / std::sqrt(count / 4);
    return different > 0.8 * expected && spread < 3 && deviation < 4;
}

} // namespace leftfold
