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
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& fault) override {
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

Error noJson(std::string_view text, simdjson::error_code code) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return {ErrorCode::Malformed, "is no JSON: it is empty", {}};
    if (code == simdjson::UTF8_ERROR)
        return {ErrorCode::Malformed, "is no JSON: it has bytes that are no UTF-8", {}};
    FirstFault fault;
    nlohmann::json::sax_parse(text.begin(), text.end(), &fault);
    return {ErrorCode::Malformed, "is no JSON: " + (fault.what.empty() ? std::string(simdjson::error_message(code)) : fault.what), {}};
}

/// Walks simdjson's tokens into a Value. The first error stops the walk and stays in `error`.
class Reader {
public:
    simdjson::error_code error = simdjson::SUCCESS;

    template <typename Source> // a document or a value: simdjson has the same calls for both
    Value read(Source& source, int depth) {
        ondemand::json_type type{};
        if (depth > maximumDepth)
            return stop(simdjson::DEPTH_ERROR);
        if (const auto fault = source.type().get(type))
            return stop(fault);
        switch (type) {
        case ondemand::json_type::object:
            return readObject(source, depth);
        case ondemand::json_type::array:
            return readArray(source, depth);
        case ondemand::json_type::string:
            return readString(source);
        case ondemand::json_type::number:
            return readNumber(source);
        case ondemand::json_type::boolean:
            return readBoolean(source);
        case ondemand::json_type::null:
            return readNull(source);
        }
        return stop(simdjson::TAPE_ERROR);
    }

private:
    Value stop(simdjson::error_code fault) {
        error = fault;
        return {};
    }

    template <typename Source>
    Value readObject(Source& source, int depth) {
        ondemand::object object;
        if (const auto fault = source.get_object().get(object))
            return stop(fault);
        Value::Object members;
        members.reserve(depth == 1 ? 14 : 4);
        for (auto field : object) {
            std::string_view key;
            ondemand::value child;
            if (const auto fault = field.unescaped_key().get(key))
                return stop(fault);
            if (const auto fault = field.value().get(child))
                return stop(fault);
            std::string name(key);
            members.push_back({std::move(name), read(child, depth + 1)});
            if (error)
                return {};
        }
        return Value::object(std::move(members));
    }

    template <typename Source>
    Value readArray(Source& source, int depth) {
        ondemand::array array;
        if (const auto fault = source.get_array().get(array))
            return stop(fault);
        Value::Array items;
        for (auto item : array) {
            ondemand::value child;
            if (const auto fault = item.get(child))
                return stop(fault);
            items.push_back(read(child, depth + 1));
            if (error)
                return {};
        }
        return Value::array(std::move(items));
    }

    template <typename Source>
    Value readString(Source& source) {
        std::string_view text;
        if (const auto fault = source.get_string().get(text))
            return stop(fault);
        return Value::string(std::string(text));
    }

    // The token is left unread: a number may be beyond double, and the walk skips what was not read.
    template <typename Source>
    Value readNumber(Source& source) {
        std::string_view token;
        if (const auto fault = simdjson::simdjson_result<std::string_view>(source.raw_json_token()).get(token))
            return stop(fault);
        while (!token.empty() && token.back() <= ' ')
            token.remove_suffix(1);
        return isJsonNumber(token) ? Value::number(std::string(token)) : stop(simdjson::NUMBER_ERROR);
    }

    // simdjson takes white space behind a document's word amiss; that the text is that word and no more, `acceptable` tells.
    Value readBoolean(ondemand::document& source) {
        std::string_view token;
        const auto fault = source.raw_json_token().get(token);
        return fault ? stop(fault) : Value::boolean(token.starts_with('t'));
    }
    static Value readNull(ondemand::document& /*source*/) { return {}; }

    template <typename Source>
    Value readBoolean(Source& source) {
        bool flag = false;
        const auto fault = source.get_bool().get(flag);
        return fault ? stop(fault) : Value::boolean(flag);
    }

    template <typename Source>
    Value readNull(Source& source) {
        bool null = false;
        const auto fault = simdjson::simdjson_result<bool>(source.is_null()).get(null);
        return fault || !null ? stop(fault ? fault : simdjson::N_ATOM_ERROR) : Value();
    }
};

simdjson::error_code readDocument(std::string_view text, Value& out) {
    thread_local ondemand::parser parser;
    thread_local std::string padded;
    padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    padded.assign(text);
    ondemand::document document;
    if (const auto error = parser.iterate(padded.data(), padded.size(), padded.capacity()).get(document))
        return error;
    Reader reader;
    out = reader.read(document, 1);
    if (reader.error)
        return reader.error;
    const bool composite = out.isArray() || out.isObject();
    const bool more = composite && document.current_location().error() != simdjson::OUT_OF_BOUNDS;
    if (padded.size() > keptCapacity) {
        padded = {};
        parser = ondemand::parser();
    }
    return more ? simdjson::TRAILING_CONTENT : simdjson::SUCCESS;
}

/// A text that is one number, string or word is not walked, so what stands behind it is looked at by the other library.
bool acceptable(std::string_view text) {
    FirstFault fault;
    return nlohmann::json::sax_parse(text.begin(), text.end(), &fault);
}

} // namespace

Result<Value> parseJson(std::string_view text) {
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

bool isJsonNumber(std::string_view text) {
    const auto* at = text.data();
    const auto* const end = at + text.size();
    const auto digits = [&] {
        const auto* const from = at;
        while (at != end && *at >= '0' && *at <= '9')
            ++at;
        return at != from;
    };
    at += at != end && *at == '-';
    if (at != end && *at == '0')
        ++at;
    else if (!digits())
        return false;
    if (at != end && *at == '.' && (++at, !digits()))
        return false;
    if (at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        at += at != end && (*at == '+' || *at == '-');
        if (!digits())
            return false;
    }
    return at == end;
}

} // namespace leftfold
