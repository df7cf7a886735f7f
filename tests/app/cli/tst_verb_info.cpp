// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstVerbInfo : public QObject {
    Q_OBJECT

    static std::string names(const Value& object) {
        std::string all;
        for (const auto& member : object.members())
            all += member.key + ' ';
        return all;
    }

private Q_SLOTS:
    void theObjectIsThatOfTheContract() {
        const Value info = run({"info", sampleStore(), "--format", "json"}).json();
        QCOMPARE(names(info),
            std::string(
                "engine read_only layouts events aggregates event_types snapshots outbox correlations first_at last_at detection "));
        QCOMPARE(info.find("engine")->text(), std::string("sqlite"));
        QVERIFY(info.find("read_only")->asBoolean());
        QCOMPARE(names(info.find("layouts")->items().at(0)), std::string("name role table "));
        QCOMPARE(names(info.find("event_types")->items().at(0)),
            std::string("event_type schema_version count first_at last_at aggregate_type "));
        QCOMPARE(names(*info.find("outbox")), std::string("pending published failed "));
    }

    void countsAgreeWithTheEvents() {
        const Value info = run({"info", sampleStore(), "--format", "json"}).json();
        const auto events = run({"events", sampleStore(), "--format", "jsonl"}).lines().size();
        QCOMPARE(info.find("events")->text(), std::to_string(events));
        std::int64_t byType = 0;
        for (const Value& type : info.find("event_types")->items())
            byType += std::stoll(type.find("count")->text());
        QCOMPARE(byType, static_cast<std::int64_t>(events));
        const auto aggregates = run({"aggregates", sampleStore(), "--format", "jsonl"}).lines().size();
        QCOMPARE(info.find("aggregates")->text(), std::to_string(aggregates));
    }

    void jsonlIsOneLine() {
        const auto ran = run({"info", sampleStore(), "--format", "jsonl"});
        QCOMPARE(ran.lines().size(), 1u);
        QCOMPARE(ran.json(), run({"info", sampleStore(), "--format", "json"}).json());
    }

    void theTableIsForPeople() {
        const auto ran = run({"info", sampleStore()});
        QVERIFY(ran.out.starts_with("shop.db  SQLite, opened read-only\n"));
        QVERIFY(ran.out.find("order.created") != std::string::npos);
        QVERIFY(ran.out.find(" pending, ") != std::string::npos);
        QCOMPARE(ran.err, std::string());
    }
};

LEFTFOLD_TEST(TstVerbInfo)
#include "tst_verb_info.moc"
