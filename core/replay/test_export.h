// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include <string>

namespace leftfold {

/// One step of a replay as a test: the events before it, the event itself, and the state that must come of it.
struct TestCase {
    AggregateId aggregate;
    std::string reducer; ///< what the state was folded with
    std::optional<Version> version;
    std::optional<Version> snapshotVersion; ///< nothing: the history is told from its beginning
    Value snapshotState; ///< with `snapshotVersion`: the state that `given` begins with
    std::vector<const Event*> given;
    const Event* when = nullptr; ///< null: step 0
    Value state;
    std::string error; ///< why the event was refused; empty: it was not
};

/// Points into the timeline, which must outlive it.
TestCase testCaseOf(const Timeline& timeline, std::size_t step);

/// `{"aggregate_type","aggregate_id","reducer","snapshot_version","given":[…],"when":…,"then":{"version","state"}}`; events are the
/// objects of `leftfold events`. Where it begins at a snapshot, `given_state` stands before `given`; a refused event has
/// `then.error`.
std::string givenWhenThen(const TestCase& test);

/// One line a step: `{"version","event","patch","state"}`, and `error` where it failed.
void appendStepLine(std::string& out, const Frame& frame);

enum class TestLanguage { Pytest, Junit5, Xunit, Jest, GoogleTest };
inline constexpr TestLanguage testLanguages[] = {
    TestLanguage::Pytest, TestLanguage::Junit5, TestLanguage::Xunit, TestLanguage::Jest, TestLanguage::GoogleTest};

/// `pytest`, as the command line calls it.
std::string_view nameOf(TestLanguage language);
/// `JUnit 5`, for a person.
std::string_view titleOf(TestLanguage language);
/// What its file should be called: `OrderConfirmedAtVersion3Test.java`.
std::string fileNameOf(const TestCase& test, TestLanguage language);

/// The test as source: a template of resources/templates with the events and the state as JSON texts, which keep every digit
/// and need no escaping that the language could get wrong. Fails where the test begins at a snapshot, which no list of events
/// gives.
Result<std::string> testSource(const TestCase& test, TestLanguage language);

} // namespace leftfold
