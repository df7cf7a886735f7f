// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/session/hunt_list.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstHuntList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingComesBack() {
        const HuntList list{
            {{"order.*", "", MetWhen::Holds, {}, true}, {"", "state.paid > state.total", MetWhen::Becomes, {HitRule::Kind::Nth, 3}, false},
                {"a,b", "changed(state)", MetWhen::Holds, {HitRule::Kind::EveryNth, 1000}, true}},
            {"state.total", "state.\"odd \\\"name\"", "state.total < 0"}};
        const auto text = toJson(huntValue(list));
        QVERIFY(huntListOf(*parseJson(text)) == list);
        QVERIFY(huntListOf(*parseJson(toJson(huntValue({})))) == HuntList());
    }
    void whatIsNothingIsLeftOut() {
        QVERIFY(huntListOf(Value()) == HuntList());
        const auto list =
            huntListOf(*parseJson(R"({"breakpoints":[5,{"types":"x","rule":"odd","count":-3,"on":"no"}],"watches":[1,"state.a"]})"));
        QCOMPARE(list.breakpoints.size(), 1u);
        QVERIFY(list.breakpoints[0] == (Breakpoint{"x", "", MetWhen::Holds, {}, true}));
        QCOMPARE(list.watches, std::vector<std::string>{"state.a"});
    }
};

LEFTFOLD_TEST(TstHuntList)
#include "tst_hunt_list.moc"
