// SPDX-License-Identifier: Apache-2.0
#include "core/replay/branch_verdict.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstBranchVerdict : public QObject {
    Q_OBJECT

    /// An order that is shipped and not paid, with one more event.
    static std::string with(const std::string& type, const std::string& data, std::string_view condition) {
        const auto real = std::make_shared<const Timeline>(
            folded(history({{"created", R"({"status":"new","paid":false})"}, {"shipped", R"({"status":"shipped"})"}}), nullptr));
        WrittenEvent event;
        event.type = type;
        event.data = parseJson(data).value();
        NoProgress progress;
        const auto both = BranchedTimeline::fold(real, {"", {InsertEvents{{2}, {event}}}}, progress).value();
        return std::string(wordOf(judge(both, StepCondition::read(condition, Instant()).value(), progress).value()));
    }

private Q_SLOTS:
    void aCompensatingEventRepairsOrBreaks() {
        QCOMPARE(with("payment.received", R"({"paid":true})", "state.paid = true"), std::string("becomes"));
        QCOMPARE(with("payment.received", R"({"paid":true})", "state.paid = false"), std::string("ceases"));
        QCOMPARE(with("payment.received", R"({"paid":true})", R"(state.status = "shipped")"), std::string("holds"));
        QCOMPARE(with("noted", R"({"x":1})", "state.paid = true"), std::string("never"));
    }
};

LEFTFOLD_TEST(TstBranchVerdict)
#include "tst_branch_verdict.moc"
