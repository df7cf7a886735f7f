// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"
#include <QFile>

using namespace leftfold;
using namespace leftfold::test;

class TstVerbExport : public QObject {
    Q_OBJECT

    static std::string read(const std::string& path) {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

private Q_SLOTS:
    void jsonLinesAreThoseOfEvents() {
        const Folder folder;
        const auto ran = run({"export", sampleStore(), folder.path("a.jsonl")});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.err, std::string());
        QCOMPARE(ran.out, folder.path("a.jsonl") + ": 2,000 events.\n");
        QVERIFY(read(folder.path("a.jsonl")) == run({"events", sampleStore(), "--format", "jsonl"}).out);
    }

    void csvIsThatOfEvents() {
        const Folder folder;
        const std::vector<std::string> chosen{"--filter", "type:payment.*", "--columns", "position,time,data.amount"};
        auto exported = std::vector<std::string>{"export", sampleStore(), folder.path("a.csv")};
        exported.insert(exported.end(), chosen.begin(), chosen.end());
        auto listed = std::vector<std::string>{"events", sampleStore(), "--format", "csv"};
        listed.insert(listed.end(), chosen.begin(), chosen.end());
        QCOMPARE(run(exported).exit, 0);
        const auto text = read(folder.path("a.csv"));
        QVERIFY(text.starts_with("position,occurred_at,data.amount\r\n"));
        QVERIFY(text == run(listed).out);
    }

    void aStoreOpensAgainWithTheSameEvents() {
        const Folder folder;
        QCOMPARE(run({"export", sampleStore(), folder.path("a.sqlite")}).exit, 0);
        const auto info = run({"info", folder.path("a.sqlite"), "--format", "json"});
        QCOMPARE(info.exit, 0);
        QCOMPARE(info.json().find("events")->text(), std::string("2000"));
        QVERIFY(
            run({"events", folder.path("a.sqlite"), "--format", "jsonl"}).out == run({"events", sampleStore(), "--format", "jsonl"}).out);
    }

    void nothingIsReplacedUnasked() {
        const Folder folder;
        const std::string file = folder.write("a.csv", "Dear diary");
        COMPARE_ERROR(run({"export", sampleStore(), file}), 2,
            file + " is there already, so it was left alone. Name another file, or replace it with --replace.");
        QCOMPARE(read(file), std::string("Dear diary"));
        QCOMPARE(run({"export", sampleStore(), file, "--replace"}).exit, 0);
        const std::string store = folder.path("store.sqlite");
        QCOMPARE(run({"export", sampleStore(), store}).exit, 0);
        COMPARE_ERROR(run({"export", store, store, "--replace"}), 2, store + " is the store itself. Name another file.");
    }

    void mistakesAreUsage() {
        const Folder folder;
        QCOMPARE(run({"export", sampleStore()}).exit, 2);
        QCOMPARE(run({"export", sampleStore(), folder.path("a.txt")}).exit, 2);
        QCOMPARE(run({"export", sampleStore(), folder.path("a.jsonl"), "--columns", "type"}).exit, 2);
        QCOMPARE(run({"export", sampleStore(), folder.path("a.csv"), "--columns", "typo"}).exit, 2);
        QCOMPARE(run({"export", sampleStore(), folder.path("a.csv"), "--filter", "type:"}).exit, 2);
        QCOMPARE(run({"export", sampleStore(), "/no/such/folder/a.csv"}).exit, 2);
        QCOMPARE(run({"export", folder.path("missing.db"), folder.path("a.csv")}).exit, 3);
        QVERIFY(read(folder.path("a.csv")).empty());
    }

    void scriptsReadTheReport() {
        const Folder folder;
        const auto ran = run({"export", sampleStore(), folder.path("a.jsonl"), "--limit", "7", "--format", "json"});
        QCOMPARE(ran.json().find("events")->text(), std::string("7"));
        QCOMPARE(ran.json().find("form")->text(), std::string("jsonl"));
    }
};

LEFTFOLD_TEST(TstVerbExport)
#include "tst_verb_export.moc"
