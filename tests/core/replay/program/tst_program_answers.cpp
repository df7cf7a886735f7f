// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/program/program_answers.h"
#include "tests/runner.h"

using namespace leftfold;

class TstProgramAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasAnswered() {
        ProgramAnswers answers;
        const auto question = ProgramAnswers::keyOf(R"({"state":null,"event":{}})");
        QVERIFY(!answers.find(question));
        answers.keep(question, parseJson(R"({"n":0.10})").value(), 10);
        QCOMPARE(toJson(*answers.find(question)), std::string(R"({"n":0.10})"));
        QVERIFY(!answers.find(ProgramAnswers::keyOf(R"({"state":null,"event":{} })")));
        QVERIFY(ProgramAnswers::keyOf(std::string(1'000'000, 'x')).size() < 100);
    }

    void keepsNoMoreThanItMay() {
        ProgramAnswers answers(25);
        for (const char* question : {"a", "b", "c"})
            answers.keep(ProgramAnswers::keyOf(question), Value::number("1"), 10);
        QVERIFY(answers.find(ProgramAnswers::keyOf("a")) && answers.find(ProgramAnswers::keyOf("b")));
        QVERIFY(!answers.find(ProgramAnswers::keyOf("c")));
    }
};

LEFTFOLD_TEST(TstProgramAnswers)
#include "tst_program_answers.moc"
