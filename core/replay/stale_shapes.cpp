// SPDX-License-Identifier: Apache-2.0
#include "core/replay/stale_shapes.h"
#include <algorithm>

namespace leftfold {

namespace {

/// States with ids for member names would fill the memory.
constexpr std::size_t mostFields = 4096;

/// A member too many or too few. How many items an array has is no shape.
bool isShape(const Change& change) {
    return change.kind != Change::Kind::Replace && !change.path.empty() && !change.path.tokens().back().index
        && !change.path.tokens().back().isEnd();
}

} // namespace

std::string generalPath(const JsonPointer& pointer) {
    std::string text;
    for (const auto& token : pointer.tokens())
        text += token.index || token.isEnd() ? "/*" : pointerPart(token.name);
    return text;
}

void StaleShapes::add(const std::string& aggregateType, const std::vector<Change>& changes) {
    auto& tally = m_types[aggregateType];
    ++tally.compared;
    std::set<Field> seen;
    for (const auto& change : changes)
        if (isShape(change) && seen.size() < mostFields)
            seen.insert({generalPath(change.path), change.kind == Change::Kind::Add});
    for (const auto& field : seen)
        if (tally.fields.size() < mostFields || tally.fields.contains(field))
            ++tally.fields[field];
}

std::vector<StaleField> StaleShapes::fields() const {
    std::vector<StaleField> all;
    for (const auto& [type, tally] : m_types)
        for (const auto& [field, count] : tally.fields)
            if (tally.isStale(count))
                all.push_back({type, field.first, field.second, count});
    return all;
}

bool StaleShapes::explains(const std::string& aggregateType, const std::vector<Change>& changes) const {
    const auto found = m_types.find(aggregateType);
    return found != m_types.end() && !changes.empty() && std::all_of(changes.begin(), changes.end(), [&](const Change& change) {
        const auto field = found->second.fields.find({generalPath(change.path), change.kind == Change::Kind::Add});
        return isShape(change) && field != found->second.fields.end() && found->second.isStale(field->second);
    });
}

} // namespace leftfold
