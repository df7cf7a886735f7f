// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_match.h"
#include "core/expression/event_filter.h"
#include <algorithm>

namespace leftfold {

namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

template <typename T>
bool holds(const std::optional<T>& wanted, const T& found) {
    return !wanted || *wanted == found;
}

} // namespace

bool matchesAggregate(const AggregateId& id, const AggregateId& wanted) {
    return id.id == wanted.id && (wanted.type.empty() || id.type == wanted.type);
}

bool matchesQuery(const Event& event, const EventQuery& query, std::string_view messageState) {
    if (query.aggregate && !matchesAggregate(event.aggregate, *query.aggregate))
        return false;
    if (!holds(query.correlation, event.correlation) || !holds(query.causation, event.causation) || !holds(query.id, event.id))
        return false;
    if (!isAmong(query.anyId, event.id) || !isAmong(query.anyCausation, event.causation))
        return false;
    if (!isAmong(query.anyStoredType, event.storedType))
        return false;
    if (query.position && event.position != query.position)
        return false;
    if (query.afterVersion && !(event.version && *event.version > *query.afterVersion))
        return false;
    if (query.upToVersion && !(event.version && *event.version <= *query.upToVersion))
        return false;
    return !query.filter || query.filter->matches(event, messageState);
}

bool containsIgnoringCase(const std::string& text, const std::string& part) {
    const auto same = [](char left, char right) { return lower(left) == lower(right); };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

} // namespace leftfold
