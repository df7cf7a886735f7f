// SPDX-License-Identifier: Apache-2.0
#include "core/replay/folder.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

const char* const counting = R"({"a":[{"op":"increment","path":"/a"}],"b":[{"op":"increment","path":"/b","by":{"$from":"/data/n"}}]})";
const char* const zero = R"({"a":0,"b":0})";

std::string step(const std::string& type, const std::string& data, const std::string& chain) {
    const auto reducer = rules(counting, zero);
    const auto all = upcasters(chain);
    Folder folder(all.get(), *reducer);
    Value state = reducer->initialState();
    const auto stored = event(type, data);
    Frame frame;
    const auto folded = folder.step(state, stored, &frame);
    static const char* const names[] = {"applied", "unchanged", "failed", "dropped"};
    return std::string(names[static_cast<int>(folded.status)]) + (folded.upcast ? " upcast " : " ") + toJson(state) + ' '
        + std::to_string(frame.seen.size()) + ' ' + std::to_string(frame.upcasts.size()) + ' ' + folded.message;
}

} // namespace

class TstFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventIsUpcastAndApplied() {
        const std::string chain = R"([{"event_type":"old","from":1,"as":"b","to":2,"steps":[{"op":"move","from":"/m","path":"/n"}]},
            {"event_type":"ab","from":1,"into":[{"event_type":"a","to":1},{"event_type":"b","to":1}]},{"event_type":"gone","from":1,"into":[]}])";
        QCOMPARE(step("a", "{}", chain), std::string(R"(applied {"a":1,"b":0} 1 0 )"));
        QCOMPARE(step("old", R"({"m":0.5})", chain), std::string(R"(applied upcast {"a":0,"b":0.5} 1 1 )"));
        QCOMPARE(step("ab", R"({"n":2})", chain), std::string(R"(applied upcast {"a":1,"b":2} 2 2 )"));
        QCOMPARE(step("gone", "{}", chain), std::string(R"(dropped upcast {"a":0,"b":0} 0 1 )"));
        QCOMPARE(step("other", "{}", chain), std::string(R"(unchanged {"a":0,"b":0} 1 0 )"));
    }

    void whateverFailsLeavesTheState() {
        const std::string chain = R"([{"event_type":"old","from":1,"as":"b","to":2,"steps":[{"op":"remove","path":"/m"}]},
            {"event_type":"ab","from":1,"into":[{"event_type":"a","to":1},{"event_type":"b","to":1}]}])";
        QCOMPARE(step("b", "{}", chain), std::string(R"(failed {"a":0,"b":0} 1 0 rule b, increment /b: the event has no /data/n)"));
        QCOMPARE(step("old", "{}", chain), std::string(R"(failed {"a":0,"b":0} 0 1 old v1 → b v2, step 1, remove /m: there is no /m)"));
        QCOMPARE(step("ab", "{}", chain), std::string(R"(failed upcast {"a":0,"b":0} 2 2 rule b, increment /b: the event has no /data/n)"));
        QVERIFY(step("a", "{oops", chain).starts_with(R"(failed {"a":0,"b":0} 0 0 The payload is no JSON)"));
    }
};

LEFTFOLD_TEST(TstFolder)
#include "tst_folder.moc"
