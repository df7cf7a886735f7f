// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"

using namespace leftfold::test;

class TstVerbAggregates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsAddUp() {
        const auto ran = run({"aggregates", sampleStore(), "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const auto all = ran.json();
        QVERIFY(all.size() > 10);
        std::int64_t events = 0;
        for (const auto& aggregate : all.items())
            events += std::stoll(aggregate.find("events")->text());
        QCOMPARE(static_cast<std::size_t>(events), run({"events", sampleStore(), "--format", "jsonl"}).lines().size());
        std::string names;
        for (const auto& member : all.items()[0].members())
            names += member.key + ' ';
        QCOMPARE(
            names, std::string("aggregate_type aggregate_id events first_version last_version last_change snapshots latest_snapshot "));
    }

    void everyFormatHasEveryAggregate() {
        const auto count = run({"aggregates", sampleStore(), "--format", "jsonl"}).lines().size();
        const auto csv = run({"aggregates", sampleStore(), "--format", "csv"});
        QCOMPARE(csv.lines().size(), count + 1);
        QVERIFY(
            csv.out.starts_with("aggregate_type,aggregate_id,events,first_version,last_version,last_change,snapshots,latest_snapshot\r\n"));
        QCOMPARE(run({"aggregates", sampleStore()}).lines().size(), count + 1);
    }

    void aFilterKeepsThoseWithSuchAnEvent() {
        const auto whole = run({"aggregates", sampleStore(), "--format", "jsonl"}).lines();
        const auto some = run({"aggregates", sampleStore(), "--filter", "type:order.cancelled", "--format", "jsonl"}).lines();
        QVERIFY(!some.empty() && some.size() < whole.size());
        for (const auto& line : some) // all of an aggregate's events are counted, not those of the filter alone
            QVERIFY2(std::find(whole.begin(), whole.end(), line) != whole.end(), line.c_str());
        QCOMPARE(run({"aggregates", sampleStore(), "--filter", "type:nothing"}).exit, 0);
    }
};

LEFTFOLD_TEST(TstVerbAggregates)
#include "tst_verb_aggregates.moc"
