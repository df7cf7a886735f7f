// SPDX-License-Identifier: Apache-2.0
#include "core/replay/program/program_process.h"
#include "tests/core/replay/program/programs.h"
#include "tests/runner.h"
#include <thread>

using namespace leftfold;
using namespace leftfold::test;

class TstProgramProcess : public QObject {
    Q_OBJECT

    Programs m_programs;

    static std::string told(const Result<std::string>& answer) { return answer ? *answer : "error: " + answer.error().message; }

private Q_SLOTS:
    void initTestCase() {
        if (!Programs::canRun())
            QSKIP("there is no shell");
    }

    void answersLineByLine() {
        ProgramProcess process({m_programs.write("while read -r line; do n=$((n+1)); echo \"$n $line\"; done"), {}});
        QCOMPARE(told(process.ask("a")), std::string("1 a"));
        std::string other;
        std::jthread([&] { other = told(process.ask("b")); }).join(); // asked from anywhere, it is the same program
        QCOMPARE(other, std::string("2 b"));
        const std::string large(3'000'000, 'x');
        QCOMPARE(told(process.ask(large)).size(), large.size() + 2);
    }

    void startsAgainAfterItEnded() {
        ProgramProcess process({m_programs.write("read -r line; echo \"$line\"; read -r line; echo 'out of memory' >&2; exit 7"), {}});
        QCOMPARE(told(process.ask("a")), std::string("a"));
        QCOMPARE(told(process.ask("b")), std::string("error: it ended with exit code 7 and without an answer. It wrote: out of memory"));
        QCOMPARE(told(process.ask("c")), std::string("c"));
    }

    void aHangIsEnded() {
        ProgramProcess process({m_programs.write("echo thinking >&2; sleep 600"), {}}, std::chrono::milliseconds(300));
        QCOMPARE(told(process.ask("a")), std::string("error: it gave no answer within 300 ms. It wrote: thinking"));
    }

    void moreThanOneLineIsNoAnswer() {
        ProgramProcess process({m_programs.write("while read -r line; do printf '1\\n2\\n'; done"), {}}); // one write
        QCOMPARE(told(process.ask("a")), std::string("1"));
        QCOMPARE(told(process.ask("b")), std::string("error: it wrote more than one line for the event before."));
    }

    void runsInItsFolder() {
        ProgramProcess process({m_programs.write("read -r line; pwd -P"), m_programs.folder()});
        QVERIFY(QString::fromStdString(told(process.ask("a"))).endsWith(QString::fromStdString(m_programs.folder())));
    }

    void noShellReadsTheCommand() {
        ProgramProcess process({m_programs.write("read -r line; echo \"$@\"") + " $HOME \"a  b\" ; true", {}});
        QCOMPARE(told(process.ask("a")), std::string("$HOME a  b ; true"));
    }

    void isLeftForTheNextFold() {
        const ProgramCommand command{m_programs.write("while read -r line; do echo $$; done"), {}};
        auto process = ProgramProcess::take(command);
        const auto first = told(process->ask("a"));
        ProgramProcess::leave(std::move(process));
        auto again = ProgramProcess::take(command);
        QCOMPARE(told(again->ask("a")), first);
        auto other = ProgramProcess::take(command);
        QVERIFY(told(other->ask("a")) != first);
    }
};

LEFTFOLD_TEST(TstProgramProcess)
#include "tst_program_process.moc"
