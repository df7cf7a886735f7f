// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstReplayFixture : public QObject {
    Q_OBJECT

    static Ran fixture(const std::string& form, std::vector<std::string> more = {}) {
        more.insert(
            more.begin(), {"replay", sampleStore(), "Order/o-1001", "--reducer", "order", "--upcasters", "order", "--fixture", form});
        return run(more);
    }

private Q_SLOTS:
    void givenWhenThen() {
        const auto json = fixture("given-when-then", {"--at", "3"}).json();
        QCOMPARE(json.find("given")->size(), 2u);
        QCOMPARE(json.find("when")->find("aggregate_version")->text(), std::string("3"));
        const auto state =
            run({"replay", sampleStore(), "Order/o-1001", "--reducer", "order", "--upcasters", "order", "--at", "3", "--format", "json"})
                .json();
        QCOMPARE(toJson(*json.find("then")->find("state")), toJson(*state.find("state")));
    }

    void stepsAreLines() {
        const auto lines = fixture("jsonl").lines();
        QVERIFY(lines.size() > 3);
        for (std::size_t at = 0; at < lines.size(); ++at) {
            const auto step = parseJson(lines[at]).value();
            QCOMPARE(step.find("version")->text(), std::to_string(at + 1));
            QVERIFY(step.find("state")->isObject() && step.find("event")->isObject() && step.find("patch")->isArray());
        }
    }

    void everyFormIsWritten() {
        QVERIFY(fixture("markdown").out.starts_with("# Order/o-1001\n"));
        QVERIFY(fixture("pytest").out.find("def test_order_") != std::string::npos);
        QVERIFY(fixture("junit5").out.find("@Test") != std::string::npos);
        QVERIFY(fixture("xunit").out.find("[Fact]") != std::string::npos);
        QVERIFY(fixture("jest").out.find("expect(") != std::string::npos);
        QVERIFY(fixture("googletest").out.find("TEST(Order, ") != std::string::npos);
    }

    void aMistakeIsTold() {
        COMPARE_ERROR(fixture("rspec"), 2,
            "The value of --fixture is one of given-when-then|jsonl|markdown|pytest|junit5|xunit|jest|googletest, not \"rspec\".");
        COMPARE_ERROR(fixture("pytest", {"--format", "json"}), 2, "--fixture says the format; leave --format out.");
    }

    void nothingIsPassedOver() {
        for (const std::vector<std::string>& more : std::vector<std::vector<std::string>>{{"--steps"}, {"--states"}, {"--blame"},
                 {"--when", "version > 1"}, {"--beside", "Order/o-1002"}, {"--correlation", "c-1"}, {"--order", "clock"}})
            COMPARE_ERROR(fixture("pytest", more), 2, "--fixture stands alone, with --at, --from and edits at most.");
        COMPARE_ERROR(
            fixture("pytest", {"--compare", "1..2"}), 2, "--compare and --with stand alone, with --at, --from and --states at most.");
        COMPARE_ERROR(run({"replay", sampleStore(), "Order/o-1001", "--compare", "1..2", "--beside", "Order/o-1002"}), 2,
            "--compare and --with stand alone, with --at, --from and --states at most.");
        COMPARE_ERROR(run({"replay", sampleStore(), "Order/o-1001", "--reducer", "order", "--coverage", "--steps"}), 2,
            "--coverage and --infer-reducer stand alone, with --at and --from at most.");
        QCOMPARE(fixture("pytest", {"--at", "3", "--from", "zero", "--skip", "2"}).exit, 0);
    }
};

LEFTFOLD_TEST(TstReplayFixture)
#include "tst_replay_fixture.moc"
