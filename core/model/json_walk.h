// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/json_text.h"
#include "core/model/payload.h"
#include <simdjson.h>
#include <string_view>

namespace leftfold {

/// A walk over JSON that is not made into values. Only for sources that know simdjson; whatever is not plain sailing stops it: the
/// caller then reads in full, and that also finds the words for what is wrong.
class JsonWalk {
public:
    using NumberTest = bool (*)(std::string_view digits);

    /// `number`: those that are sound.
    explicit JsonWalk(NumberTest number = isJsonNumber)
        : m_number(number) { }

    /// Larger payloads are rare and read in full, so that no buffer stays large.
    static bool suits(const Payload& payload) {
        return !payload.absent && payload.problem.empty() && !payload.truncated() && payload.json().size() <= std::size_t{1} << 20;
    }

    /// Whether the value is sound, without making one.
    bool check(simdjson::ondemand::value& value, int depth) const {
        simdjson::ondemand::json_type type{};
        if (depth > maximumDepth || value.type().get(type))
            return false;
        simdjson::ondemand::object object;
        simdjson::ondemand::array array;
        switch (type) {
        case simdjson::ondemand::json_type::object:
            return !value.get_object().get(object)
                && eachField(object, [&](std::string_view, simdjson::ondemand::value& child) { return check(child, depth + 1); });
        case simdjson::ondemand::json_type::array:
            return !value.get_array().get(array) && checkItems(array, depth);
        case simdjson::ondemand::json_type::string:
            return checkString(value);
        case simdjson::ondemand::json_type::number:
            return m_number(trimmed(value.raw_json_token()));
        default:
            return isWord(trimmed(value.raw_json_token()));
        }
    }

    template <typename Visit>
    static bool eachField(simdjson::ondemand::object& object, Visit visit) {
        for (auto field : object) {
            std::string_view key;
            simdjson::ondemand::value child;
            if (field.unescaped_key().get(key) || field.value().get(child) || !visit(key, child))
                return false;
        }
        return true;
    }

    static std::string_view trimmed(std::string_view token) { return token.substr(0, token.find_last_not_of(" \t\r\n") + 1); }

private:
    bool checkItems(simdjson::ondemand::array& array, int depth) const {
        for (auto item : array) {
            simdjson::ondemand::value child;
            if (item.get(child) || !check(child, depth + 1))
                return false;
        }
        return true;
    }

    /// Where nothing is escaped, simdjson's first stage has seen all that can be wrong.
    static bool checkString(simdjson::ondemand::value& value) {
        // Read all the same: what is passed over may be followed by a colon, as a name is.
        std::string_view text;
        simdjson::ondemand::raw_json_string raw;
        const bool plain = value.raw_json_token().find('\\') == std::string_view::npos;
        return plain ? !value.get_raw_json_string().get(raw) : !value.get_string().get(text);
    }

    static bool isWord(std::string_view text) { return text == "true" || text == "false" || text == "null"; }

    NumberTest m_number;
};

} // namespace leftfold
