// SPDX-License-Identifier: Apache-2.0
#include "core/replay/program/program_reducer.h"
#include "tests/core/replay/histories.h"
#include "tests/core/replay/program/programs.h"
#include "tests/runner.h"
#include <QFileInfo>

using namespace leftfold;
using namespace leftfold::test;

class TstProgramReducer : public QObject {
    Q_OBJECT

    Programs m_programs;

    Timeline fold(const std::string& loop, int events = 5) {
        std::vector<std::pair<std::string, std::string>> all;
        for (int k = 1; k <= events; ++k)
            all.emplace_back("e", R"({"k":)" + std::to_string(k) + '}');
        return folded(history(all), ProgramReducer::make(m_programs.write(loop)).value());
    }

    /// The message of the third event's failure, where all others went well.
    std::string third(const std::string& onThird) {
        const auto timeline = fold(onLinesWith("\"k\":3", onThird, answer("{}")));
        if (timeline.counts().failed != 1 || timeline.failures().front().step != 3)
            return "failed: " + std::to_string(timeline.counts().failed) + ' '
                + (timeline.failures().empty() ? "" : timeline.failures().back().message);
        return timeline.failures().front().message.substr(timeline.failures().front().message.find(": it") + 2);
    }

private Q_SLOTS:
    void initTestCase() {
        if (!Programs::canRun())
            QSKIP("there is no shell");
    }

    void aProgramFolds() {
        const auto reducer =
            ProgramReducer::make(m_programs.write(onLinesWith("{\"state\":null", answer("{\"n\":0.10}"), answer("{\"n\":2}"))));
        QVERIFY((*reducer)->mayWait());
        QVERIFY((*reducer)->name().starts_with("exec:sh "));
        const auto timeline = folded(history({{"e", "{}"}, {"e", "{}"}}), *reducer);
        QCOMPARE(toJson(timeline.state(0)), std::string("null"));
        QCOMPARE(toJson(timeline.state(1)), std::string(R"({"n":0.10})"));
        QCOMPARE(toJson(timeline.state(2)), std::string(R"({"n":2})"));
        QCOMPARE(timeline.counts().applied, std::size_t(2));
    }

    /// It counts how often it is asked.
    void nothingIsAskedTwice() {
        const QTemporaryDir folder;
        const auto tally = folder.filePath(QStringLiteral("tally")).toStdString();
        const auto timeline = fold("while read -r line; do echo x >> '" + tally + "'; " + answer("{\"n\":1}") + "; done", 4);
        QCOMPARE(timeline.counts().applied, std::size_t(4));
        for (std::size_t step = 0; step <= 4; ++step)
            QCOMPARE(timeline.frame(step).status, step == 0 ? StepStatus::Unchanged : StepStatus::Applied);
        QCOMPARE(QFileInfo(QString::fromStdString(tally)).size(), 8);
    }

    void itsRefusalsAreMarkedSteps() {
        const auto timeline = fold(onLinesWith("\"k\":3", refusal("no third"), answer("1")));
        QCOMPARE(timeline.counts().failed, std::size_t(1));
        QVERIFY(timeline.failures()[0].message.ends_with(": no third"));
    }

    void aCrashIsAMarkedStep() {
        QCOMPARE(third("kill -9 $$"), std::string("it crashed."));
        QCOMPARE(third("echo first >&2; echo 'no such order' >&2; exit 3"),
            std::string("it ended with exit code 3 and without an answer. It wrote: first | no such order"));
    }

    void garbageIsAMarkedStep() {
        const auto told = third("echo debugging");
        QVERIFY2(told.starts_with("it answered \"debugging\", which is no JSON"), told.c_str());
    }

    void aProgramThatNeverAnswersIsGivenUp() {
        const auto timeline = fold("exit 1", 8);
        QCOMPARE(timeline.counts().failed, std::size_t(8));
        QVERIFY(timeline.failures()[4].message.find("exit code 1") != std::string::npos);
        QVERIFY(timeline.failures()[5].message.ends_with("it gave no answer 5 times in a row, and is not started any more."));
    }

    void whatCannotBeStartedSaysSo() {
        const auto timeline = folded(history({{"e", "{}"}}), ProgramReducer::make("/no/such/program").value());
        QVERIFY(timeline.failures()[0].message.starts_with("exec:/no/such/program: it cannot be started: "));
        QVERIFY(!ProgramReducer::make("  "));
    }

    void severalEventsOfOneAreOneStep() {
        const auto chain = upcasters(
            R"([{"event_type":"both","from":1,"into":[{"event_type":"a","to":1,"steps":[]},{"event_type":"b","to":1,"steps":[]}]}])");
        const auto reducer = ProgramReducer::make(m_programs.write(onLinesWith("\"event_type\":\"b\"", refusal("b"), answer("\"a\""))));
        const auto timeline = folded(history({{"both", "{}"}}), *reducer, chain);
        QCOMPARE(timeline.status(1), StepStatus::Failed);
        QCOMPARE(toJson(timeline.state(1)), std::string("null"));
    }
};

LEFTFOLD_TEST(TstProgramReducer)
#include "tst_program_reducer.moc"
