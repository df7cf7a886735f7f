// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/layout_bench.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstLayoutSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<LayoutBench>(); }

    void theLikeliestTableIsProposedAndTried() {
        QVERIFY(m_bench->describe());
        QCOMPARE(layout().title(), std::string("shoplog.layout.json"));
        QCOMPARE(layout().preview().events.size(), std::size_t{12});
        QVERIFY(layout().preview().findings.empty());
        QCOMPARE(layout().table()->name, std::string("shopLog"));
        QCOMPARE(layout().role("version").column, std::string("ver"));
        QVERIFY(!layout().reason("version").empty());
        QVERIFY(!layout().isSaved() && !layout().hasEdits() && !layout().undoName());
    }

    void aChosenColumnIsTriedAtOnceAndTakenBack() {
        QVERIFY(m_bench->describe());
        const auto before = layout().text();
        layout().setRole("version", {"body", {}, {}, {}, false});
        QVERIFY(layout().hasEdits());
        QVERIFY(m_bench->tried());
        QVERIFY(layout().preview().findings.front().sentence.find("`body` is no whole number") == 0);
        QVERIFY(layout().reason("version").empty());
        QCOMPARE(*layout().undoName(), std::string("change version"));
        layout().undo();
        QCOMPARE(layout().text(), before);
        QVERIFY(m_bench->tried());
        QVERIFY(layout().preview().findings.empty());
        layout().redo();
        QCOMPARE(layout().role("version").column, std::string("body"));
    }

    void brokenTextKeepsTheRoles() {
        QVERIFY(m_bench->describe());
        layout().setText("{");
        QVERIFY(!layout().isReadable());
        QCOMPARE(layout().role("version").column, std::string("ver"));
        layout().setRole("version", {});
        QCOMPARE(layout().text(), std::string("{"));
        QVERIFY(m_bench->tried());
        QVERIFY(!layout().preview().findings.empty());
    }

    void anotherTableIsOneStep() {
        QVERIFY(m_bench->describe());
        layout().setRole("type", {});
        layout().chooseTable("users");
        QVERIFY(m_bench->tried());
        QCOMPARE(layout().preview().table, std::string("users"));
        QVERIFY(layout().role("payload").isNowhere());
        layout().undo();
        QVERIFY(m_bench->tried());
        QCOMPARE(layout().preview().table, std::string("shopLog"));
    }

    void itIsSavedAsAFileAndOnlyAsALayout() {
        QVERIFY(m_bench->describe());
        QSignalSpy saved(&layout(), &LayoutSession::saved);
        layout().saveAs(m_bench->file());
        QVERIFY(saved.wait());
        QVERIFY(layout().isSaved() && layout().hasFile());
        QCOMPARE(LayoutBench::read(m_bench->file()), layout().text());
        layout().setText(R"({"leftfold": "layout/1"})");
        QSignalSpy failed(&layout(), &LayoutSession::failed);
        layout().save();
        QVERIFY(failed.wait());
        QVERIFY(!layout().isSaved());
        QVERIFY(LayoutBench::read(m_bench->file()) != layout().text());
    }

    void aKnownLayoutIsACopy() {
        layout().editCopy({"hand.db", {}, false}, "marten");
        QTRY_COMPARE(layout().title(), std::string("marten.layout.json"));
        QVERIFY(!layout().hasFile());
        QCOMPARE(layout().role("aggregate_type").column, std::string("s.type"));
        QTRY_VERIFY(!layout().isLooking() && !layout().isTrying());
        QVERIFY(layout().text().find("marten") != std::string::npos); // no proposal in its place
        QSignalSpy failed(&layout(), &LayoutSession::failed);
        layout().editCopy({"hand.db", {}, false}, "nothing");
        QVERIFY(failed.wait());
    }

    void whatCannotBeOpenedIsTold() {
        QSignalSpy failed(&layout(), &LayoutSession::failed);
        layout().describe({"missing", {}, false});
        QVERIFY(failed.wait());
        QVERIFY(!layout().isLooking());
        QVERIFY(layout().text().empty());
    }

    void aStoreWithoutALogWaitsForAChoice() {
        m_bench = std::make_unique<LayoutBench>(std::vector{LayoutBench::users()});
        QSignalSpy looked(&layout(), &LayoutSession::lookedAt);
        layout().describe({"hand.db", {}, false});
        QVERIFY(looked.wait());
        QVERIFY(layout().text().empty());
        layout().chooseTable("users");
        QVERIFY(m_bench->tried());
        QVERIFY(layout().isReadable());
        layout().setRole("type", {"email", {}, {}, {}, false});
        QVERIFY(m_bench->tried());
        QCOMPARE(layout().preview().events.front().storedType, std::string("a@b"));
    }

private:
    LayoutSession& layout() { return m_bench->layout; }
    std::unique_ptr<LayoutBench> m_bench;
};

LEFTFOLD_TEST(TstLayoutSession)
#include "tst_layout_session.moc"
