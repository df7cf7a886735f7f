// SPDX-License-Identifier: Apache-2.0
#include "core/replay/test_export.h"
#include "core/model/event_object.h"
#include "core/replay/source_text.h"
#include "core/replay/text_template.h"
#include "resources/documents.h"

namespace leftfold {

namespace {

struct Language {
    std::string_view name;
    std::string_view title;
    std::string_view file; ///< of the template
    std::string_view ending;
    std::string_view forbidden; ///< letters that must not stand within its texts as they are
    bool doublesBackslashes = false;
};

const Language& about(TestLanguage language) {
    static constexpr Language all[] = {
        {"pytest", "pytest", "pytest.py", ".py", "'", false},
        {"junit5", "JUnit 5", "junit5.java", "Test.java", "", true},
        {"xunit", "xUnit", "xunit.cs", "Test.cs", "", false},
        {"jest", "Jest", "jest.js", ".test.js", "`$", false},
        {"googletest", "GoogleTest", "googletest.cpp", "_test.cpp", ")", false},
    };
    return all[static_cast<std::size_t>(language)];
}

std::string_view templateOf(const Language& language) {
    const auto* document = builtInDocument("templates/" + std::string(language.file) + ".template");
    return document ? document->text : std::string_view();
}

Value objectOf(const Event& event) {
    std::string text;
    appendEvent(text, event);
    return parseJson(text).value_or(Value());
}

Value listOf(const std::vector<const Event*>& events) {
    Value::Array all;
    for (const auto* event : events)
        all.push_back(objectOf(*event));
    return Value::array(std::move(all));
}

template <typename Tag>
Value orNull(const std::optional<Ordinal<Tag>>& number) {
    return number ? Value::integer(number->value) : Value();
}

/// `order.confirmed at version 3`
std::string momentOf(const TestCase& test) {
    const auto what = test.when ? test.when->type : std::string("start");
    return what + " at version " + std::to_string(test.version.value_or(Version{0}).value);
}

/// What every name of the test is made of.
std::string phraseOf(const TestCase& test) {
    return test.aggregate.type + ' ' + momentOf(test);
}

/// The suite is the aggregate's type.
std::string suiteOf(const TestCase& test) {
    return pascalName(test.aggregate.type.empty() ? "aggregate" : test.aggregate.type);
}

} // namespace

TestCase testCaseOf(const Timeline& timeline, std::size_t step) {
    const auto& setup = timeline.setup();
    TestCase test{setup.aggregate, setup.reducer->name(), timeline.version(step), setup.snapshotVersion, setup.snapshotState};
    for (std::size_t at = 1; at < step; ++at)
        test.given.push_back(&timeline.event(at));
    const auto frame = timeline.frame(step);
    test.when = frame.event;
    test.state = frame.after;
    test.error = frame.message;
    return test;
}

std::string givenWhenThen(const TestCase& test) {
    Value::Object then{{"version", orNull(test.version)}, {"state", test.state}};
    if (!test.error.empty())
        then.push_back({"error", Value::string(test.error)});
    Value::Object all{{"aggregate_type", test.aggregate.type.empty() ? Value() : Value::string(test.aggregate.type)},
        {"aggregate_id", Value::string(test.aggregate.id)}, {"reducer", Value::string(test.reducer)},
        {"snapshot_version", orNull(test.snapshotVersion)}};
    if (test.snapshotVersion)
        all.push_back({"given_state", test.snapshotState});
    all.push_back({"given", listOf(test.given)});
    all.push_back({"when", test.when ? objectOf(*test.when) : Value()});
    all.push_back({"then", Value::object(std::move(then))});
    return toJson(Value::object(std::move(all)), JsonStyle::Indented) + '\n';
}

void appendStepLine(std::string& out, const Frame& frame) {
    out += "{\"version\":" + toJson(orNull(frame.event->version)) + ",\"event\":";
    appendEvent(out, *frame.event);
    out += ",\"patch\":";
    appendJson(out, toJsonPatch(frame.change));
    out += ",\"state\":";
    appendJson(out, frame.after);
    if (frame.status == StepStatus::Failed)
        out += ",\"error\":" + toJson(Value::string(frame.message));
    out += "}\n";
}

std::string_view nameOf(TestLanguage language) {
    return about(language).name;
}

std::string_view titleOf(TestLanguage language) {
    return about(language).title;
}

std::string fileNameOf(const TestCase& test, TestLanguage language) {
    const bool classes = language == TestLanguage::Junit5 || language == TestLanguage::Xunit;
    const auto name = classes ? pascalName(phraseOf(test)) : snakeName(phraseOf(test));
    return (language == TestLanguage::Pytest ? "test_" : "") + name + std::string(about(language).ending);
}

Result<std::string> testSource(const TestCase& test, TestLanguage language) {
    if (test.snapshotVersion)
        return fail(ErrorCode::InvalidArgument, "A test tells the history from its beginning; replay from zero to write one.");
    const auto& target = about(language);
    const auto text = [&](const Value& value) { return rawJson(value, target.forbidden, target.doublesBackslashes); };
    const auto phrase = phraseOf(test);
    std::vector<const Event*> when;
    if (test.when)
        when.push_back(test.when);
    return filledTemplate(templateOf(target),
        {{"title", plainLine(test.aggregate.path() + ", " + momentOf(test))}, {"given", text(listOf(test.given))},
            {"when", text(listOf(when))}, {"then", text(test.state)}, {"error", plainLine(test.error)}, {"snake_name", snakeName(phrase)},
            {"camelName", camelName(phrase)}, {"PascalName", pascalName(phrase)}, {"PascalSuite", suiteOf(test)}});
}

} // namespace leftfold
