// SPDX-License-Identifier: Apache-2.0
#include "ui/models/event_metadata.h"
#include <algorithm>
#include <set>

namespace leftfold::ui {

namespace {

using Known = std::set<std::string, std::less<>>;

Known knownOf(const Event& event) {
    Known known{event.id.text, event.type, event.storedType, event.aggregate.type, event.aggregate.id, event.correlation.text,
        event.causation.text};
    if (event.version)
        known.insert(std::to_string(event.version->value));
    if (event.schemaVersion)
        known.insert(std::to_string(*event.schemaVersion));
    known.erase(std::string());
    return known;
}

bool repeats(const Event& event, const Known& known, const Value& value) {
    if (!value.isString() && !value.isNumber())
        return false;
    return known.contains(value.text()) || (event.occurredAt && parseInstant(value.text()) == event.occurredAt);
}

} // namespace

Value metadataBeyond(const Event& event, const Value& metadata) {
    if (!metadata.isObject())
        return metadata;
    const Known known = knownOf(event);
    Value::Object rest = metadata.members();
    std::erase_if(rest, [&](const Value::Member& member) { return repeats(event, known, member.value); });
    return Value::object(std::move(rest));
}

} // namespace leftfold::ui
