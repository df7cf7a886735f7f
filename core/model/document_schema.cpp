// SPDX-License-Identifier: Apache-2.0
#include "core/model/document_schema.h"
#include "resources/documents.h"
#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <limits>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace leftfold {

namespace {

using Json = nlohmann::json;

/// A number beyond double becomes the largest there is: a schema asks for types and signs, the digits are ours.
Json numberFrom(const std::string& digits) {
    if (digits.find_first_of(".eE") == std::string::npos && digits.size() < 18)
        return std::strtoll(digits.c_str(), nullptr, 10);
    const double largest = std::numeric_limits<double>::max();
    return std::clamp(std::strtod(digits.c_str(), nullptr), -largest, largest);
}

Json toNlohmann(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Null:
        return nullptr;
    case Value::Kind::Boolean:
        return value.asBoolean();
    case Value::Kind::Number:
        return numberFrom(value.text());
    case Value::Kind::String:
        return value.text();
    case Value::Kind::Array: {
        Json array = Json::array();
        for (const auto& item : value.items())
            array.push_back(toNlohmann(item));
        return array;
    }
    case Value::Kind::Object: {
        Json object = Json::object();
        for (const auto& member : value.members())
            object[member.key] = toNlohmann(member.value);
        return object;
    }
    }
    return nullptr;
}

Json loadSchema(std::string_view name) {
    const auto* document = builtInDocument("schemas/" + std::string(name) + ".schema.json");
    assert(document);
    return Json::parse(document->text);
}

/// `<root>`, `[when]`, `[3]` as the library names places.
std::vector<std::string> placeOf(const std::vector<std::string>& context) {
    std::vector<std::string> place;
    for (const auto& part : context)
        if (part.size() > 2 && part.front() == '[')
            place.push_back(part.substr(1, part.size() - 2));
    return place;
}

std::string pointerTo(const std::vector<std::string>& place) {
    Json::json_pointer pointer;
    for (const auto& name : place)
        pointer /= name;
    return pointer.to_string();
}

const Json& resolved(const Json& root, const Json& schema) {
    const auto* at = &schema;
    while (at->is_object() && at->contains("$ref")) // "#/definitions/step"
        at = &root.at(Json::json_pointer(at->at("$ref").get<std::string>().substr(1)));
    return *at;
}

/// The part of the schema that speaks of that place; empty where none does.
Json schemaOf(const Json& root, const std::vector<std::string>& place) {
    const Json* at = &resolved(root, root);
    for (const auto& name : place) {
        const auto& schema = *at;
        if (schema.contains("properties") && schema["properties"].contains(name))
            at = &resolved(root, schema["properties"][name]);
        else if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
            at = &resolved(root, schema["additionalProperties"]);
        else if (schema.contains("items"))
            at = &resolved(root, schema["items"]);
        else
            return {};
    }
    return *at;
}

std::string listed(const Json& values) {
    std::string text;
    for (const auto& value : values)
        text += (text.empty() ? "" : ", ") + (value.is_string() ? value.get<std::string>() : value.dump());
    return text;
}

std::string expectation(const Json& schema, const std::string& fallback) {
    if (schema.contains("const"))
        return "expected " + schema["const"].dump();
    if (schema.contains("enum"))
        return "expected one of " + listed(schema["enum"]);
    if (fallback.find("type") != std::string::npos && schema.contains("type") && schema["type"].is_string())
        return "expected a value of type " + schema["type"].get<std::string>()
            + (schema.contains("description") ? " (" + schema["description"].get<std::string>() + ')' : std::string());
    if (fallback.find("type") != std::string::npos && schema.contains("type"))
        return "expected a value of one of the types " + listed(schema["type"]);
    if (fallback.find("fewer than") != std::string::npos && schema.value("minLength", 0) == 1)
        return "expected a text that is not empty";
    if (fallback.find("greater than or equal") != std::string::npos && schema.contains("minimum"))
        return "expected a number from " + schema["minimum"].dump();
    return fallback;
}

/// The library's words, in ours where they do not say what was expected.
std::string sentenceFor(const Json& root, const std::vector<std::string>& place, const std::string& words) {
    constexpr std::string_view missing = "Missing required property '";
    constexpr std::string_view unknown = "'additionalProperties' constraints: '";
    if (words.starts_with(missing))
        return "the member \"" + words.substr(missing.size(), words.rfind('\'') - missing.size()) + "\" is missing";
    if (const auto at = words.find(unknown); at != std::string::npos) {
        const auto begin = at + unknown.size();
        return "the member \"" + words.substr(begin, words.rfind('\'') - begin) + "\" is not known here; take it out or mend its name";
    }
    auto plain = words.substr(0, words.find_last_not_of('.') + 1);
    return expectation(schemaOf(root, place), plain);
}

std::optional<SchemaViolation> validate(const Json& root, const Json& document) {
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(root), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    const valijson::adapters::NlohmannJsonAdapter target(document);
    if (validator.validate(schema, target, &results))
        return {};
    const auto deepest = std::max_element(
        results.begin(), results.end(), [](const auto& left, const auto& right) { return left.context.size() < right.context.size(); });
    if (deepest == results.end())
        return SchemaViolation{{}, "does not fit its schema"};
    const auto place = placeOf(deepest->context);
    return SchemaViolation{pointerTo(place), sentenceFor(root, place, deepest->description)};
}

} // namespace

std::optional<SchemaViolation> checkSchema(const Value& document, std::string_view schemaName) {
    try {
        return validate(loadSchema(schemaName), toNlohmann(document));
    } catch (const std::exception& fault) { // the libraries throw; no exception leaves this room
        return SchemaViolation{{}, fault.what()};
    }
}

} // namespace leftfold
