// SPDX-License-Identifier: Apache-2.0
#include "core/replay/checkpoints.h"
#include <algorithm>

namespace leftfold {

namespace {

std::size_t textBytes(const std::string& text) {
    return text.capacity() < sizeof(std::string) / 2 ? 0 : text.capacity() + 1; // short texts lie within the string itself
}

/// Memory of a value below its own few bytes, without what it shares with `other`.
std::size_t bytesOf(const Value& value, const Value* other) {
    if (other && value.sharesWith(*other))
        return 0;
    if (value.isNumber() || value.isString())
        return textBytes(value.text());
    std::size_t bytes = value.items().capacity() * sizeof(Value) + value.members().capacity() * sizeof(Value::Member);
    for (std::size_t at = 0; at < value.items().size(); ++at) {
        const bool paired = other && other->isArray() && at < other->size();
        bytes += bytesOf(value.items()[at], paired ? &other->items()[at] : nullptr);
    }
    for (std::size_t at = 0; at < value.members().size(); ++at) {
        const auto& member = value.members()[at];
        const bool paired = other && other->isObject() && at < other->size() && other->members()[at].key == member.key;
        bytes += textBytes(member.key) + bytesOf(member.value, paired ? &other->members()[at].value : nullptr);
    }
    return bytes;
}

} // namespace

Checkpoints::Checkpoints(Value start, std::size_t mostBytes)
    : m_mostBytes(mostBytes) {
    m_all.push_back({0, std::move(start), 0});
}

bool Checkpoints::due(std::size_t step, Duration sinceLast) const {
    return step >= m_all.back().step + m_spacing || sinceLast >= m_time;
}

void Checkpoints::keep(std::size_t step, const Value& state) {
    const auto bytes = bytesOf(state, &m_all.back().state);
    m_all.push_back({step, state, bytes});
    m_bytes += bytes;
    if (m_bytes > m_mostBytes)
        thinOut();
}

const Checkpoints::Checkpoint& Checkpoints::before(std::size_t step) const {
    const auto behind = std::upper_bound(
        m_all.begin(), m_all.end(), step, [](std::size_t wanted, const Checkpoint& checkpoint) { return wanted < checkpoint.step; });
    return *std::prev(behind);
}

Checkpoints Checkpoints::upTo(std::size_t step) const {
    Checkpoints first(*this);
    while (first.m_all.back().step > step) {
        first.m_bytes -= first.m_all.back().ownBytes;
        first.m_all.pop_back();
    }
    return first;
}

/// Every second one goes, and from now on they are kept half as often.
void Checkpoints::thinOut() {
    std::vector<Checkpoint> kept;
    m_bytes = 0;
    for (std::size_t at = 0; at < m_all.size(); at += 2) {
        kept.push_back(std::move(m_all[at]));
        kept.back().ownBytes = at == 0 ? 0 : bytesOf(kept.back().state, &kept[kept.size() - 2].state);
        m_bytes += kept.back().ownBytes;
    }
    m_all = std::move(kept);
    m_spacing *= 2;
    m_time *= 2;
}

} // namespace leftfold
