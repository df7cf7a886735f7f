// SPDX-License-Identifier: Apache-2.0
#include "core/story/random.h"
#include <numeric>

namespace leftfold::story {

namespace {

void appendHex(std::string& out, std::uint64_t value, int digits) {
    constexpr char alphabet[] = "0123456789abcdef";
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += alphabet[(value >> shift) & 15];
}

} // namespace

std::uint64_t Random::next() {
    std::uint64_t mixed = (m_state += 0x9e3779b97f4a7c15ULL);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
}

// The remainder favours small numbers by less than one in 2^40 for every bound that occurs here.
std::int64_t Random::below(std::int64_t bound) {
    return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(bound));
}

std::size_t Random::weighted(std::span<const int> weights) {
    std::int64_t rest = below(std::accumulate(weights.begin(), weights.end(), std::int64_t{0}));
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (rest < weights[i])
            return i;
        rest -= weights[i];
    }
    return weights.size() - 1;
}

std::string Random::uuid() {
    const std::uint64_t high = next();
    const std::uint64_t low = next();
    std::string text;
    text.reserve(36);
    appendHex(text, high >> 32, 8);
    text += '-';
    appendHex(text, high >> 16 & 0xffff, 4);
    text += "-4";
    appendHex(text, high & 0xfff, 3);
    text += '-';
    appendHex(text, 8 | (low >> 62), 1);
    appendHex(text, low >> 48 & 0xfff, 3);
    text += '-';
    appendHex(text, low & 0xffffffffffff, 12);
    return text;
}

} // namespace leftfold::story
