// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/storage/event_match.h"
#include "tests/core/storage/sink_contract.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

Event sample() {
    Event event = eventOf("1");
    event.aggregate = order;
    event.version = Version{3};
    event.position = Position{17};
    event.causation.text = "cause";
    return event;
}

} // namespace

class TstEventMatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyQueryMatchesEverything() { QVERIFY(matchesQuery(sample(), {})); }

    void everythingSetMustHold() {
        EventQuery query;
        query.aggregate = AggregateId{"", "o-1"};
        query.correlation = sample().correlation;
        query.causation = CausationId{"cause"};
        query.position = Position{17};
        QVERIFY(matchesQuery(sample(), query));
        query.causation = CausationId{"other"};
        QVERIFY(!matchesQuery(sample(), query));
    }

    void oneOfSeveralTypesIsEnough() {
        EventQuery query;
        query.anyStoredType = {"nothing", sample().storedType};
        QVERIFY(matchesQuery(sample(), query));
        query.anyStoredType.pop_back();
        QVERIFY(!matchesQuery(sample(), query));
    }

    void theFilterMustHold() {
        EventQuery query;
        query.filter = *EventFilter::read("version:3 outbox:dead", Instant{});
        QVERIFY(matchesQuery(sample(), query, "dead"));
        QVERIFY(!matchesQuery(sample(), query));
    }

    void versionsAreBounded() {
        EventQuery query;
        query.afterVersion = Version{3};
        QVERIFY(!matchesQuery(sample(), query));
        query.afterVersion = Version{2};
        query.upToVersion = Version{3};
        QVERIFY(matchesQuery(sample(), query));
        query.upToVersion = Version{2};
        QVERIFY(!matchesQuery(sample(), query));
    }

    void anEmptyTypeMatchesEveryType() {
        QVERIFY(matchesAggregate(order, {"", "o-1"}));
        QVERIFY(!matchesAggregate(order, {"Payment", "o-1"}));
        QVERIFY(!matchesAggregate(order, {"", "o-2"}));
    }

    void partsAreFoundWhateverTheCase() {
        QVERIFY(containsIgnoringCase("SKU-00606", "sku-0"));
        QVERIFY(containsIgnoringCase("SKU-00606", ""));
        QVERIFY(!containsIgnoringCase("SKU-00606", "tea"));
    }
};

LEFTFOLD_TEST(TstEventMatch)
#include "tst_event_match.moc"
