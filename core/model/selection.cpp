// SPDX-License-Identifier: Apache-2.0
#include "core/model/selection.h"
#include "core/model/json_text.h"
#include "core/model/json_walk.h"
#include <algorithm>

namespace leftfold {

namespace {

namespace ondemand = simdjson::ondemand;

/// Walks the text and keeps what is wanted. Whatever is not plain sailing stops the walk: the caller then reads in full, and
/// that also finds the words for what is wrong.
class Picker {
public:
    Picker(const Selection& wanted, const BodyShape* shape)
        : m_wanted(wanted)
        , m_shape(shape) { }

    std::optional<Value> pick(ondemand::document& document) {
        ondemand::object root;
        if (document.get_object().get(root))
            return {};
        Value data;
        const bool good = m_shape && !m_shape->dataPath.empty() ? descend(root, 0, data) : keepWanted(root, m_wanted, data, m_shape, 1);
        if (!good || !data.isObject() || document.current_location().error() != simdjson::OUT_OF_BOUNDS)
            return {};
        return data;
    }

private:
    /// Along the shape's `dataPath`.
    bool descend(ondemand::object& object, std::size_t level, Value& data) {
        const bool last = level + 1 == m_shape->dataPath.size();
        return JsonWalk::eachField(object, [&](std::string_view key, ondemand::value& child) {
            ondemand::object inner;
            if (key != m_shape->dataPath[level])
                return m_walk.check(child, 2);
            if (child.get_object().get(inner))
                return false;
            return last ? keepWanted(inner, m_wanted, data, m_shape, 2) : descend(inner, level + 1, data);
        });
    }

    /// `shape` where these may be members that are metadata, and no data.
    bool keepWanted(ondemand::object& object, const Selection& wanted, Value& out, const BodyShape* shape, int depth) {
        Value::Object members;
        members.reserve(wanted.members.size());
        const bool good = JsonWalk::eachField(object, [&](std::string_view key, ondemand::value& child) {
            const auto* member = wanted.find(key);
            if (!member || (shape && isMetadata(key, *shape)))
                return m_walk.check(child, depth + 1);
            members.push_back({member->name, {}});
            return keep(child, member->below, members.back().value, depth + 1);
        });
        out = Value::object(std::move(members));
        return good;
    }

    bool keep(ondemand::value& value, const Selection& wanted, Value& out, int depth) {
        ondemand::json_type type{};
        if (depth > maximumDepth || value.type().get(type))
            return false;
        std::string_view text;
        ondemand::object object;
        if (type == ondemand::json_type::object && !wanted.everything)
            return !value.get_object().get(object) && keepWanted(object, wanted, out, nullptr, depth);
        if (type == ondemand::json_type::string) {
            if (value.get_string().get(text))
                return false;
            out = Value::string(std::string(text));
            return true;
        }
        if (type == ondemand::json_type::object || type == ondemand::json_type::array)
            return parsed(rawText(value, type), out);
        text = JsonWalk::trimmed(value.raw_json_token());
        if (type != ondemand::json_type::number || !isJsonNumber(text))
            return parsed(text, out);
        out = Value::number(std::string(text));
        return true;
    }

    /// A container as it is written; empty where it has no end.
    static std::string_view rawText(ondemand::value& value, ondemand::json_type type) {
        std::string_view text;
        ondemand::array array;
        ondemand::object object;
        if (type == ondemand::json_type::array)
            return !value.get_array().get(array) && !array.raw_json().get(text) ? text : std::string_view();
        return !value.get_object().get(object) && !object.raw_json().get(text) ? text : std::string_view();
    }

    static bool parsed(std::string_view text, Value& out) {
        auto value = parseJson(text);
        out = value ? *std::move(value) : Value();
        return value.has_value();
    }

    static bool isMetadata(std::string_view key, const BodyShape& shape) {
        return std::find(shape.metadataMembers.begin(), shape.metadataMembers.end(), key) != shape.metadataMembers.end();
    }

    const Selection& m_wanted;
    const BodyShape* m_shape;
    JsonWalk m_walk;
};

std::optional<Value> pickJson(std::string_view text, const Selection& wanted, const BodyShape* shape) {
    thread_local ondemand::parser parser; // not the one of parseJson, which may run meanwhile
    thread_local std::string padded;
    padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    padded.assign(text);
    ondemand::document document;
    if (parser.iterate(padded.data(), padded.size(), padded.capacity()).get(document))
        return {};
    return Picker(wanted, shape).pick(document);
}

} // namespace

void Selection::add(const std::vector<std::string>& names) {
    auto* at = this;
    for (const auto& name : names) {
        if (!at->find(name))
            at->members.push_back({name, {}});
        at = &std::find_if(at->members.begin(), at->members.end(), [&](const Member& member) { return member.name == name; })->below;
    }
    at->everything = true;
}

void Selection::addAll(const Selection& other) {
    everything = everything || other.everything;
    for (const auto& member : other.members) {
        const auto same = std::find_if(members.begin(), members.end(), [&](const Member& known) { return known.name == member.name; });
        if (same == members.end())
            members.push_back(member);
        else
            same->below.addAll(member.below);
    }
}

const Selection::Member* Selection::find(std::string_view name) const {
    const auto found = std::find_if(members.begin(), members.end(), [name](const Member& member) { return member.name == name; });
    return found == members.end() ? nullptr : &*found;
}

Result<Value> readData(const Event& event, const Selection& wanted) {
    const bool wrapped = event.shape && !event.shape->wrapperType.empty();
    if (JsonWalk::suits(event.payload) && !wrapped && !wanted.everything)
        if (auto data = pickJson(event.payload.json(), wanted, event.shape.get()))
            return *std::move(data);
    return readData(event);
}

} // namespace leftfold
