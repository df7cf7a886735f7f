// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"
#include <QFile>

using namespace leftfold;
using namespace leftfold::test;

class TstReplayRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftFoldsEveryTypeOfTheSample() {
        for (const char* type : {"Order", "Payment", "Inventory", "Shipment", "Customer"}) {
            const Folder folder;
            const auto file = folder.path("draft.reducer.json");
            const auto ran = run({"replay", sampleStore(), type, "--upcasters", "order", "--infer-reducer", file});
            QCOMPARE(ran.exit, 0);
            QCOMPARE(ran.out, std::string());
            QVERIFY2(ran.err.starts_with("inferred from "), ran.err.c_str());
            const Value coverage =
                run({"replay", sampleStore(), type, "--upcasters", "order", "--reducer", file, "--coverage", "--format", "json"}).json();
            for (const Value& each : coverage.find("event_types")->items())
                QCOMPARE(each.find("failed")->text(), std::string("0"));
            QCOMPARE(coverage.find("never_fired")->size(), 0u);
            QCOMPARE(coverage.find("without_rule")->size(), 0u);
        }
    }

    void aDraftGoesToStandardOutput() {
        const auto ran = run({"replay", sampleStore(), "Order/o-1001", "--infer-reducer", "--quiet"});
        QCOMPARE(ran.err, std::string());
        QCOMPARE(ran.json().find("leftfold")->text(), std::string("reducer/1"));
        QCOMPARE(run({"replay", "--infer-reducer", sampleStore(), "Order/o-1001", "--quiet"}).out, ran.out);
        COMPARE_ERROR(run({"replay", sampleStore(), "Nobody", "--infer-reducer"}), 2,
            run({"replay", sampleStore(), "Nobody"}).err.substr(10, run({"replay", sampleStore(), "Nobody"}).err.size() - 11));
    }

    void nothingIsOverwrittenUnasked() {
        const Folder folder;
        const auto file = folder.path("own.reducer.json");
        QCOMPARE(run({"replay", sampleStore(), "Payment", "--infer-reducer", file}).exit, 0);
        COMPARE_ERROR(run({"replay", sampleStore(), "Order", "--infer-reducer", file}), 2,
            file + " is there already. Name another file, or replace it with --replace.");
        QCOMPARE(run({"replay", sampleStore(), "Order", "--infer-reducer", file, "--replace"}).exit, 0);
        const auto other = folder.write("mine.txt", "mine");
        COMPARE_ERROR(run({"replay", sampleStore(), "Order", "--infer-reducer", other, "--replace"}), 2,
            other + " is no reducer that can be read, so it was left alone. Name another file.");
        const auto store = folder.path("own.db");
        QVERIFY(QFile::copy(QString::fromStdString(sampleStore()), QString::fromStdString(store)));
        COMPARE_ERROR(run({"replay", store, "Order", "--infer-reducer", store, "--replace"}), 2,
            store + " is no reducer that can be read, so it was left alone. Name another file.");
        QCOMPARE(run({"info", store}).exit, 0);
        COMPARE_ERROR(run({"replay", store, "Order/o-1001", "--replace"}), 2, "--replace is for the FILE of --infer-reducer.");
        QFile read(QString::fromStdString(file));
        QVERIFY(read.open(QIODevice::ReadOnly));
        QVERIFY(read.readAll().contains("order.created"));
    }

    void coverageOfATypeAndOfOne() {
        const Value all =
            run({"replay", sampleStore(), "Order", "--reducer", "order", "--upcasters", "order", "--coverage", "--format", "json"}).json();
        QCOMPARE(all.find("aggregate_type")->text(), std::string("Order"));
        QVERIFY(all.find("aggregate_id")->isNull());
        QCOMPARE(all.find("reducer")->text(), std::string("order.reducer.json"));
        const Value one = run({"replay", sampleStore(), "Order/o-1001", "--reducer", "order", "--upcasters", "order", "--coverage", "--at",
                                  "1", "--from", "zero", "--format", "json"})
                              .json();
        QCOMPARE(one.find("events")->text(), std::string("1"));
        QCOMPARE(one.find("aggregate_id")->text(), std::string("o-1001"));
        QVERIFY(one.find("never_fired")->size() > 3);
        const auto table = run({"replay", sampleStore(), "Order/o-1001", "--reducer", "order", "--coverage"});
        QVERIFY2(table.out.find("RULE") != std::string::npos && table.out.find("never fired") != std::string::npos, table.out.c_str());
        QCOMPARE(run({"replay", sampleStore(), "Order", "--coverage", "--format", "csv"}).exit, 2);
    }

    void nothingIsPassedOver() {
        COMPARE_ERROR(run({"replay", sampleStore(), "Order/o-1001", "--coverage", "--skip", "2"}), 2,
            "--coverage and --infer-reducer stand alone, with --at and --from at most.");
        COMPARE_ERROR(run({"replay", sampleStore(), "Order/o-1001", "--infer-reducer", "--blame"}), 2,
            "--coverage and --infer-reducer stand alone, with --at and --from at most.");
    }
};

LEFTFOLD_TEST(TstReplayRules)
#include "tst_replay_rules.moc"
