// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/session/workspace_answers.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/session/branch_session.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstBranchSession : public QObject {
    Q_OBJECT

    static WrittenEvent counted(const std::string& data) {
        WrittenEvent event;
        event.type = "item.counted";
        event.data = parseJson(data).value();
        return event;
    }

    void show(const AggregateId& aggregate = {"Shelf", "s-1"}) {
        m_bench->session.show(aggregate);
        QTRY_VERIFY(m_bench->session.timeline() && m_bench->session.aggregate() == aggregate);
    }

    bool folds() {
        return QTest::qWaitFor([this] { return m_branches->both() && !m_branches->isFolding() && m_branches->states(); });
    }

    /// A keeper that remembers in a map.
    BranchKeeper keeper() {
        return {[this](const AggregateId& aggregate) { return m_kept[aggregate.path()]; },
            [this](const AggregateId& aggregate, const std::vector<Branch>& branches) { m_kept[aggregate.path()] = branches; }};
    }

private Q_SLOTS:
    void init() {
        m_kept.clear();
        m_bench = std::make_unique<ShopBench>();
        QVERIFY(m_bench->openStore());
        m_branches = std::make_unique<BranchSession>(m_bench->workspace, m_bench->session);
        m_branches->setWatched(true);
    }
    void cleanup() { m_branches.reset(); }

    void theFirstEditBeginsABranch() {
        show();
        QVERIFY(!m_branches->branch() && !m_branches->both());
        m_branches->setEdits({SkipEvent{{3}}}, "skip");
        QVERIFY(folds());
        QCOMPARE(m_branches->branch()->name, std::string("What if"));
        QCOMPARE(m_branches->both()->branched().size(), std::size_t{3});
        QCOMPARE(toJson(m_branches->both()->branched().outcome().state()), std::string(R"({"count":2,"price":0.10})"));
    }

    void cursorAndHeadFollowEachOther() {
        show();
        m_branches->setEdits({InsertEvents{{2}, {counted(R"({"count":9})")}}}, "insert");
        QVERIFY(folds());
        QCOMPARE(m_branches->row(), std::size_t{5}); // the head stands at the end
        m_branches->setRow(3);
        QCOMPARE(m_bench->session.head(), std::size_t{2}); // an inserted event has no step of its own there
        QTRY_COMPARE(m_branches->states()->row, std::size_t{3});
        QCOMPARE(toJson(m_branches->states()->real) + toJson(m_branches->states()->branched),
            std::string(R"({"count":2,"price":0.10}{"count":9,"price":0.10})"));
        QCOMPARE(m_branches->states()->differences, std::size_t{1});
        m_bench->session.setHead(1);
        QCOMPARE(m_branches->row(), std::size_t{1});
        QCOMPARE(m_branches->versionAtCursor()->value, 1);
    }

    void mistakesAreTold() {
        show();
        m_branches->setEdits({SkipEvent{{99}}}, "skip");
        QTRY_VERIFY(m_branches->problem().has_value());
        QCOMPARE(m_branches->problem()->message, std::string("Shelf/s-1 has no version 99; its history ends at version 4."));
        m_branches->undo();
        QVERIFY(folds());
        QVERIFY(!m_branches->problem());
        m_branches->redo();
        QCOMPARE(m_branches->branch()->edits.size(), std::size_t{1});
    }

    void branchesAreKeptByAggregate() {
        m_branches->setKeeper(keeper());
        show();
        m_branches->setEdits({SkipEvent{{3}}}, "skip");
        m_branches->add("Other");
        m_branches->rename("What if");
        QCOMPARE(m_branches->branch()->name, std::string("What if 2"));
        QCOMPARE(m_kept["Shelf/s-1"].size(), std::size_t{2});
        show({"Shelf", "s-2"});
        QVERIFY(m_branches->branches().empty());
        show();
        QCOMPARE(m_branches->branches().size(), std::size_t{2});
        QCOMPARE(m_branches->branch()->edits.size(), std::size_t{1});
        m_branches->removeChosen();
        QCOMPARE(m_kept["Shelf/s-1"].size(), std::size_t{1});
    }

    void aConditionTellsWhetherItWouldRepair() {
        show();
        m_branches->setEdits({InsertEvents{{4}, {counted(R"({"count":50})")}}}, "insert");
        m_branches->setCondition("state.count > 40");
        QTRY_VERIFY(m_branches->verdict().has_value());
        QVERIFY(!m_branches->verdict()->real && m_branches->verdict()->branched);
        m_branches->setCondition("state.count >");
        QVERIFY(!m_branches->conditionFault().empty());
        QVERIFY(!m_branches->verdict());
        m_branches->setCondition("");
        QVERIFY(m_branches->conditionFault().empty());
    }

    void nothingIsFoldedWhileNobodyLooks() {
        m_branches->setWatched(false);
        show();
        m_branches->setEdits({SkipEvent{{3}}}, "skip");
        QVERIFY(allAnswered(m_bench->workspace));
        QVERIFY(!m_branches->both());
        m_branches->setWatched(true);
        QVERIFY(folds());
    }

    void whatChangedUnseenIsFoldedAnew() {
        show();
        m_branches->setEdits({SkipEvent{{3}}}, "skip");
        QVERIFY(folds());
        m_branches->setWatched(false);
        m_bench->session.reload();
        QVERIFY(allAnswered(m_bench->workspace));
        QVERIFY(!m_branches->both());
        m_branches->setWatched(true);
        QVERIFY(folds());
        QCOMPARE(&m_branches->both()->real(), m_bench->session.timeline().get());
    }

    void aConditionThatHasGoneIsNotAnswered() {
        show();
        m_branches->setEdits({SkipEvent{{3}}}, "skip");
        QVERIFY(folds());
        m_branches->setCondition("state.count > 40");
        m_branches->setCondition("");
        QVERIFY(allAnswered(m_bench->workspace));
        QVERIFY(!m_branches->isFolding());
        QVERIFY(!m_branches->verdict());
    }

private:
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<BranchSession> m_branches;
    std::map<std::string, std::vector<Branch>> m_kept;
};

LEFTFOLD_TEST(TstBranchSession)
#include "tst_branch_session.moc"
