// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replay_fixture.h"
#include "core/replay/step_table.h"

namespace leftfold::cli {

namespace {

constexpr std::string_view formNames[] = {"given-when-then", "jsonl", "markdown"};

/// Each step leaves as soon as it is written: a long history never stands in memory as text.
Result<> writeSteps(Output& out, const Timeline& timeline, void (*append)(std::string&, const Frame&)) {
    Result<> written;
    if (timeline.size() > 0)
        timeline.walk(1, timeline.size(), [&](const Frame& frame) {
            append(out.text(), frame);
            written = out.commit();
            return written.has_value();
        });
    return written;
}

Result<> writeForm(Output& out, const Timeline& timeline, FixtureForm form) {
    switch (form) {
    case FixtureForm::GivenWhenThen:
        out.text() += givenWhenThen(testCaseOf(timeline, timeline.size()));
        return {};
    case FixtureForm::StepLines:
        return writeSteps(out, timeline, appendStepLine);
    case FixtureForm::Markdown:
        appendStepTableHead(out.text(), timeline);
        TRY_VOID(writeSteps(out, timeline, appendStepTableRow));
        appendStepTableEnd(out.text(), timeline);
        return {};
    }
    return {};
}

} // namespace

Result<Fixture> readFixture(const std::string& name) {
    for (std::size_t at = 0; at < std::size(formNames); ++at)
        if (name == formNames[at])
            return Fixture(static_cast<FixtureForm>(at));
    for (const auto language : testLanguages)
        if (name == nameOf(language))
            return Fixture(language);
    return fail(ErrorCode::InvalidArgument, "The value of --fixture is one of " + fixtureNames() + ", not \"" + name + "\".");
}

std::string fixtureNames() {
    std::string names;
    for (const auto name : formNames)
        names += (names.empty() ? "" : "|") + std::string(name);
    for (const auto language : testLanguages)
        names += '|' + std::string(nameOf(language));
    return names;
}

Result<> writeFixture(Output& out, const Timeline& timeline, const Fixture& fixture) {
    if (const auto* form = std::get_if<FixtureForm>(&fixture))
        return writeForm(out, timeline, *form);
    TRY_ASSIGN(const auto source, testSource(testCaseOf(timeline, timeline.size()), std::get<TestLanguage>(fixture)));
    out.text() += source;
    return {};
}

} // namespace leftfold::cli
