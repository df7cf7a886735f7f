// SPDX-License-Identifier: Apache-2.0
#include "core/transform/operation.h"
#include <algorithm>
#include <array>
#include <set>

namespace leftfold {

namespace {

/// The members of one step. The first thing that is wrong is kept until the step is read.
class StepReader {
public:
    StepReader(const Value& step, std::string where)
        : m_step(step)
        , m_where(std::move(where)) { }

    const std::optional<Error>& error() const { return m_error; }
    bool has(std::string_view name) const { return m_step.find(name) != nullptr; }

    void complain(std::string_view name, std::string sentence) {
        if (!m_error)
            m_error = Error{ErrorCode::InvalidArgument, std::move(sentence), m_where + (name.empty() ? "" : pointerPart(name))};
    }

    /// Of two members of one name nobody can tell which is meant.
    void refuseTwins() {
        std::set<std::string_view> names;
        for (const auto& member : m_step.members())
            if (!names.insert(member.key).second)
                complain(member.key, '"' + member.key + "\" stands twice in one step");
    }

    const Value& need(std::string_view name, std::string_view what) {
        static const Value nothing;
        const auto* found = m_step.find(name);
        if (!found)
            complain({}, "\"" + operationName() + "\" needs \"" + std::string(name) + "\", " + std::string(what));
        return found ? *found : nothing;
    }

    std::string text(std::string_view name, std::string_view what) {
        const auto& value = need(name, what);
        if (!value.isString())
            complain(name, '"' + std::string(name) + "\" must be " + std::string(what));
        return value.isString() ? value.text() : std::string();
    }

    JsonPointer pointer(std::string_view name) { return parsed(name, text(name, "a pointer like \"/items/0\"")); }

    std::vector<JsonPointer> pointers(std::string_view name) {
        std::vector<JsonPointer> result;
        const auto& value = need(name, "a list of pointers");
        if (value.size() == 0 || !value.isArray())
            complain(name, '"' + std::string(name) + "\" must be a list of pointers like \"/items/0\"");
        for (const auto& item : value.items()) {
            if (!item.isString())
                complain(name, '"' + std::string(name) + "\" must be a list of pointers like \"/items/0\"");
            else
                result.push_back(parsed(name, item.text()));
        }
        return result;
    }

    ValueTemplate value(std::string_view name, const char* fallback = nullptr) {
        if (fallback && !has(name))
            return ValueTemplate(Value::number(fallback));
        return filled(name, need(name, "a value"));
    }

    ValueTemplate filled(std::string_view name, const Value& document) {
        auto result = ValueTemplate::read(document);
        if (result)
            return *std::move(result);
        if (!m_error)
            m_error = Error{result.error().code, result.error().message, m_where + pointerPart(name) + result.error().detail};
        return {};
    }

    /// The place of the word in the list, which the error names in full.
    std::size_t oneOf(std::string_view name, std::string_view word, const std::vector<std::string_view>& words) {
        const auto found = std::find(words.begin(), words.end(), word);
        if (found != words.end())
            return static_cast<std::size_t>(found - words.begin());
        std::string all;
        for (const auto each : words)
            all += (all.empty() ? "" : ", ") + std::string(each);
        complain(name, '"' + std::string(name) + "\" must be one of " + all);
        return 0;
    }

    std::string word(std::string_view name, std::string fallback) { return has(name) ? text(name, "a word") : std::move(fallback); }

    bool flag(std::string_view name) {
        const auto* value = m_step.find(name);
        if (value && value->kind() != Value::Kind::Boolean)
            complain(name, '"' + std::string(name) + "\" must be true or false");
        return value && value->kind() == Value::Kind::Boolean && value->asBoolean();
    }

    JsonPointer parsed(std::string_view name, const std::string& text) {
        auto result = JsonPointer::parse(text);
        if (!result)
            complain(name, result.error().message);
        return result.value_or(JsonPointer());
    }

