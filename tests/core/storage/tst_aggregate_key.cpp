// SPDX-License-Identifier: Apache-2.0
#include "core/storage/aggregate_key.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstAggregateKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void streamNamesHoldTypeAndId() {
        const auto match = bestMatch(Engine::Postgresql, {messageDbMessages()});
        QCOMPARE(aggregateKey(*match.bound, {"order", "17"}), std::string("order-17"));
        QCOMPARE(aggregateKey(*match.bound, {{}, "order-17"}), std::string("order-17"));
        QCOMPARE(aggregateOf(*match.bound, "order-17-b").path(), std::string("order/17-b"));
        QCOMPARE(aggregateOf(*match.bound, "11111111-1111-4111-8111-111111111111").type, std::string());
        QCOMPARE(aggregateOf(*match.bound, "lonely").path(), std::string("lonely"));
    }

    void hexIdsAreShownWithDashes() {
        const auto match =
            bestMatch(Engine::Sqlite, {tableOf({}, "stored_events", {"originator_id", "originator_version", "topic", "state blob"}, true)});
        QCOMPARE(aggregateOf(*match.bound, "11111111111141118111111111111111").id, std::string("11111111-1111-4111-8111-111111111111"));
        QCOMPARE(
            aggregateKey(*match.bound, {"Order", "11111111-1111-4111-8111-111111111111"}), std::string("11111111111141118111111111111111"));
    }
};

LEFTFOLD_TEST(TstAggregateKey)
#include "tst_aggregate_key.moc"
