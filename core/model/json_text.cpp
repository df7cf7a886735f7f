// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include <nlohmann/json.hpp>
#include <simdjson.h>

namespace leftfold {

namespace {

namespace ondemand = simdjson::ondemand;

/// One 64 MiB payload must not keep 64 MiB for ever.
constexpr std::size_t keptCapacity = std::size_t{1} << 20;

/// simdjson says that a text is broken, nlohmann says where.
class FirstFault final : public nlohmann::json_sax<nlohmann::json> {
public:
    std::string what;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& fault) override
    {
        if (fault.id == 406) // a number beyond double: ours keep their digits
            return true;
        what = fault.what();
        if (const auto start = what.find("at line"); start != std::string::npos)
            what = what.substr(start);
        else
            what = "at byte " + std::to_string(position);
        return false;
    }
};

Error noJson(std::string_view text, simdjson::error_code code)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return {ErrorCode::Malformed, "is no JSON: it is empty", {}};
    if (code == simdjson::UTF8_ERROR)
        return {ErrorCode::Malformed, "is no JSON: it has bytes that are no UTF-8", {}};
    FirstFault fault;
    nlohmann::json::sax_parse(text.begin(), text.end(), &fault);
    return {ErrorCode::Malformed, "is no JSON: " + (fault.what.empty() ? std::string(simdjson::error_message(code)) : fault.what), {}};
}

/// Walks simdjson's tokens into a Value. Errors travel as simdjson's own codes until the end.
class Reader {
public:
    template <typename Source> // a document or a value: simdjson has the same calls for both
    simdjson::error_code read(Source& source, Value& out, int depth)
    {
        if (depth > maximumDepth)
            return simdjson::DEPTH_ERROR;
        ondemand::json_type type;
        if (const auto error = source.type().get(type))
            return error;
        switch (type) {
        case ondemand::json_type::object:
            return readObject(source, out, depth);
        case ondemand::json_type::array:
            return readArray(source, out, depth);
        case ondemand::json_type::string:
            return readString(source, out);
        case ondemand::json_type::number:
            return readNumber(source, out);
        case ondemand::json_type::boolean:
            return readBoolean(source, out);
        case ondemand::json_type::null:
            return readNull(source);
        }
        return simdjson::TAPE_ERROR;
    }

private:
    template <typename Source>
    simdjson::error_code readObject(Source& source, Value& out, int depth)
    {
        ondemand::object object;
        if (const auto error = source.get_object().get(object))
            return error;
        const auto begin = m_members.size();
        for (auto field : object) {
            std::string_view key;
            if (const auto error = field.unescaped_key().get(key))
                return error;
            m_members.push_back({std::string(key), {}});
            ondemand::value child;
            if (const auto error = field.value().get(child))
                return error;
            Value value;
            if (const auto error = read(child, value, depth + 1))
                return error;
            m_members.back().value = std::move(value);
        }
        const auto first = m_members.begin() + static_cast<std::ptrdiff_t>(begin);
        out = Value::object(Value::Object(std::make_move_iterator(first), std::make_move_iterator(m_members.end())));
        m_members.resize(begin);
        return simdjson::SUCCESS;
    }

    template <typename Source>
    simdjson::error_code readArray(Source& source, Value& out, int depth)
    {
        ondemand::array array;
        if (const auto error = source.get_array().get(array))
            return error;
        Value::Array items;
        for (auto item : array) {
            ondemand::value child;
            if (const auto error = item.get(child))
                return error;
            if (const auto error = read(child, items.emplace_back(), depth + 1))
                return error;
        }
        out = Value::array(std::move(items));
        return simdjson::SUCCESS;
    }

    template <typename Source>
    simdjson::error_code readString(Source& source, Value& out)
    {
        std::string_view text;
        if (const auto error = source.get_string().get(text))
            return error;
        out = Value::string(std::string(text));
        return simdjson::SUCCESS;
    }

    // The token is left unread: a number may be beyond double, and the walk skips what was not read.
    template <typename Source>
    simdjson::error_code readNumber(Source& source, Value& out)
    {
        std::string_view token;
        if (const auto error = simdjson::simdjson_result<std::string_view>(source.raw_json_token()).get(token))
            return error;
        token = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
        if (!isJsonNumber(token))
            return simdjson::NUMBER_ERROR;
        out = Value::number(std::string(token));
        return simdjson::SUCCESS;
    }

    template <typename Source>
    simdjson::error_code readBoolean(Source& source, Value& out)
    {
        bool flag = false;
        const auto error = source.get_bool().get(flag);
        out = Value::boolean(flag);
        return error;
    }

    template <typename Source>
    simdjson::error_code readNull(Source& source)
    {
        bool null = false;
        if (const auto error = simdjson::simdjson_result<bool>(source.is_null()).get(null))
            return error;
        return null ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
    }

    std::vector<Value::Member> m_members; // members of the objects that are open, so that each is allocated once
};

simdjson::error_code readDocument(std::string_view text, Value& out)
{
    thread_local ondemand::parser parser;
    thread_local std::string padded;
    padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    padded.assign(text);
    ondemand::document document;
    if (const auto error = parser.iterate(padded.data(), padded.size(), padded.capacity()).get(document))
        return error;
    if (const auto error = Reader().read(document, out, 1))
        return error;
    const bool composite = out.isArray() || out.isObject();
    const bool more = composite && document.current_location().error() != simdjson::OUT_OF_BOUNDS;
    if (padded.size() > keptCapacity) {
        padded = {};
        parser = ondemand::parser();
    }
    return more ? simdjson::TRAILING_CONTENT : simdjson::SUCCESS;
}

/// A text that is one number, string or word is not walked, so what stands behind it is looked at by the other library.
bool acceptable(std::string_view text)
{
    FirstFault fault;
    return nlohmann::json::sax_parse(text.begin(), text.end(), &fault);
}

} // namespace

Result<Value> parseJson(std::string_view text)
{
    Value value;
    const auto error = readDocument(text, value);
    if (error == simdjson::DEPTH_ERROR)
        return fail(ErrorCode::Malformed, "nests deeper than " + std::to_string(maximumDepth) + " levels, so it stays text");
    if (error)
        return fail(noJson(text, error));
    if (!value.isArray() && !value.isObject() && !acceptable(text))
        return fail(noJson(text, simdjson::TRAILING_CONTENT));
    return value;
}

bool isJsonNumber(std::string_view text)
{
    std::size_t at = 0;
    const auto skip = [&](std::string_view oneOf) {
        const bool found = at < text.size() && oneOf.find(text[at]) != std::string_view::npos;
        at += found ? 1 : 0;
        return found;
    };
    const auto digits = [&] {
        bool any = false;
        while (skip("0123456789"))
            any = true;
        return any;
    };
    skip("-");
    if (!skip("0") && !digits())
        return false;
    if (skip(".") && !digits())
        return false;
    if (skip("eE")) {
        skip("+-");
        if (!digits())
            return false;
    }
    return at == text.size();
}

} // namespace leftfold
