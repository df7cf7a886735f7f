// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/choose_fold.h"
#include "core/replay/merge_reducer.h"
#include "core/replay/reducer_makers.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstChooseFold : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void takesTheSampleThatFits();
    void mergesWhereNoneFits();
    void takesWhatWasChosen();
    void refusesWhatIsNotThere();
    void takesScriptsAndProgramsOfAProject();
    void startsNoProgramWithoutLeave();

private:
    void put(const AggregateId& aggregate, const char* type) {
        Event event;
        event.type = type;
        event.aggregate = aggregate;
        m_store.put(event);
    }
    MemoryStore m_store;
};

void TstChooseFold::initTestCase() {
    for (const char* type : {"order.created", "order.item_added", "order.never_heard_of"})
        put({"Order", "o-1"}, type);
    put({"Order", "foreign"}, "OrderPlaced");
    put({"Basket", "b-1"}, "order.created");
}

void TstChooseFold::takesTheSampleThatFits() {
    const auto fold = chooseFold(m_store, {"Order", "o-1"}, {});
    QVERIFY(fold);
    QCOMPARE(fold->reducerName, std::string("order"));
    QCOMPARE(fold->upcastersName, std::string("order"));
    QVERIFY(fold->reducer);
    QVERIFY(fold->upcasters);
    QVERIFY(sampleReducers().size() >= 5);
}

void TstChooseFold::mergesWhereNoneFits() {
    for (const AggregateId& id : {AggregateId{"Order", "foreign"}, AggregateId{"Basket", "b-1"}, AggregateId{"Order", "unknown"}}) {
        const auto fold = chooseFold(m_store, id, {});
        QVERIFY(fold);
        QCOMPARE(fold->reducerName, std::string());
        QVERIFY(!fold->upcasters);
    }
}

void TstChooseFold::takesWhatWasChosen() {
    FoldChoice choice;
    choice.reducer = "";
    QCOMPARE(chooseFold(m_store, {"Order", "o-1"}, choice)->reducerName, std::string());
    choice.reducer = "payment";
    choice.upcasters = "order";
    const auto fold = chooseFold(m_store, {"Order", "o-1"}, choice);
    QCOMPARE(fold->reducerName, std::string("payment"));
    QVERIFY(fold->upcasters);
}

void TstChooseFold::refusesWhatIsNotThere() {
    FoldChoice choice;
    choice.reducer = "/nowhere/at-all.reducer.json";
    QVERIFY(!chooseFold(m_store, {"Order", "o-1"}, choice));
}

void TstChooseFold::takesScriptsAndProgramsOfAProject() {
    std::string started;
    provideReducers({[](std::string_view, std::string_view) { return ReducerMakers::Made(std::make_shared<MergeReducer>()); },
        [&](const std::string& command, const std::string& folder) {
            started = command + '@' + folder;
            return ReducerMakers::Made(std::make_shared<MergeReducer>());
        }});
    ProjectFold project;
    project.reducers = {{"", "/team/any.js"}, {"Basket", "exec:fold basket"}};
    project.texts = {{"/team/any.js", "text"}};
    project.folder = "/work";
    QCOMPARE(chooseFold(m_store, {"Order", "o-1"}, {}, project)->reducerName, std::string("/team/any.js"));
    QCOMPARE(chooseFold(m_store, {"Basket", "b-1"}, {}, project)->reducerName, std::string("exec:fold basket"));
    QCOMPARE(started, std::string("fold basket@/work")); // whoever trusts the project trusts its programs
    provideReducers({});
}

void TstChooseFold::startsNoProgramWithoutLeave() {
    std::string started;
    provideReducers({{}, [&](const std::string& command, const std::string&) {
                         started = command;
                         return ReducerMakers::Made(std::make_shared<MergeReducer>());
                     }});
    FoldChoice choice;
    choice.reducer = "exec:fold order";
    QVERIFY(!chooseFold(m_store, {"Order", "o-1"}, choice));
    QCOMPARE(started, std::string());
    choice.startsPrograms = true;
    QVERIFY(chooseFold(m_store, {"Order", "o-1"}, choice).has_value());
    QCOMPARE(started, std::string("fold order"));
    provideReducers({});
}

LEFTFOLD_TEST(TstChooseFold)
#include "tst_choose_fold.moc"
