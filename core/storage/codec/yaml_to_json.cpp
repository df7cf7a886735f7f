// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/yaml_to_json.h"
#include "core/model/json_text.h"
#include <map>
#include <optional>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>
#include <yaml-cpp/yaml.h>

namespace leftfold {

namespace {

struct TooMuch final : std::exception { };

/// Values from all aliases together; a few lines of YAML can otherwise mean a billion values.
constexpr std::size_t mostValues = 1'000'000;

std::string withoutColon(std::string text) {
    if (text.size() > 1 && text.front() == ':')
        text.erase(0, 1);
    return text;
}

/// A plain scalar by YAML 1.1's core schema, as Ruby reads it; quoted ones ("!") are text.
Value scalarValue(const std::string& tag, const std::string& text) {
    if (tag != "?" && !tag.empty())
        return Value::string(tag == "!" ? text : withoutColon(text));
    if (text.empty() || text == "~" || text == "null")
        return {};
    if (text == "true" || text == "false")
        return Value::boolean(text == "true");
    if (isJsonNumber(text))
        return Value::number(text);
    return Value::string(withoutColon(text));
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
        open(Value::array(), anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(Value::object(), anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        Value value;
        YAML::anchor_t anchor = 0;
        std::optional<std::string> key;
        std::size_t weight = 1;
    };
    struct Anchored {
        Value value;
        std::size_t weight = 1; ///< values in it, those of its aliases too
    };

    void open(Value empty, YAML::anchor_t anchor) {
        if (m_open.size() >= static_cast<std::size_t>(maximumDepth))
            throw TooMuch();
        m_open.push_back({std::move(empty), anchor, {}, 1});
    }

    void close() {
        auto level = std::move(m_open.back());
        m_open.pop_back();
        put(std::move(level.value), level.anchor, level.weight);
    }

    void put(Value value, YAML::anchor_t anchor, std::size_t weight) {
        if (weight > mostValues)
            throw TooMuch();
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
        if (level.value.isArray())
            level.value.editItems().push_back(std::move(value));
        else if (!level.key)
            level.key = value.isString() || value.isNumber() ? withoutColon(value.text()) : toJson(value);
        else
            level.value.editMembers().push_back({*std::exchange(level.key, std::nullopt), std::move(value)});
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
