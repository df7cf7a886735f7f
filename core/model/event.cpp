// SPDX-License-Identifier: Apache-2.0
#include "core/model/event.h"
#include "core/model/json_text.h"
#include "core/model/metadata.h"
#include "core/model/snapshot.h"
#include "core/model/uuid_text.h"
#include <algorithm>
#include <charconv>

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

constexpr std::string_view onlyMember = "*";

/// The only member of an object that wraps another.
const Value* unwrapped(const Value& value) {
    if (!value.isObject() || value.size() != 1)
        return nullptr;
    const auto& inner = value.members().front().value;
    return inner.isObject() ? &inner : nullptr;
}

/// A member, or in an array the item at that place.
const Value* step(const Value& value, const std::string& name) {
    if (!value.isArray())
        return value.find(name);
    std::size_t place = 0;
    const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), place);
    return fault == std::errc{} && end == name.data() + name.size() && place < value.size() ? &value.items()[place] : nullptr;
}

const Value* follow(const Value& value, const std::vector<std::string>& path) {
    const Value* at = &value;
    for (const auto& name : path)
        if (!(at = name == onlyMember ? unwrapped(*at) : step(*at, name)))
            return nullptr;
    return at;
}

/// A variant without data is its bare name.
bool isBareVariant(const Value& payload, const BodyShape& shape) {
    return payload.isString() && !shape.dataPath.empty() && shape.dataPath.back() == onlyMember;
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

std::string hexadecimal(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 15U];
    }
    return text;
}

/// Which of an event's two columns the shape's `metadataPath` leads into: the payload where there is no other.
enum class MetadataIn { Payload, Column };

/// Splits a parsed payload after the store's shape.
Body split(Value payload, const BodyShape* shape, MetadataIn metadataIn) {
    Body body;
    if (!shape) {
        body.data = std::move(payload);
        return body;
    }
    const bool isEnvelope = shape->envelopeMark.empty() || follow(payload, shape->envelopeMark);
    if (isEnvelope && !shape->metadataPath.empty() && metadataIn == MetadataIn::Payload)
        if (const auto* metadata = follow(payload, shape->metadataPath))
            body.metadata = *metadata;
    if (const auto* data = isEnvelope ? follow(payload, shape->dataPath) : nullptr) {
        Value inner = *data;
        payload = std::move(inner);
    }
    body.data = isBareVariant(payload, *shape) ? Value::object({}) : std::move(payload);
    auto taken = takeMembers(body.data, shape->metadataMembers);
    if (!taken.empty() && body.metadata.isNull())
        body.metadata = Value::object(std::move(taken));
    if (!shape->wrapperType.empty()) {
        unwrap(body.data, *shape);
        unwrap(body.metadata, *shape);
    }
    return body;
}

/// What stands where the shape's path leads inside a column of metadata; the column itself where it leads nowhere.
Value withinPath(Value metadata, const BodyShape* shape) {
    const auto* inner = shape && !shape->metadataPath.empty() ? follow(metadata, shape->metadataPath) : nullptr;
    return inner ? Value(*inner) : metadata;
}

/// Metadata of a column of its own with what stands in the payload.
Value merged(Value own, Value inPayload) {
    if (own.isNull())
        return inPayload;
    if (own.isObject() && inPayload.isObject())
        for (const auto& member : inPayload.members())
            own.editMember(member.key) = member.value;
    return own;
}

} // namespace

Result<Body> readBody(const Event& event) {
    TRY_ASSIGN(auto payload, parsePayload(event.payload, "The payload"));
    Body body = split(std::move(payload), event.shape.get(), event.metadata ? MetadataIn::Column : MetadataIn::Payload);
    if (!event.metadata)
        return body;
    TRY_ASSIGN(auto metadata, parsePayload(*event.metadata, "The metadata"));
    body.metadata = merged(withinPath(std::move(metadata), event.shape.get()), std::move(body.metadata));
    return body;
}

Value asStored(const Payload& payload) {
    if (payload.absent)
        return {};
    return Value::string(payload.encoding == Encoding::Binary ? hexadecimal(payload.bytes) : payload.bytes);
}

Result<Value> readMetadata(const Event& event) {
    Value metadata;
    if (event.metadata) {
        auto own = parsePayload(*event.metadata, "The metadata");
        if (own)
            metadata = withinPath(*std::move(own), event.shape.get());
        else if (!event.shape)
            return own;
    }
    if (!event.shape || event.payload.absent)
        return metadata;
    auto payload = parsePayload(event.payload, "The payload");
    if (!payload)
        return metadata;
    return merged(std::move(metadata),
        split(*std::move(payload), event.shape.get(), event.metadata ? MetadataIn::Column : MetadataIn::Payload).metadata);
}

Result<Value> readData(const Event& event) {
    TRY_ASSIGN(auto payload, parsePayload(event.payload, "The payload"));
    return split(std::move(payload), event.shape.get(), MetadataIn::Column).data;
}

Result<Value> readState(const Snapshot& snapshot) {
    TRY_ASSIGN(auto payload, parsePayload(snapshot.state, "The snapshot"));
    return split(std::move(payload), snapshot.shape.get(), MetadataIn::Column).data;
}

} // namespace leftfold
