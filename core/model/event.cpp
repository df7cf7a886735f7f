// SPDX-License-Identifier: Apache-2.0
#include "core/model/event.h"
#include "core/model/json_text.h"
#include "core/model/snapshot.h"
#include "core/model/uuid_text.h"
#include <algorithm>

namespace leftfold {

namespace {

/// Replaces every {typeMember, valueMember} pair by the value that it stands for.
void unwrap(Value& value, const BodyShape& shape) {
    if (value.isArray()) {
        for (auto& item : value.editItems())
            unwrap(item, shape);
        return;
    }
    if (!value.isObject())
        return;
    const auto* type = value.find(shape.wrapperType);
    const auto* inner = value.find(shape.wrapperValue);
    if (value.size() != 2 || !type || !inner) {
        for (auto& member : value.editMembers())
            unwrap(member.value, shape);
        return;
    }
    const bool uuid = type->isString() && type->text() == "uuid_hex" && inner->isString();
    Value plain = uuid ? Value::string(dashedUuid(inner->text())) : *inner;
    value = std::move(plain);
    unwrap(value, shape);
}

const Value* follow(const Value& value, const std::vector<std::string>& path) {
    const Value* at = &value;
    for (const auto& name : path)
        if (!(at = at->find(name)))
            return nullptr;
    return at;
}

/// A few names, asked for every member of every payload: the length tells most of them apart at once.
class NameSet {
public:
    explicit NameSet(const std::vector<std::string>& names)
        : m_names(names) {
        for (const auto& name : names)
            m_lengths |= bit(name);
    }
    bool contains(const std::string& name) const {
        return (m_lengths & bit(name)) != 0 && std::find(m_names.begin(), m_names.end(), name) != m_names.end();
    }

private:
    static std::uint64_t bit(const std::string& name) { return std::uint64_t{1} << (name.size() & 63); }

    const std::vector<std::string>& m_names;
    std::uint64_t m_lengths = 0;
};

/// Takes the metadata members out of the data.
Value::Object takeMembers(Value& data, const std::vector<std::string>& names) {
    Value::Object taken;
    const NameSet wanted(names);
    const auto isWanted = [&](const Value::Member& member) { return wanted.contains(member.key); };
    if (std::none_of(data.members().begin(), data.members().end(), isWanted))
        return taken;
    auto& all = data.editMembers();
    const auto kept = std::stable_partition(all.begin(), all.end(), [&](const Value::Member& member) { return !isWanted(member); });
    taken.assign(std::make_move_iterator(kept), std::make_move_iterator(all.end()));
    all.erase(kept, all.end());
    return taken;
}

Result<Value> parsePayload(const Payload& payload, std::string_view what) {
    if (payload.absent)
        return Value();
    if (!payload.problem.empty())
        return fail(ErrorCode::Malformed, std::string(what) + ' ' + payload.problem);
    if (payload.truncated())
        return fail(ErrorCode::Malformed, std::string(what) + " was read in part only");
    auto value = parseJson(payload.json());
    if (!value)
        return fail(value.error().code, std::string(what) + ' ' + value.error().message, value.error().detail);
    return value;
}

/// Splits a parsed payload after the store's shape.
Body split(Value payload, const BodyShape* shape) {
    Body body;
    if (!shape) {
        body.data = std::move(payload);
        return body;
    }
    if (!shape->metadataPath.empty())
        if (const auto* metadata = follow(payload, shape->metadataPath))
            body.metadata = *metadata;
    if (const auto* data = follow(payload, shape->dataPath)) {
        Value inner = *data;
        payload = std::move(inner);
    }
    body.data = std::move(payload);
    auto taken = takeMembers(body.data, shape->metadataMembers);
    if (!taken.empty() && body.metadata.isNull())
        body.metadata = Value::object(std::move(taken));
    if (!shape->wrapperType.empty()) {
        unwrap(body.data, *shape);
        unwrap(body.metadata, *shape);
    }
    return body;
}

} // namespace

Result<Body> readBody(const Event& event) {
    TRY_ASSIGN(auto payload, parsePayload(event.payload, "The payload"));
    Body body = split(std::move(payload), event.shape.get());
    if (!event.metadata)
        return body;
    TRY_ASSIGN(auto metadata, parsePayload(*event.metadata, "The metadata"));
    if (metadata.isObject() && body.metadata.isObject())
        for (const auto& member : body.metadata.members())
            metadata.editMember(member.key) = member.value;
    if (!metadata.isNull())
        body.metadata = std::move(metadata);
    return body;
}

Result<Value> readData(const Event& event) {
    TRY_ASSIGN(auto payload, parsePayload(event.payload, "The payload"));
    return split(std::move(payload), event.shape.get()).data;
}

Result<Value> readState(const Snapshot& snapshot) {
    TRY_ASSIGN(auto payload, parsePayload(snapshot.state, "The snapshot"));
    return split(std::move(payload), snapshot.shape.get()).data;
}

} // namespace leftfold
