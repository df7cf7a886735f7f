// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/session/reducer_bench.h"
#include "tests/ui/session/workspace_answers.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstReducerSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ReducerBench>();
        m_reducer = std::make_unique<ReducerSession>(m_bench->shop.workspace, m_bench->shop.session);
        m_reducer->setWatched(true);
        QVERIFY(m_bench->show());
    }
    void cleanup() {
        m_reducer.reset();
        m_bench.reset();
    }
    void nothingIsOpenWhereEventsAreMerged() {
        QVERIFY(!m_reducer->isOpen());
        QVERIFY(!m_reducer->hasEdits());
    }
    void followsTheReplay() {
        QVERIFY(openFile());
        QCOMPARE(m_reducer->title(), std::string("shelf.reducer.json"));
        QCOMPARE(m_reducer->rules().size(), std::size_t{3});
        QVERIFY(m_reducer->isSaved());
        QVERIFY(m_bench->foldWith({}));
        QTRY_VERIFY(!m_reducer->isOpen());
    }
    void theHistoryIsFoldedAsItIsTyped() {
        QVERIFY(openFile());
        QTRY_VERIFY(m_reducer->step());
        QCOMPARE(state(), std::string(R"({"count":3,"listed":true})"));
        m_reducer->setText(replaced("/data/count", "/data/price"));
        QTRY_COMPARE(state(), std::string(R"({"count":0.10,"listed":true})"));
        QCOMPARE(ReducerBench::read(m_bench->file()), std::string(ReducerBench::counting));
        m_reducer->undo();
        QTRY_COMPARE(state(), std::string(R"({"count":3,"listed":true})"));
    }
    void theRulesOfTheStepAreKnown() {
        QVERIFY(openFile());
        m_bench->shop.session.setHead(1);
        QTRY_VERIFY(m_reducer->step() && m_reducer->step()->frame.step == 1);
        QCOMPARE(m_reducer->step()->effects.size(), std::size_t{1});
        QCOMPARE(m_reducer->step()->effects[0].pattern, std::string("item.listed"));
        QCOMPARE(m_reducer->trial()->coverage.rules[2].events, std::size_t{0});
    }
    void whatCanNotRunIsTold() {
        QVERIFY(openFile());
        QTRY_VERIFY(m_reducer->trial());
        const auto before = m_reducer->trial();
        m_reducer->setText(replaced("\"replace\"", "\"rplace\""));
        QTRY_VERIFY(m_reducer->problem());
        QVERIFY2(m_reducer->problem()->message.starts_with("shelf.reducer.json:4: /when/item.counted/0/op"),
            m_reducer->problem()->message.c_str());
        QVERIFY(m_reducer->trial() == before);
        m_reducer->setText("{");
        QTRY_VERIFY(m_reducer->problem()->message.starts_with("shelf.reducer.json:"));
        QCOMPARE(m_reducer->rules().size(), std::size_t{3}); // of the last text that was JSON
        m_reducer->undo();
        QTRY_VERIFY(!m_reducer->problem());
    }
    void editsAreStepsOfUndo() {
        QVERIFY(openFile());
        QVERIFY(m_reducer->edit("add", [](const ReducerDocument& document) { return document.ruleInserted(0, "item.*"); }));
        QCOMPARE(m_reducer->rules().front().pattern, std::string("item.*"));
        QVERIFY(m_reducer->hasEdits());
        QSignalSpy failed(m_reducer.get(), &ReducerSession::failed);
        QVERIFY(!m_reducer->edit("add", [](const ReducerDocument& document) { return document.ruleInserted(0, "item.*"); }));
        QCOMPARE(failed.count(), 1);
        m_reducer->undo();
        QVERIFY(m_reducer->isSaved());
        QCOMPARE(m_reducer->document().text(), std::string(ReducerBench::counting));
        m_reducer->redo();
        QCOMPARE(m_reducer->rules().size(), std::size_t{4});
    }
    void savingFoldsAgainAndKeepsThePlace() {
        QVERIFY(openFile());
        m_bench->shop.session.setHead(2);
        m_reducer->setText(replaced("/data/count", "/data/price"));
        QSignalSpy again(&m_bench->shop.session, &ReplaySession::timelineChanged);
        m_reducer->save();
        QTRY_COMPARE(again.count(), 1);
        QCOMPARE(m_bench->shop.session.head(), std::size_t{2});
        QCOMPARE(toJson(m_bench->shop.session.frame()->after), std::string(R"({"count":0.10,"listed":true})"));
        QVERIFY(m_reducer->isSaved());
        QVERIFY(m_reducer->isOpen());
    }
    void anotherProgramsChangeFoldsAgain() {
        QVERIFY(openFile());
        QSignalSpy again(&m_bench->shop.session, &ReplaySession::timelineChanged);
        m_bench->write(replaced("/data/count", "/data/price"));
        QTRY_VERIFY(again.count() >= 1);
        QCOMPARE(toJson(m_bench->shop.session.frame()->after), std::string(R"({"count":0.10,"listed":true})"));
        QVERIFY(m_reducer->isSaved());
        m_reducer->undo(); // and what was there before can be had again
        QCOMPARE(m_reducer->document().text(), std::string(ReducerBench::counting));
    }
    void editsStayWhereAnotherProgramWrites() {
        QVERIFY(openFile());
        m_reducer->setText(replaced("/data/count", "/data/price"));
        QSignalSpy told(m_reducer.get(), &ReducerSession::changedOutside);
        m_bench->write("{}");
        QTRY_VERIFY(told.count() >= 1);
        QVERIFY(m_reducer->document().text().find("/data/price") != std::string::npos);
    }
    void aDraftIsAStepOfUndo() {
        m_reducer->infer();
        QTRY_VERIFY(m_reducer->isOpen());
        QTRY_VERIFY(m_reducer->trial());
        QVERIFY(!m_reducer->hasFile());
        QVERIFY(m_reducer->hasEdits());
        QCOMPARE(m_reducer->rules().size(), std::size_t{2});
        m_reducer->undo();
        QVERIFY(m_reducer->rules().empty());
        m_reducer->redo();
        m_reducer->saveAs(m_bench->file("draft.reducer.json"));
        QTRY_COMPARE(m_bench->shop.session.fold().reducerName, m_bench->file("draft.reducer.json"));
        QVERIFY(m_reducer->isSaved());
    }
    void editsAreNotLostToAnotherReducer() {
        QVERIFY(openFile());
        m_reducer->setText(replaced("/data/count", "/data/price"));
        QVERIFY(m_bench->foldWith({}));
        QVERIFY(m_reducer->isOpen());
        QVERIFY(m_reducer->hasEdits());
    }
    void nobodyLooksNothingIsDone() {
        m_reducer->setWatched(false);
        QVERIFY(m_bench->foldWith(m_bench->write()));
        QVERIFY(allAnswered(m_bench->shop.workspace));
        QVERIFY(!m_reducer->isOpen());
        m_reducer->setWatched(true);
        QTRY_VERIFY(m_reducer->isOpen());
    }

private:
    bool openFile() {
        return m_bench->foldWith(m_bench->write()) && QTest::qWaitFor([this] { return m_reducer->isOpen(); });
    }
    static std::string replaced(const std::string& what, const std::string& with) {
        std::string text = ReducerBench::counting;
        return text.replace(text.find(what), what.size(), with);
    }
    std::string state() const { return m_reducer->step() ? toJson(m_reducer->step()->frame.after) : std::string(); }

    std::unique_ptr<ReducerBench> m_bench;
    std::unique_ptr<ReducerSession> m_reducer;
};

LEFTFOLD_TEST(TstReducerSession)
#include "tst_reducer_session.moc"