    Operations steps(std::string_view name) {
        auto result = readOperations(need(name, "a list of steps"), m_where + pointerPart(name));
        if (!result && !m_error)
            m_error = result.error();
        return result.value_or(Operations());
    }

    std::string operationName() const {
        const auto* name = m_step.find("op");
        return name && name->isString() ? name->text() : std::string();
    }

private:
    const Value& m_step;
    std::string m_where;
    std::optional<Error> m_error;
};

/// Names stand for members, `/a/b` for places: `where` and `key` take both.
JsonPointer partPointer(StepReader& reader, std::string_view name, const std::string& text) {
    return text.starts_with('/') ? reader.parsed(name, text) : JsonPointer({PointerToken(text)});
}

Operation readRemove(StepReader& reader) {
    auto path = reader.pointer("path");
    if (!reader.has("where"))
        return {op::Remove{std::move(path)}};
    std::vector<op::RemoveWhere::Condition> conditions;
    const auto& where = reader.need("where", "an object of values");
    if (!where.isObject() || where.size() == 0)
        reader.complain("where", "\"where\" must be an object that names at least one member and its value");
    for (const auto& member : where.members())
        conditions.push_back({partPointer(reader, "where", member.key), reader.filled("where", member.value)});
    return {op::RemoveWhere{std::move(path), std::move(conditions)}};
}

/// `divide_by: 100` as places of the point. Other divisors could lose digits.
int readShift(StepReader& reader) {
    if (!reader.has("divide_by"))
        return 0;
    const auto& divisor = reader.need("divide_by", "a power of ten");
    const auto& digits = divisor.isNumber() ? divisor.text() : std::string();
    if (digits.empty() || digits.size() > 19 || digits[0] != '1' || digits.find_first_not_of('0', 1) != std::string::npos)
        reader.complain("divide_by", "\"divide_by\" must be a power of ten like 100");
    return 1 - static_cast<int>(digits.size());
}

Operation readConvert(StepReader& reader) {
    op::Convert step;
    step.path = reader.pointer("path");
    const auto to = reader.text("to", "the name of a type");
    step.to = static_cast<op::Convert::To>(reader.oneOf("to", to, {"string", "number", "integer", "boolean", "decimal", "timestamp"}));
    step.shift = readShift(reader);
    if (reader.has("unit"))
        step.unit =
            static_cast<op::Convert::Unit>(1 + reader.oneOf("unit", reader.word("unit", {}), {"seconds", "milliseconds", "microseconds"}));
    return {std::move(step)};
}

Operation readMap(StepReader& reader) {
    op::Map step;
    step.path = reader.pointer("path");
    const auto& values = reader.need("values", "an object of old and new values");
    if (!values.isObject())
        reader.complain("values", "\"values\" must be an object: old value to new value");
    step.values = values.members();
    step.otherwise =
        static_cast<op::Map::Otherwise>(reader.oneOf("otherwise", reader.word("otherwise", "fail"), {"keep", "fail", "value"}));
    if (step.otherwise == op::Map::Otherwise::Value)
        step.value = reader.value("value");
    return {std::move(step)};
}

std::string readSeparator(StepReader& reader) {
    auto separator = reader.text("separator", "a text");
    if (separator.empty())
        reader.complain("separator", "\"separator\" must not be empty");
    return separator;
}

Operation readIncrement(StepReader& reader, bool negative) {
    return {op::Increment{reader.pointer("path"), reader.value("by", "1"), reader.value("times", "1"), negative}};
}

Operation readUpsert(StepReader& reader) {
    auto path = reader.pointer("path");
    auto key = partPointer(reader, "key", reader.text("key", "the name of the member that tells items apart"));
    return {op::Upsert{std::move(path), std::move(key), reader.value("value")}};
}

/// JSON has no text of several lines: a list of them stands for one.
std::string readCode(StepReader& reader) {
    const auto& code = reader.need("code", "JavaScript like \"(data, event) => data\"");
    if (code.isString())
        return code.text();
    std::string text;
    for (const auto& line : code.items()) {
        if (!line.isString())
            reader.complain("code", "\"code\" must be a text, or a list of lines of text");
        else
            text += (&line == &code.items().front() ? "" : "\n") + line.text();
    }
    if (code.size() == 0 || !code.isArray())
        reader.complain("code", "\"code\" must be JavaScript like \"(data, event) => data\", or a list of its lines");
    return text;
}

Operation readScript(StepReader& reader) {
    op::Script step;
    if (reader.has("path"))
        step.path = reader.pointer("path");
    const auto code = readCode(reader);
    if (reader.error())
        return {op::Off{"script"}};
    auto function = compileScript(code);
    if (!function) {
        reader.complain("code", "in the script: " + function.error().message);
        return {op::Off{"script"}};
    }
    step.function = *std::move(function);
    return {std::move(step)};
}

struct Known {
    std::string_view name;
    Operation (*read)(StepReader& reader);
};

template <typename Step>
Operation pathAndValue(StepReader& reader) {
    return {Step{reader.pointer("path"), reader.value("value")}};
}

template <typename Step>
Operation fromAndPath(StepReader& reader) {
    return {Step{reader.pointer("from"), reader.pointer("path")}};
}

constexpr std::array known{
    Known{"add", pathAndValue<op::Add>},
    Known{"remove", readRemove},
    Known{"replace", pathAndValue<op::Replace>},
    Known{"move", fromAndPath<op::Move>},
    Known{"copy", fromAndPath<op::Copy>},
    Known{"test", pathAndValue<op::Test>},
    Known{"merge", pathAndValue<op::Merge>},
    Known{"default", pathAndValue<op::Default>},
    Known{"convert", readConvert},
    Known{"map", readMap},
    Known{"split",
        [](StepReader& reader) {
            return Operation{op::Split{reader.pointer("path"), readSeparator(reader), reader.pointers("into"), reader.flag("keep")}};
        }},
    Known{"join",
        [](StepReader& reader) {
            return Operation{
                op::Join{reader.pointers("from"), reader.text("separator", "a text"), reader.pointer("path"), reader.flag("keep")}};
        }},
    Known{"each",
        [](StepReader& reader) {
            return Operation{op::Each{reader.pointer("path"), reader.steps("steps")}};
        }},
    Known{"increment", [](StepReader& reader) { return readIncrement(reader, false); }},
    Known{"decrement", [](StepReader& reader) { return readIncrement(reader, true); }},
    Known{"upsert", readUpsert},
    Known{"script", readScript},
};

Result<Operation> readOperation(const Value& step, const std::string& where) {
    if (!step.isObject())
        return fail(ErrorCode::InvalidArgument, "a step must be an object with \"op\"", where);
    StepReader reader(step, where);
    const auto name = reader.text("op", "the name of an operation");
    const auto found = std::find_if(known.begin(), known.end(), [&](const Known& each) { return each.name == name; });
    if (found == known.end()) {
        std::vector<std::string_view> names;
        names.reserve(known.size());
        for (const auto& each : known)
            names.push_back(each.name);
        reader.oneOf("op", name, names);
        return fail(*reader.error());
    }
    reader.refuseTwins();
    auto operation = reader.flag("off") ? Operation{op::Off{name}} : found->read(reader);
    if (reader.error())
        return fail(*reader.error());
    return operation;
}

} // namespace

Result<Operations> readOperations(const Value& list, const std::string& where) {
    if (!list.isArray())
        return fail(ErrorCode::InvalidArgument, "expected a list of steps", where);
    Operations operations;
    for (const auto& step : list.items()) {
        TRY_ASSIGN(auto operation, readOperation(step, where + '/' + std::to_string(operations.size())));
        operations.push_back(std::move(operation));
    }
    return operations;
}

} // namespace leftfold
