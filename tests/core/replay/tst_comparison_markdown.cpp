// SPDX-License-Identifier: Apache-2.0
#include "core/replay/comparison_markdown.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::shared_ptr<const Timeline> paid() {
    return std::make_shared<const Timeline>(folded(history({{"created", R"({"a":1})"}, {"paid", R"({"a":2})"}}), nullptr));
}

} // namespace

class TstComparisonMarkdown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBranchIsAListAndATable() {
        NoProgress progress;
        const auto both = BranchedTimeline::fold(paid(), {"unpaid", {SkipEvent{{2}}}}, progress).value();
        QCOMPARE(whatIfMarkdown(both),
            std::string("### Order/o-1: unpaid\n\n* skip version 2\n\nThe states differ from version 2 on (paid skipped).\n\n"
                        "| place | real | branch |\n|---|---|---|\n| `/a` | `2` | `1` |\n"));
        const auto same = BranchedTimeline::fold(paid(), {}, progress).value();
        QVERIFY(whatIfMarkdown(same).ends_with("The states never differ.\n\nThe states are the same.\n"));
    }

    void versionsNameTheEventsBetween() {
        QCOMPARE(versionComparisonMarkdown(*paid(), 0, 2),
            std::string("### Order/o-1: the beginning and version 2\n\n* 1 created\n* 2 paid\n\n"
                        "| place | the beginning | version 2 |\n|---|---|---|\n| `/a` | – | `2` |\n"));
    }

    void aggregatesStandSideBySide() {
        const auto right = folded(history({{"created", R"({"a":1})"}, {"sent", R"({"s":"x|y"})"}}), nullptr);
        const auto left = paid();
        const auto text = alignmentMarkdown(*left, right, alignByType(*left, right));
        QVERIFY2(text.find("| 1 | created | 1 | created |  |  |\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("| 2 | paid |  |  |  |  |\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("| `/s` | – | `\"x\\|y\"` |\n") != std::string::npos, text.c_str());
    }
};

LEFTFOLD_TEST(TstComparisonMarkdown)
#include "tst_comparison_markdown.moc"
