// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/trace_chain.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstTraceChain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readsACorrelation();
    void readsTheCausesAndEffectsOfAnEvent();
    void crossesTheEdgeWhenAsked();
    void followsCausesWithoutACorrelation();
    void twinsBringBothTheirChains();
    void anEventInACycleBringsTheWholeCycle();
    void saysWhatIsNotThere();
    void stopsWhenAsked();

private:
    void put(int n, const std::string& cause, const std::string& correlation) { put("e" + std::to_string(n), n, cause, correlation); }
    void put(const std::string& id, int n, const std::string& cause, const std::string& correlation) {
        Event event;
        event.position = Position{n};
        event.id.text = id;
        event.type = "order.created";
        event.aggregate = {"Order", "o-" + std::to_string(n)};
        event.version = Version{1};
        event.causation.text = cause;
        event.correlation.text = correlation;
        m_store.put(std::move(event));
    }
    std::string ids(const Chain& chain) {
        std::string all;
        for (const auto& node : chain.graph.nodes())
            all += (all.empty() ? "" : " ") + node.event.id.text;
        return all;
    }
    Chain around(const std::string& event, ChainEdge edge = ChainEdge::Stop) {
        return traceChain(m_store, {.correlation = {}, .event = EventId{event}, .edge = edge}, m_progress).value();
    }
    Chain of(const std::string& correlation, ChainEdge edge = ChainEdge::Stop) {
        return traceChain(m_store, {.correlation = CorrelationId{correlation}, .event = {}, .edge = edge}, m_progress).value();
    }

    MemoryStore m_store;
    NoProgress m_progress;
};

void TstTraceChain::initTestCase() {
    put(1, "", "first");
    put(2, "e1", "first");
    put(3, "e2", "first");
    put(4, "e1", "first");
    put(5, "e3", "second");
    put(6, "e5", "second");
    put(7, "gone", "second");
    put(10, "", "");
    put(11, "e10", "");
    put(12, "e11", "");
    put("twin", 20, "", "third");
    put(21, "twin", "third");
    put("twin", 22, "", "fourth");
    put(30, "e32", "circle");
    put(31, "e30", "circle");
    put(32, "e31", "circle");
    put(33, "e31", "circle");
}

void TstTraceChain::readsACorrelation() {
    const auto chain = of("second");
    QCOMPARE(ids(chain), std::string("e5 e6 e7"));
    QCOMPARE(chain.graph.node(0).link, Link::Outside);
    QCOMPARE(chain.graph.node(2).link, Link::Missing);
    QCOMPARE(chain.event, -1);
}

void TstTraceChain::readsTheCausesAndEffectsOfAnEvent() {
    const auto chain = around("e2");
    QCOMPARE(ids(chain), std::string("e1 e2 e3"));
    QCOMPARE(chain.event, 1);
    QCOMPARE(chain.correlation.text, std::string("first"));
}

void TstTraceChain::crossesTheEdgeWhenAsked() {
    QCOMPARE(ids(of("first", ChainEdge::Cross)), std::string("e1 e2 e3 e4 e5 e6"));
    QCOMPARE(ids(of("second", ChainEdge::Cross)), std::string("e1 e2 e3 e4 e5 e6 e7"));
    QCOMPARE(ids(around("e6", ChainEdge::Cross)), std::string("e1 e2 e3 e5 e6"));
}

void TstTraceChain::followsCausesWithoutACorrelation() {
    QCOMPARE(ids(around("e11")), std::string("e10 e11 e12"));
}

void TstTraceChain::twinsBringBothTheirChains() {
    const auto chain = around("twin");
    QCOMPARE(ids(chain), std::string("twin e21 twin"));
    QVERIFY(chain.graph.node(0).twin && chain.graph.node(2).twin);
}

void TstTraceChain::anEventInACycleBringsTheWholeCycle() {
    for (const char* event : {"e30", "e31", "e32"}) {
        QVERIFY(ids(around(event)).starts_with("e30 e31 e32"));
        QCOMPARE(around(event).graph.cycles().size(), std::size_t{1});
    }
    QCOMPARE(ids(around("e33")), std::string("e30 e31 e32 e33"));
}

void TstTraceChain::saysWhatIsNotThere() {
    const auto noEvent = traceChain(m_store, {.correlation = {}, .event = EventId{"none"}}, m_progress);
    QCOMPARE(noEvent.error().code, ErrorCode::NotFound);
    QCOMPARE(noEvent.error().message, std::string("The store has no event with the id none."));
    const auto noChain = traceChain(m_store, {.correlation = CorrelationId{"none"}, .event = {}}, m_progress);
    QCOMPARE(noChain.error().message, std::string("The store has no event with the correlation none."));
}

void TstTraceChain::stopsWhenAsked() {
    struct Stop final : Progress {
        bool keepGoing(std::int64_t, std::int64_t) override { return false; }
    } stop;
    MemoryStore large;
    for (int n = 0; n < 9000; ++n) {
        Event event;
        event.id.text = "e" + std::to_string(n);
        event.correlation.text = "c";
        large.put(std::move(event));
    }
    QCOMPARE(traceChain(large, {.correlation = CorrelationId{"c"}, .event = {}}, stop).error().code, ErrorCode::Cancelled);
}

LEFTFOLD_TEST(TstTraceChain)
#include "tst_trace_chain.moc"
