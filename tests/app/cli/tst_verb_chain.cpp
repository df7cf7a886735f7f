// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"
#include <map>

using namespace leftfold::test;

/// The sample store's planted faults are the test data: each must be told in its chain.
class TstVerbChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const auto events = run({"events", sampleStore(), "--format", "json"}).json();
        for (const auto& event : events.items()) {
            const auto id = event.find("event_id")->text();
            const auto cause = event.find("causation_id");
            const auto correlation = event.find("correlation_id");
            m_count[id] += 1;
            m_times[id] = event.find("occurred_at")->text(); // all UTC, so their order is that of their texts
            if (cause->isString())
                m_causes[id] = cause->text();
            if (correlation->isString())
                m_correlations[id] = correlation->text();
        }
    }
    void aCorrelationIsADocument() {
        const auto correlation = m_correlations.begin()->second;
        const auto ran = run({"chain", sampleStore(), "--correlation", correlation, "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const auto chain = ran.json();
        QCOMPARE(chain.find("correlation_id")->text(), correlation);
        std::size_t events = 0;
        for (const auto& [id, one] : m_correlations)
            events += one == correlation ? 1 : 0;
        QCOMPARE(chain.find("nodes")->size(), events);
        QCOMPARE(chain.find("events")->text(), std::to_string(events));
        for (const auto& node : chain.find("nodes")->items()) {
            const auto stated = m_causes.find(node.find("event_id")->text());
            QCOMPARE(node.find("link")->text() == "root", stated == m_causes.end());
            if (stated != m_causes.end())
                QCOMPARE(node.find("parent")->text(), stated->second);
        }
    }
    void anOrphanCauseIsTold() {
        for (const auto& [id, cause] : m_causes) {
            if (m_count.contains(cause))
                continue;
            const auto ran = run({"chain", sampleStore(), "--event", id});
            QCOMPARE(ran.exit, 0);
            QVERIFY2(ran.out.find("names the cause " + cause + ", which is not in the store.") != std::string::npos, ran.out.c_str());
            return;
        }
        QFAIL("The sample store has no orphan cause");
    }
    void aCircleIsTold() {
        for (const auto& [id, cause] : m_causes) {
            const auto back = m_causes.find(cause);
            if (back == m_causes.end() || back->second != id)
                continue;
            QVERIFY(run({"chain", sampleStore(), "--event", id}).out.find("in a circle of 2 events") != std::string::npos);
            const auto chain = run({"chain", sampleStore(), "--event", id, "--format", "json"}).json();
            QCOMPARE(chain.find("cycles")->text(), std::string("1"));
            return;
        }
        QFAIL("The sample store has no circle");
    }
    void aDoubledIdIsTold() {
        for (const auto& [id, count] : m_count)
            if (count > 1) {
                QVERIFY(run({"chain", sampleStore(), "--event", id}).out.find("2 events have the id " + id) != std::string::npos);
                return;
            }
        QFAIL("The sample store has no doubled id");
    }
    void aTwinInAnotherCorrelationIsTold() {
        for (const auto& [id, count] : m_count) {
            if (count < 2)
                continue;
            const auto ran = run({"chain", sampleStore(), "--correlation", m_correlations[id]});
            QVERIFY2(ran.out.find("has the id " + id + ", and so has ") != std::string::npos, ran.out.c_str());
            QVERIFY(ran.out.find("which stands in the chain ") != std::string::npos);
            return;
        }
        QFAIL("The sample store has no doubled id");
    }
    void aBackwardClockIsTold() {
        for (const auto& [id, cause] : m_causes) {
            if (!m_times.contains(cause) || m_times[id] >= m_times[cause])
                continue;
            const auto ran = run({"chain", sampleStore(), "--correlation", m_correlations[id]});
            QVERIFY2(ran.out.find("before its cause by the clock") != std::string::npos, ran.out.c_str());
            return;
        }
        QFAIL("The sample store has no clock that runs backwards");
    }
    void everyFormatIsWritten() {
        const auto correlation = m_correlations.begin()->second;
        const std::map<std::string, std::string> beginnings{{"tree", "Correlation "}, {"table", "Correlation "}, {"json", "{\n"},
            {"jsonl", "{\"event_id\""}, {"dot", "digraph "}, {"mermaid", "flowchart LR\n"}, {"svg", "<svg "}};
        for (const auto& [format, beginning] : beginnings) {
            const auto ran = run({"chain", sampleStore(), "--correlation", correlation, "--format", format});
            QCOMPARE(ran.exit, 0);
            QVERIFY2(ran.out.starts_with(beginning), ran.out.c_str());
        }
    }
    void mistakesAreTold() {
        COMPARE_ERROR(run({"chain", sampleStore()}), 2, "A chain begins with --correlation ID or with --event ID; pass one of them.");
        COMPARE_ERROR(run({"chain", sampleStore(), "--event", "a", "--correlation", "b"}), 2,
            "A chain begins with --correlation ID or with --event ID; pass one of them.");
        COMPARE_ERROR(run({"chain", sampleStore(), "--event", "none"}), 2, "The store has no event with the id none.");
        COMPARE_ERROR(run({"chain", sampleStore(), "--event", "a", "--format", "csv"}), 2,
            "There is no format \"csv\" of a chain; --format is tree, json, jsonl, dot, mermaid or svg.");
    }

private:
    std::map<std::string, int> m_count; ///< events by id
    std::map<std::string, std::string> m_causes;
    std::map<std::string, std::string> m_correlations;
    std::map<std::string, std::string> m_times;
};

LEFTFOLD_TEST(TstVerbChain)
#include "tst_verb_chain.moc"
