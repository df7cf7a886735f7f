// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rules_report.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::cli;

class TstRulesReport : public QObject {
    Q_OBJECT

    static std::string written(const RuleCoverage& coverage, Format format) {
        Output out(1, Terminal());
        writeCoverage(out, {{"Order", {}}, "r.json"}, coverage, format);
        return std::exchange(out.text(), {});
    }

    static RuleCoverage example() {
        RuleCoverage coverage;
        coverage.rules = {{"a", 2, 1}, {"b", 0, 0}};
        coverage.types = {{"a", 2, 1, 0, true}, {"c", 3, 0, 0, false}, {"d", 1, 0, 1, true}};
        coverage.histories = 1;
        coverage.events = 7;
        coverage.failed = 1;
        return coverage;
    }

private Q_SLOTS:
    void forPeople() {
        const auto text = written(example(), Format::Table);
        for (const char* part : {"Order  7 events of 1 aggregate, reducer r.json", "never fired", "no rule", "1 change nothing", "1 failed",
                 "1 event cannot be read or upcast."})
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
    }

    void asAnObject() {
        const auto json = parseJson(written(example(), Format::Jsonl)).value();
        QCOMPARE(toJson(*json.find("never_fired")), std::string(R"(["b"])"));
        QCOMPARE(toJson(*json.find("without_rule")), std::string(R"(["c"])"));
        QCOMPARE(toJson(*json.find("idle")), std::string(R"(["a"])"));
    }

    void remarksOfADraft() {
        InferredReducer draft;
        draft.events = 5;
        draft.histories = 2;
        draft.cut = true;
        draft.merged = {"x"};
        QCOMPARE(draftRemarks({.aggregateType = "Order"}, draft),
            std::string("inferred from the first 5 events of 2 aggregates of type Order; its notes say what is a guess.\n"
                        "x is merged as it is: a finer rule failed on some of its events.\n"));
    }
};

LEFTFOLD_TEST(TstRulesReport)
#include "tst_rules_report.moc"
