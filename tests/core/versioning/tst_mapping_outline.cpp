// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/mapping_document.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

std::string outline(const char* upcasters) {
    const auto document = MappingDocument::parse(R"({"leftfold":"upcasters/1","upcasters":[)" + std::string(upcasters) + "]}", "u.json");
    std::string text;
    for (const auto& arrow : arrowsIn(document->root())) {
        text += arrow.upcaster.toString() + ' ' + arrow.fromType + ' ' + std::to_string(arrow.from) + " > " + arrow.toType + ' '
            + std::to_string(arrow.to) + (arrow.off ? " off" : "") + " at " + arrow.steps.toString() + '\n';
        for (const auto& step : arrow.list)
            text += std::string(static_cast<std::size_t>(step.level) + 1, ' ') + step.place.toString() + ": " + step.text
                + (step.off ? " off" : "") + (step.readable ? "" : " ?") + '\n';
    }
    return text;
}

} // namespace

class TstMappingOutline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arrowsAndSteps() {
        QCOMPARE(
            outline(
                R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"move","from":"/x","path":"/y"},{"op":"remove","path":"/z","off":true}]},
            {"event_type":"old","from":1,"as":"a","to":2,"off":true})"),
            std::string("/upcasters/0 a 1 > a 2 at /upcasters/0/steps\n /upcasters/0/steps/0: move /x → /y\n"
                        " /upcasters/0/steps/1: remove /z off\n/upcasters/1 old 1 > a 2 off at /upcasters/1/steps\n"));
    }

    void severalTargetsAreSeveralArrows() {
        QCOMPARE(
            outline(
                R"({"event_type":"ab","from":1,"into":[{"event_type":"a","to":2,"steps":[{"op":"remove","path":"/x"}]},{"event_type":"b","to":1}]},
            {"event_type":"gone","from":3,"into":[]})"),
            std::string("/upcasters/0 ab 1 > a 2 at /upcasters/0/into/0/steps\n /upcasters/0/into/0/steps/0: remove /x\n"
                        "/upcasters/0 ab 1 > b 1 at /upcasters/0/into/1/steps\n/upcasters/1 gone 3 >  0 at /upcasters/1/steps\n"));
    }

    void stepsOfItemsStandDeeper() {
        QCOMPARE(outline(R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"each","path":"/l","steps":[{"op":"remove","path":"/x"}]}]})"),
            std::string("/upcasters/0 a 1 > a 2 at /upcasters/0/steps\n /upcasters/0/steps/0: each /l\n"
                        "  /upcasters/0/steps/0/steps/0: remove /x\n"));
    }

    void whatCannotBeReadSaysWhy() {
        QCOMPARE(outline(R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"move","path":"/y"},7]},5,{"from":"x","into":3})"),
            std::string("/upcasters/0 a 1 > a 2 at /upcasters/0/steps\n"
                        " /upcasters/0/steps/0: \"move\" needs \"from\", a pointer like \"/items/0\" ?\n"
                        " /upcasters/0/steps/1: a step must be an object with \"op\" ?\n/upcasters/1  0 >  0 at /upcasters/1/steps\n"
                        "/upcasters/2  0 >  0 at /upcasters/2/steps\n"));
    }
};

LEFTFOLD_TEST(TstMappingOutline)
#include "tst_mapping_outline.moc"
