// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// `leftfold replay` of several aggregates under one cursor.
class TstReplayMany : public QObject {
    Q_OBJECT

    std::string m_correlation;
    std::size_t m_events = 0;

    static std::vector<Value> objects(const Ran& ran) {
        std::vector<Value> all;
        for (const auto& line : ran.lines())
            all.push_back(parseJson(line).value());
        return all;
    }

private Q_SLOTS:
    /// A correlation with events of several aggregates.
    void initTestCase() {
        const auto events = objects(run({"events", sampleStore(), "--filter", "type:order.created", "--limit", "1", "--format", "jsonl"}));
        m_correlation = events.at(0).find("correlation_id")->text();
        m_events = run({"events", sampleStore(), "--filter", "correlation:" + m_correlation, "--format", "jsonl"}).lines().size();
        QVERIFY(m_events > 1);
    }

    void theStepsAreThoseOfTheCorrelation() {
        const auto ran = run({"replay", sampleStore(), "--correlation", m_correlation, "--steps", "--format", "json"});
        QVERIFY2(ran.exit == 0 || ran.exit == 1, ran.err.c_str());
        const auto report = ran.json();
        QCOMPARE(report.find("correlation_id")->text(), m_correlation);
        QCOMPARE(report.find("order")->text(), std::string("position"));
        QCOMPARE(report.find("steps")->size(), m_events);
        QVERIFY(report.find("aggregates")->size() > 1);
        std::int64_t before = 0;
        for (const auto& step : report.find("steps")->items()) {
            const auto position = std::stoll(step.find("position")->text());
            QVERIFY(position > before);
            before = position;
        }
        for (const auto& aggregate : report.find("aggregates")->items())
            for (const char* name : {"aggregate_type", "aggregate_id", "version", "state", "reducer", "steps"})
                QVERIFY2(aggregate.find(name), name);
    }

    void everyFormatHasEveryStep() {
        const std::vector<std::string> asked{"replay", sampleStore(), "--correlation", m_correlation, "--steps", "--format"};
        const auto in = [&](const char* format) {
            auto arguments = asked;
            arguments.emplace_back(format);
            return run(arguments);
        };
        QCOMPARE(in("jsonl").lines().size(), m_events + 1);
        QCOMPARE(in("csv").lines().size(), m_events + 1);
        QVERIFY(in("csv").out.starts_with("step,position,occurred_at,aggregate_type,aggregate_id,version,event_type,patch,"));
        QVERIFY(in("table").out.starts_with(m_correlation + "  "));
    }

    void ordersHoldTheSameSteps() {
        for (const char* order : {"causation", "clock"}) {
            const auto ran =
                run({"replay", sampleStore(), "--correlation", m_correlation, "--steps", "--order", order, "--format", "json"});
            QCOMPARE(ran.json().find("steps")->size(), m_events);
            QCOMPARE(ran.json().find("order")->text(), std::string(order));
        }
    }

    void chosenAggregatesStandBesideEachOther() {
        const auto all = objects(run({"aggregates", sampleStore(), "--format", "jsonl"}));
        const auto name = [&](std::size_t at) {
            return all[at].find("aggregate_type")->text() + '/' + all[at].find("aggregate_id")->text();
        };
        const auto ran = run({"replay", sampleStore(), name(0), "--beside", name(1), "--beside", name(0), "--format", "json"});
        QCOMPARE(ran.json().find("aggregates")->size(), 2u);
        QCOMPARE(ran.json().find("correlation_id")->isNull(), true);
    }

    void mistakesAreToldInOneSentence() {
        COMPARE_ERROR(
            run({"replay", sampleStore(), "--correlation", "none"}), 2, "There is no event of the correlation none in this store.");
        COMPARE_ERROR(run({"replay", sampleStore(), "--correlation", m_correlation, "--order", "size"}), 2,
            "The value of --order is position, causation or clock, not \"size\".");
        COMPARE_ERROR(run({"replay", sampleStore(), "Order/o-1", "--correlation", "x"}), 2,
            "--correlation names the aggregates by itself; leave AGGREGATE and --beside out.");
        COMPARE_ERROR(run({"replay", sampleStore(), "--correlation", "x", "--at", "3"}), 2,
            "Several aggregates are replayed from zero to the end; --at and --from are for one.");
        COMPARE_ERROR(run({"replay", sampleStore(), "--correlation", "x", "--skip", "3"}), 2,
            "Several aggregates are replayed as they were; edits and --blame are for one.");
    }
};

LEFTFOLD_TEST(TstReplayMany)
#include "tst_replay_many.moc"
