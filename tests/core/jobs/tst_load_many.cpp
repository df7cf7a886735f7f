// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/load_many.h"
#include "tests/core/jobs/snapshot_store.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstLoadMany : public QObject {
    Q_OBJECT

    MemoryStore m_store;

    void put(const AggregateId& aggregate, std::int64_t version, const std::string& correlation) {
        auto event = nextEvent(aggregate, version, "{\"n\":" + std::to_string(version) + '}');
        event.correlation = CorrelationId{correlation};
        m_store.put(std::move(event));
    }

    Result<ManyLoaded> load(const ManyRequest& request) {
        NoProgress unwatched;
        return loadMany(m_store, request, unwatched);
    }

private Q_SLOTS:
    void initTestCase() {
        put({"Counter", "c-2"}, 1, "first");
        put({"Counter", "c-1"}, 1, "process");
        put({"Counter", "c-2"}, 2, "process");
        put({"Counter", "c-3"}, 1, "other");
    }

    void theAggregatesOfACorrelation() {
        ManyRequest request;
        request.correlation = CorrelationId{"process"};
        const auto loaded = load(request);
        QVERIFY(loaded);
        QCOMPARE(loaded->many.timelines().size(), 2u);
        QCOMPARE(loaded->many.timelines()[0]->setup().aggregate.path(), std::string("Counter/c-1"));
        QCOMPARE(loaded->many.size(), 2u);
        QCOMPARE(loaded->many.stepsAt(0), (std::vector<std::size_t>{0, 1}));
        QVERIFY(loaded->leftOut.empty());
        QCOMPARE(loaded->reducers, (std::vector<std::string>{"", ""}));
    }

    void thoseThatAreNamed() {
        ManyRequest request;
        request.aggregates = {{"Counter", "c-3"}, {"Counter", "c-2"}};
        request.order = ManyOrder::ByCause;
        QCOMPARE(load(request)->many.size(), 3u);
        request.aggregates.push_back({"Counter", "none"});
        QCOMPARE(load(request).error().message, std::string("There is no aggregate Counter/none in this store."));
        request.aggregates.clear();
        QCOMPARE(load(request).error().code, ErrorCode::InvalidArgument);
    }

    void theirNumberIsBounded() {
        ManyRequest request;
        request.aggregates = {{"Counter", "c-1"}, {"Counter", "c-2"}, {"Counter", "c-3"}};
        request.mostAggregates = 2;
        const auto some = load(request);
        QCOMPARE(some->many.timelines().size(), 2u);
        QCOMPARE(some->leftOut, (std::vector<AggregateId>{{"Counter", "c-3"}}));
        request.mostAggregates = 50;
        request.mostEvents = 1;
        QCOMPARE(load(request)->leftOut.size(), 2u);
    }

    void whatIsNotThereIsTold() {
        ManyRequest request;
        request.correlation = CorrelationId{"nothing"};
        QCOMPARE(load(request).error().message, std::string("There is no event of the correlation nothing in this store."));
    }
};

LEFTFOLD_TEST(TstLoadMany)
#include "tst_load_many.moc"
