// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/versioning/mapping_edits.h"
#include "tests/runner.h"
#include "tests/ui/session/version_bench.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstVersionSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<VersionBench>();
        QVERIFY(m_bench->openAll());
    }
    void cleanup() { m_bench.reset(); }
    void countsTypesAndVersions() {
        QCOMPARE(versions().inventory().types.size(), std::size_t{3});
        const TypeEntry* order = versions().inventory().find("order.created");
        QCOMPARE(order->reached, std::int64_t{25});
        const TypeEntry* payment = versions().inventory().find("payment.refunded");
        QCOMPARE(payment->reached, std::int64_t{1});
        QCOMPARE(payment->count, std::int64_t{4});
    }
    void samplesTheEventsThatComeToTheArrow() {
        QCOMPARE(*versions().arrow(), std::size_t{0});
        QCOMPARE(versions().sample()->events->size(), std::size_t{20});
        QCOMPARE(versions().sample()->failing, (std::vector<std::size_t>{6, 8}));
        QVERIFY(!versions().sample()->picture.lines.empty());
        QVERIFY(std::ranges::find(versions().sample()->paths, "/cust") != versions().sample()->paths.end());
    }
    void unwatchedItReadsNothing() {
        versions().setWatched(false);
        versions().selectType("payment.refunded");
        versions().selectType("order.created");
        QVERIFY(!versions().isSampling());
        QVERIFY(!versions().sample());
        versions().setWatched(true);
        QTRY_VERIFY(versions().sample());
    }
    void anEditKeepsTheEventsAndTheirPlace() {
        versions().showEventAt(3);
        const auto events = versions().sample()->events;
        QVERIFY(mapping().edit("drop", &VersionBench::dropFirstStep));
        QVERIFY(m_bench->settled());
        QVERIFY(versions().sample()->events == events);
        QCOMPARE(versions().eventIndex(), std::size_t{3});
        QCOMPARE(versions().sample()->upcasters->all()[0].targets[0].steps.size(), std::size_t{2});
    }
    void aTypeWithoutArrowHasNone() {
        versions().selectType("note.taken");
        QVERIFY(!versions().selectedArrow());
        QVERIFY(!versions().sample());
    }
    void whatNoArrowIsForIsShownAsItIsStored() {
        versions().selectType("note.taken");
        QTRY_VERIFY(versions().sample());
        QVERIFY(!versions().sample()->upcaster);
        QCOMPARE(versions().sample()->events->size(), std::size_t{1});
        QVERIFY(!versions().sample()->picture.before.empty() && versions().sample()->picture.after.empty());
        QVERIFY(!versions().hasFailing());
        versions().showEvent(VersionBench::event(29));
        QCOMPARE(versions().storedVersion(), 2);
        QTRY_VERIFY(versions().sample());
        QCOMPARE(versions().shownEvent()->id.text, std::string("event-29"));
        QCOMPARE(versions().sample()->shapes.front().version, 2);
    }
    void ofSeveralEventsOneIsSelected() {
        QVERIFY(mapping().edit("into", [](const MappingDocument& document) {
            return document.replaced(*JsonPointer::parse("/upcasters/0"), *parseJson(R"({"event_type": "order.created", "from": 1, "into": [
                {"event_type": "order.opened", "to": 1, "steps": [{"op": "remove", "path": "/total"}]},
                {"event_type": "order.created", "to": 2, "steps": [{"op": "remove", "path": "/cust"}]}]})"));
        }));
        QVERIFY(m_bench->settled());
        QCOMPARE(versions().sample()->picture.after.front().name, std::string("order.opened v1"));
        versions().selectCountedStep(1);
        QCOMPARE(versions().selectedArrow()->target, std::size_t{1});
        QCOMPARE(*versions().step(), std::size_t{0});
        QTRY_VERIFY(versions().sample());
        QCOMPARE(*versions().countedStep(), std::size_t{1});
        versions().selectTarget(0);
        QCOMPARE(versions().selectedArrow()->toType, std::string("order.opened"));
    }
    void aMappingThatCanNotRunLeavesTheOlderSample() {
        QVERIFY(mapping().edit("break", [](const MappingDocument& document) {
            return document.replaced(*JsonPointer::parse("/upcasters/0/steps/0/op"), Value::string("mvoe"));
        }));
        QVERIFY(m_bench->settled());
        QVERIFY(versions().isStale());
        QVERIFY(versions().sample());
        mapping().undo();
        QVERIFY(m_bench->settled());
        QVERIFY(!versions().isStale());
    }
    void theNextFailingOneGoesRound() {
        QVERIFY(versions().hasFailing());
        QVERIFY(versions().showNextFailing());
        QCOMPARE(versions().shownEvent()->id.text, std::string("event-7"));
        QVERIFY(versions().showNextFailing());
        QCOMPARE(versions().shownEvent()->id.text, std::string("event-9"));
        QVERIFY(versions().showNextFailing());
        QCOMPARE(versions().shownEvent()->id.text, std::string("event-7"));
    }
    void anEventIsShownInItsArrow() {
        versions().selectType("note.taken");
        versions().showEvent(VersionBench::event(9));
        QTRY_VERIFY(versions().sample());
        QCOMPARE(versions().type(), std::string("order.created"));
        QCOMPARE(versions().shownEvent()->id.text, std::string("event-9"));
        QCOMPARE(versions().eventCount(), std::size_t{21});
    }
    void provesAndKnowsWhenThatIsOver() {
        prove();
        QCOMPARE(versions().proof()->failed, std::int64_t{2});
        QCOMPARE(versions().proof()->failures.size(), std::size_t{1});
        QVERIFY(versions().proofHoldsNow());
        QVERIFY(mapping().edit("drop", &VersionBench::dropFirstStep));
        QVERIFY(m_bench->settled());
        QVERIFY(!versions().proofHoldsNow());
        mapping().undo();
        QVERIFY(m_bench->settled());
        prove();
        QVERIFY(versions().proofHoldsNow());
    }
    void aFailureLeadsToItsStepAndEvent() {
        prove();
        versions().selectType("note.taken");
        versions().showFailure(versions().proof()->failures.front());
        QCOMPARE(versions().type(), std::string("order.created"));
        QCOMPARE(*versions().step(), std::size_t{1});
        QTRY_VERIFY(versions().shownEvent() && versions().shownEvent()->id.text == "event-7");
    }
    void theSelectionStaysWhereTheArrowDoes() {
        versions().selectStep(2);
        QVERIFY(mapping().edit("drop", &VersionBench::dropFirstStep));
        QCOMPARE(*versions().step(), std::size_t{1});
        QVERIFY(
            mapping().edit("none", [](const MappingDocument& document) { return document.removed(*JsonPointer::parse("/upcasters/0")); }));
        QVERIFY(!versions().selectedArrow());
        QVERIFY(!versions().step());
    }
    void aTypeThatGainsAnArrowShowsIt() {
        versions().selectType("payment.refunded");
        QVERIFY(mapping().edit("add", [](const MappingDocument& document) {
            return document.inserted(*JsonPointer::parse("/upcasters"), 1, newUpcaster("payment.refunded", 1, 2));
        }));
        QVERIFY(versions().selectedArrow());
        mapping().undo();
        QVERIFY(!versions().selectedArrow());
        mapping().redo();
        QVERIFY(versions().selectedArrow());
        QTRY_VERIFY(versions().sample());
    }
    void theShownEventIsTheOneOfTheWindow() {
        versions().showEventAt(4);
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-5"));
    }
    void anEventOfTheNewestVersionIsShownWhereItWouldArrive() {
        versions().selectType("note.taken");
        versions().showEvent(VersionBench::event(22));
        QCOMPARE(*versions().arrow(), std::size_t{0});
    }
    void withoutAStoreThePictureIsThatOfTheSteps() {
        m_bench->workspace.close();
        QVERIFY(m_bench->settled());
        versions().selectType("note.taken");
        versions().selectType("order.created");
        QTRY_VERIFY(versions().sample());
        QVERIFY(versions().sample()->events->empty());
        QVERIFY(!versions().sample()->picture.before.empty());
        QVERIFY(!versions().shownEvent());
    }
    void aCancelledProofIsNone() {
        QSignalSpy changed(&versions(), &VersionSession::proofChanged);
        versions().prove();
        QVERIFY(versions().isProving());
        m_bench->workspace.jobs().cancelCurrent();
        QVERIFY(!versions().isProving());
        QVERIFY(!versions().proof());
        prove(); // and it can be made again
    }

private:
    MappingSession& mapping() { return m_bench->mapping; }
    VersionSession& versions() { return m_bench->versions; }
    void prove() {
        versions().prove();
        QVERIFY(versions().isProving());
        QTRY_VERIFY(!versions().isProving());
        QVERIFY(versions().proof());
    }

    std::unique_ptr<VersionBench> m_bench;
};

LEFTFOLD_TEST(TstVersionSession)
#include "tst_version_session.moc"
