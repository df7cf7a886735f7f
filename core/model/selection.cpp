// SPDX-License-Identifier: Apache-2.0
#include "core/model/selection.h"
#include "core/model/json_text.h"
#include <algorithm>
#include <simdjson.h>

namespace leftfold {

namespace {

namespace ondemand = simdjson::ondemand;

/// Larger payloads are rare and read in full, so that no buffer stays large.
constexpr std::size_t largestText = std::size_t{1} << 20;

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
        return eachField(object, [&](std::string_view key, ondemand::value& child) {
            ondemand::object inner;
            if (key != m_shape->dataPath[level])
                return check(child, 2);
            if (child.get_object().get(inner))
                return false;
            return last ? keepWanted(inner, m_wanted, data, m_shape, 2) : descend(inner, level + 1, data);
        });
    }

    /// `shape` where these may be members that are metadata, and no data.
    bool keepWanted(ondemand::object& object, const Selection& wanted, Value& out, const BodyShape* shape, int depth) {
        Value::Object members;
        members.reserve(wanted.members.size());
        const bool good = eachField(object, [&](std::string_view key, ondemand::value& child) {
            const auto* member = wanted.find(key);
            if (!member || (shape && isMetadata(key, *shape)))
                return check(child, depth + 1);
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
        text = trimmed(value.raw_json_token());
        if (type != ondemand::json_type::number || !isJsonNumber(text))
            return parsed(text, out);
        out = Value::number(std::string(text));
        return true;
    }

    /// Whether the value is sound, without making one.
    bool check(ondemand::value& value, int depth) {
        ondemand::json_type type{};
        if (depth > maximumDepth || value.type().get(type))
            return false;
        ondemand::object object;
        ondemand::array array;
        switch (type) {
        case ondemand::json_type::object:
            return !value.get_object().get(object)
                && eachField(object, [&](std::string_view, ondemand::value& child) { return check(child, depth + 1); });
        case ondemand::json_type::array:
            return !value.get_array().get(array) && checkItems(array, depth);
        case ondemand::json_type::string:
            return checkString(value);
        case ondemand::json_type::number:
            return isJsonNumber(trimmed(value.raw_json_token()));
        default:
            return isWord(trimmed(value.raw_json_token()));
        }
    }

    bool checkItems(ondemand::array& array, int depth) {
        for (auto item : array) {
            ondemand::value child;
            if (item.get(child) || !check(child, depth + 1))
                return false;
        }
        return true;
    }

    /// Where nothing is escaped, simdjson's first stage has seen all that can be wrong.
    static bool checkString(ondemand::value& value) {
        std::string_view text;
        return value.raw_json_token().find('\\') == std::string_view::npos || !value.get_string().get(text);
    }

    template <typename Visit>
    static bool eachField(ondemand::object& object, Visit visit) {
        for (auto field : object) {
            std::string_view key;
            ondemand::value child;
            if (field.unescaped_key().get(key) || field.value().get(child) || !visit(key, child))
                return false;
        }
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

    static std::string_view trimmed(std::string_view token) { return token.substr(0, token.find_last_not_of(" \t\r\n") + 1); }
    static bool isWord(std::string_view text) { return text == "true" || text == "false" || text == "null"; }

    static bool isMetadata(std::string_view key, const BodyShape& shape) {
        return std::find(shape.metadataMembers.begin(), shape.metadataMembers.end(), key) != shape.metadataMembers.end();
    }

    const Selection& m_wanted;
    const BodyShape* m_shape;
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
    const auto& payload = event.payload;
    const bool plain = !payload.absent && payload.problem.empty() && !payload.truncated() && payload.json().size() <= largestText;
    const bool wrapped = event.shape && !event.shape->wrapperType.empty();
    if (plain && !wrapped && !wanted.everything)
        if (auto data = pickJson(payload.json(), wanted, event.shape.get()))
            return *std::move(data);
    return readData(event);
}

} // namespace leftfold
