// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"
#include <QFile>

using namespace leftfold::test;

class TstVerbDemo : public QObject {
    Q_OBJECT

    static bool exists(const std::string& file) { return QFile::exists(QString::fromStdString(file)); }

private Q_SLOTS:
    void theFaultsAreListed() {
        const Folder folder;
        const auto ran = run({"demo", folder.path("shop.db"), "--events", "1200"});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.err, std::string());
        for (const char* fault : {"gap", "duplicate event id", "orphan", "cycle", "clock", "drifted", "no JSON", "poison",
                 "without an event", "without a message"})
            QVERIFY2(ran.out.find(fault) != std::string::npos, fault);
        QVERIFY(ran.out.ends_with("\nNext: leftfold info " + folder.path("shop.db") + '\n'));
    }

    void scriptsReadTheFaultsToo() {
        const Folder folder;
        const auto ran = run({"demo", folder.path("shop.db"), "--events", "1200", "--seed", "3", "--format", "json"});
        const auto told = ran.json();
        QCOMPARE(told.find("events")->text(), std::string("1200"));
        QCOMPARE(told.find("seed")->text(), std::string("3"));
        QCOMPARE(told.find("faults")->size(), 10u);
        QCOMPARE(run({"events", folder.path("shop.db"), "--format", "jsonl"}).lines().size(), 1200u);
    }

    void theSameSeedTellsTheSameStory() {
        const Folder folder;
        const auto events = [&folder](const std::string& name, const std::string& seed) {
            run({"demo", folder.path(name), "--events", "1000", "--seed", seed});
            return run({"events", folder.path(name), "--format", "jsonl"}).out;
        };
        const auto first = events("a.db", "5");
        QVERIFY(!first.empty());
        QCOMPARE(events("b.db", "5") == first, true);
        QCOMPARE(events("c.db", "6") == first, false);
    }

    void anOlderSampleStoreIsReplacedAndNothingElse() {
        const Folder folder;
        const std::string file = folder.path("shop.db");
        QCOMPARE(run({"demo", file, "--events", "1000"}).exit, 0);
        QCOMPARE(run({"demo", file, "--events", "1100"}).exit, 0);
        const auto ran = run({"demo", folder.write("mine.txt", "precious")});
        QCOMPARE(ran.exit, 2);
        QVERIFY2(ran.err.find("left alone") != std::string::npos, ran.err.c_str());
        QFile mine(QString::fromStdString(folder.path("mine.txt")));
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), QByteArray("precious"));
    }

    void aShortStoreSaysThatNothingIsWrongInIt() {
        const Folder folder;
        const auto ran = run({"demo", folder.path("small.db"), "--events", "200"});
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.out.find("200 events") != std::string::npos, ran.out.c_str());
        QVERIFY2(ran.out.find("Nothing is wrong on purpose: that takes 1,000 events or more.") != std::string::npos, ran.out.c_str());
        QCOMPARE(run({"events", folder.path("small.db"), "--format", "jsonl"}).lines().size(), 200u);
    }

    void mistakesLeaveNoFile() {
        const Folder folder;
        QCOMPARE(run({"demo", folder.path("a.db"), "--events", "0"}).exit, 2);
        QCOMPARE(run({"demo", folder.path("a.db"), "--seed", "x"}).exit, 2);
        QVERIFY(!exists(folder.path("a.db")));
        QCOMPARE(run({"demo", folder.path("no/such/folder/a.db")}).exit, 2);
        COMPARE_ERROR(run({"demo"}), 2, "No file is given. Name the one to write: leftfold demo shop.db.");
        COMPARE_ERROR(run({"demo", "-"}), 2, "A sample store cannot go to standard output. Name the file to write.");
    }
};

LEFTFOLD_TEST(TstVerbDemo)
#include "tst_verb_demo.moc"
