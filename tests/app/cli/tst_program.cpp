// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"

using namespace leftfold::test;

/// What holds for every verb: help, versions, and the ways to misspell something.
class TstProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionIsOneLine() {
        const auto ran = run({"--version"});
        QVERIFY(ran.out.starts_with("leftfold 0."));
        QCOMPARE(ran.lines().size(), 1u);
        QCOMPARE(ran.exit, 0);
    }

    void helpListsEveryVerb() {
        const auto ran = run({"--help"});
        for (const char* verb : {"demo", "info", "layouts", "events", "aggregates", "replay", "completion"})
            QVERIFY2(ran.out.find(std::string("\n  ") + verb + ' ') != std::string::npos, verb);
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.err, std::string());
        QCOMPARE(run({"help"}).out, ran.out);
        QCOMPARE(run({"-h"}).out, ran.out);
    }

    void everyVerbHasHelpWithExamples() {
        for (const std::string verb : {"demo", "info", "layouts", "events", "aggregates", "replay", "completion"}) {
            const auto ran = run({verb, "--help"});
            QVERIFY2(ran.out.starts_with("leftfold " + verb + ' '), ran.out.c_str());
            QVERIFY2(ran.out.find("\nExamples\n  leftfold " + verb) != std::string::npos, ran.out.c_str());
            QCOMPARE(ran.exit, 0);
            QCOMPARE(run({"help", verb}).out, ran.out);
            QCOMPARE(run({verb, "no-such.db", "-h"}).out, ran.out);
            for (const auto& line : ran.lines())
                QVERIFY2(line.size() <= 112, line.c_str());
        }
    }

    void nothingAtAllShowsHelpOnStderr() {
        const auto ran = run({});
        QCOMPARE(ran.exit, 2);
        QCOMPARE(ran.out, std::string());
        QVERIFY(ran.err.find("Verbs") != std::string::npos);
    }

    void unknownVerbsAreAnswered() {
        COMPARE_ERROR(run({"evnts", "shop.db"}), 2, "There is no verb evnts. Did you mean events?");
        COMPARE_ERROR(run({"frobnicate"}), 2, "There is no verb frobnicate. leftfold --help lists them.");
        COMPARE_ERROR(run({"help", "reply"}), 2, "There is no verb reply. Did you mean replay?");
        COMPARE_ERROR(run({"--quiet"}), 2, "No verb is given. leftfold --help lists them.");
    }

    void plannedVerbsSaySo() { COMPARE_ERROR(run({"relay", "shop.db"}), 2, "The verb relay is not there yet."); }

    void unknownOptionsAreAnswered() {
        COMPARE_ERROR(run({"events", "a.db", "--fromat", "json"}), 2, "The verb events has no option --fromat. Did you mean --format?");
        COMPARE_ERROR(run({"events", "a.db", "--fromat=json"}), 2, "The verb events has no option --fromat. Did you mean --format?");
        COMPARE_ERROR(run({"events", "a.db", "-z"}), 2, "The verb events has no option -z. leftfold events --help lists them.");
    }

    void optionsNeedTheirValues() {
        COMPARE_ERROR(run({"events", "a.db", "--limit"}), 2, "The option --limit needs a value: --limit N.");
        COMPARE_ERROR(run({"events", "a.db", "--limit", "ten"}), 2, "The value of --limit is a whole number from 0, not \"ten\".");
        COMPARE_ERROR(run({"events", "a.db", "--limit", "-5"}), 2, "The value of --limit is a whole number from 0, not \"-5\".");
        COMPARE_ERROR(run({"events", "a.db", "--limit=99999999999999999999"}), 2,
            "The value of --limit is a whole number from 0, not \"99999999999999999999\".");
        COMPARE_ERROR(run({"info", "a.db", "--timeout", "0"}), 2, "The value of --timeout is a number of seconds from 1 to 86400.");
        COMPARE_ERROR(run({"info", "a.db", "--format", "xml"}), 2, "There is no format \"xml\"; --format is table, json, jsonl or csv.");
        COMPARE_ERROR(run({"info", "a.db", "--quiet=maybe"}), 2, "The option --quiet takes no value.");
    }

    void argumentsAreCounted() {
        COMPARE_ERROR(run({"info"}), 2, "No store is given. Name an SQLite file or a postgresql:// address.");
        COMPARE_ERROR(run({"info", "a.db", "b.db"}), 2, "The argument b.db is one too many: leftfold info STORE [--format FORMAT].");
        COMPARE_ERROR(run({"info", "-"}), 2, "A store cannot come from standard input. Name an SQLite file or a postgresql:// address.");
        COMPARE_ERROR(run({"replay", "a.db"}), 2, "No aggregate is given. leftfold aggregates a.db lists them; name one as TYPE/ID.");
        COMPARE_ERROR(run({"info", "a.db", "--store", "b"}), 2, "--store names a store of a project (*.leftfold); STORE is none.");
    }

    void answersThatAreOneObjectHaveNoCsv() {
        COMPARE_ERROR(run({"info", "a.db", "--format", "csv"}), 2,
            "The answer of info is one object, which has no CSV form; --format is table, json or jsonl.");
    }

    void whatComesLaterIsRefusedByName() {
        for (const std::string verb : {"shapes", "relay", "review"})
            COMPARE_ERROR(run({verb, "a.db"}), 2, "The verb " + verb + " is not there yet.");
    }

    void optionsMayStandAnywhere() {
        const auto expected = run({"info", sampleStore(), "--format", "json"});
        QCOMPARE(expected.exit, 0);
        QCOMPARE(run({"--format", "json", "info", sampleStore()}).out, expected.out);
        QCOMPARE(run({"info", "--format=json", sampleStore()}).out, expected.out);
        QCOMPARE(run({"info", "--format", "table", "--format", "json", "--", sampleStore()}).out, expected.out);
    }

    void completionKnowsEveryVerbAndOption() {
        for (const std::string shell : {"bash", "zsh", "fish"}) {
            const auto ran = run({"completion", shell});
            QCOMPARE(ran.exit, 0);
            QVERIFY(ran.out.find("aggregates") != std::string::npos);
            QVERIFY(ran.out.find("no-progress") != std::string::npos);
            QVERIFY(ran.out.find("fixture") != std::string::npos);
            QVERIFY(ran.out.find("review") == std::string::npos); // not there yet
        }
        COMPARE_ERROR(run({"completion", "tcsh"}), 2, "Completion needs the shell: leftfold completion bash, zsh or fish.");
    }

    void bashCompletesVerbsAndOptions() {
        const std::string ask =
            "source <(leftfold completion bash); COMP_WORDS=(leftfold %1); COMP_CWORD=%2; _leftfold; echo ${COMPREPLY[@]}";
        const auto asked = [&](const char* words, const char* at) {
            return runShell(QString::fromStdString(ask).arg(QString::fromLatin1(words), QString::fromLatin1(at)).toStdString());
        };
        QCOMPARE(asked("ev", "1").out, std::string("events\n"));
        QCOMPARE(asked("events --f", "2").out, std::string("--filter --facets --follow --format\n"));
        QCOMPARE(asked("events --format j", "3").out, std::string("json jsonl\n"));
    }
};

LEFTFOLD_TEST(TstProgram)
#include "tst_program.moc"
