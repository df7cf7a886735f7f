// SPDX-License-Identifier: Apache-2.0
#include "core/replay/step_table.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstStepTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowForEachStep() {
        const auto timeline = folded(history({{"a", R"({"x":"p|q`"})"}, {"none", "{}"}, {"a", R"({"x":2})"}, {"bad", "{}"}}),
            rules(R"({"a":[{"op":"add","path":"/x","value":{"$from":"/data/x"}}],"bad":[{"op":"remove","path":"/y"}]})"));
        const auto text = stepTable(timeline);
        QVERIFY2(
            text.starts_with("# Order/o-1\n\n4 events from zero, reducer r.json.\n\n| version | time | event | change |\n"), text.c_str());
        QVERIFY2(text.find("| 1 |  | a | `` + /x \"p\\|q`\" `` |\n") != std::string::npos, text.c_str());
        QVERIFY(text.find("| 2 |  | none | no rule |\n") != std::string::npos);
        QVERIFY2(text.find("~ /x \"p\\|q`\" → 2") != std::string::npos, text.c_str());
        QVERIFY(text.find("| 4 |  | bad | **failed:** ") != std::string::npos);
        QVERIFY(text.ends_with("````json\n{\n  \"x\": 2\n}\n````\n"));
    }

    void aHistoryWithoutEvents() { QVERIFY(stepTable(folded({}, rules("{}"))).find("0 events from zero") != std::string::npos); }
};

LEFTFOLD_TEST(TstStepTable)
#include "tst_step_table.moc"
