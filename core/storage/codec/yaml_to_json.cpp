// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/yaml_to_json.h"
#include "core/model/json_text.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/binary_scalars.h"
#include "core/storage/codec/text_wrapping.h"
#include <charconv>
#include <map>
#include <optional>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>
#include <yaml-cpp/yaml.h>

namespace leftfold {

namespace {

struct TooMuch final : std::exception { };

/// Values and pieces of their text, from all aliases together; a few lines of YAML can otherwise mean a billion values.
constexpr std::size_t mostValues = 1'000'000;
constexpr std::size_t bytesOfAPiece = 256;

std::string withoutColon(std::string text) {
    if (text.size() > 1 && text.front() == ':')
        text.erase(0, 1);
    return text;
}

/// BigDecimal's dump: the digits that it has room for, a colon, `0.499e2`.
Value bigDecimal(std::string_view text) {
    text.remove_prefix(std::min(text.find(':') + 1, text.size()));
    const bool negative = text.starts_with('-');
    const auto point = text.find("0.");
    const auto power = std::min(text.find('e'), text.size());
    std::int64_t exponent = 0;
    std::from_chars(text.data() + std::min(power + 1, text.size()), text.data() + text.size(), exponent);
    if (point != (negative ? 1U : 0U) || point + 2 >= power)
        return Value::string(std::string(text));
    std::string digits(text.substr(point + 2, power - point - 2));
    exponent -= static_cast<std::int64_t>(digits.size());
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    std::string number;
    appendDecimal(number, negative, digits, digits == "0" ? 0 : exponent);
    return isJsonNumber(number) ? Value::number(std::move(number)) : Value::string(std::string(text));
}

Value binary(const std::string& text) {
    auto bytes = fromBase64(text);
    if (!bytes)
        return Value::string(text);
    if (isReadableText(*bytes))
        return Value::string(*std::move(bytes));
    std::string quoted;
    appendBytes(quoted, *bytes);
    return Value::string(quoted.substr(1, quoted.size() - 2));
}

Value taggedScalar(const std::string& tag, const std::string& text) {
    if (tag == "!ruby/object:BigDecimal")
        return bigDecimal(text);
    if (tag == "!binary" || tag == "tag:yaml.org,2002:binary")
        return binary(text);
    return Value::string(tag.starts_with("!ruby/sym") ? withoutColon(text) : text);
}

/// A plain scalar by YAML 1.1's core schema, as Ruby reads it; quoted ones ("!") are text.
Value scalarValue(const std::string& tag, const std::string& text) {
    if (tag != "?" && !tag.empty())
        return taggedScalar(tag, text);
    if (text.empty() || text == "~" || text == "null")
        return {};
    if (text == "true" || text == "false")
        return Value::boolean(text == "true");
    if (isJsonNumber(text))
        return Value::number(text);
    if (text == ".nan" || text == ".inf" || text == "-.inf")
        return Value::string(text == ".nan" ? "NaN" : text == ".inf" ? "Infinity" : "-Infinity");
    return Value::string(withoutColon(text));
}

/// What an object of Ruby stands for, where its members are only its inside.
Value rubyValue(const std::string& tag, Value object) {
    const char* member = tag == "!ruby/object:Set"          ? "hash"
        : tag == "!ruby/object:ActiveSupport::TimeWithZone" ? "utc"
        : tag.starts_with("!ruby/hash-with-ivars")          ? "elements"
                                                            : nullptr;
    const Value* inner = member ? object.find(member) : nullptr;
    return inner ? *inner : object;
}

/// Builds a Value from yaml-cpp's events: its node tree would lose which scalars were quoted.
class Builder final : public YAML::EventHandler {
public:
    Value result;

    void OnDocumentStart(const YAML::Mark&) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark&, YAML::anchor_t anchor) override { put({}, anchor, 1); }
    void OnAlias(const YAML::Mark&, YAML::anchor_t anchor) override {
        const auto known = m_anchors.find(anchor);
        if (known == m_anchors.end())
            put({}, 0, 1);
        else
            put(known->second.value, 0, known->second.weight);
    }
    void OnScalar(const YAML::Mark&, const std::string& tag, YAML::anchor_t anchor, const std::string& text) override {
        put(scalarValue(tag, text), anchor, 1);
    }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(Value::array(), {}, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(Value::object(), tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        Value value;
        std::string tag;
        YAML::anchor_t anchor = 0;
        std::optional<std::string> key;
        std::size_t weight = 1;
        bool keysOnly = false; ///< the hash inside a set: its keys are the items
    };
    struct Anchored {
        Value value;
        std::size_t weight = 1; ///< values in it and pieces of their text, those of its aliases too
    };

    void open(Value empty, std::string tag, YAML::anchor_t anchor) {
        if (m_open.size() >= static_cast<std::size_t>(maximumDepth))
            throw TooMuch();
        const bool inSet = !m_open.empty() && m_open.back().tag == "!ruby/object:Set" && m_open.back().key == "hash" && empty.isObject();
        m_open.push_back({inSet ? Value::array() : std::move(empty), std::move(tag), anchor, {}, 1, inSet});
    }

    void close() {
        auto level = std::move(m_open.back());
        m_open.pop_back();
        put(level.value.isObject() ? rubyValue(level.tag, std::move(level.value)) : std::move(level.value), level.anchor, level.weight);
    }

    void put(Value value, YAML::anchor_t anchor, std::size_t weight) {
        if (value.isString())
            weight += value.text().size() / bytesOfAPiece;
        if (anchor != 0)
            m_anchors[anchor] = {value, weight};
        if (m_open.empty()) {
            result = std::move(value);
            return;
        }
        auto& level = m_open.back();
        level.weight += weight;
        if (level.weight > mostValues)
            throw TooMuch();
        if (level.keysOnly)
            putItem(level, std::move(value));
        else if (level.value.isArray())
            level.value.editItems().push_back(std::move(value));
        else if (!level.key)
            level.key = nameOf(value);
        else
            level.value.editMembers().push_back({*std::exchange(level.key, std::nullopt), std::move(value)});
    }

    /// Every other value is `true` and says nothing.
    static void putItem(Level& level, Value value) {
        if (level.key) {
            level.key.reset();
            return;
        }
        level.key = std::string();
        level.value.editItems().push_back(std::move(value));
    }

    static std::string nameOf(const Value& value) {
        auto name = keyOf(value);
        if (!name)
            throw TooMuch();
        return withoutColon(*std::move(name));
    }

    std::vector<Level> m_open;
    std::map<YAML::anchor_t, Anchored> m_anchors;
};

} // namespace

Result<std::string> yamlToJson(std::string_view yaml) {
    try {
        std::istringstream stream{std::string(yaml)};
        YAML::Parser parser(stream);
        Builder builder;
        parser.HandleNextDocument(builder);
        return toJson(builder.result);
    } catch (const TooMuch&) {
        return fail(ErrorCode::Malformed, "is YAML that nests or repeats itself beyond what Leftfold reads");
    } catch (const YAML::Exception& fault) {
        return fail(ErrorCode::Malformed,
            "is no YAML: " + fault.msg + " at line " + std::to_string(fault.mark.line + 1) + ", column "
                + std::to_string(fault.mark.column + 1));
    }
}

} // namespace leftfold
