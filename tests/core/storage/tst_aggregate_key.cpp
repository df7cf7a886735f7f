// SPDX-License-Identifier: Apache-2.0
#include "core/model/uuid_text.h"
#include "core/storage/aggregate_key.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstAggregateKey : public QObject {
    Q_OBJECT

    static Section section() {
        Section section;
        section.from = "e";
        section.fields["payload"].column = ColumnName{"e", "body"};
        return section;
    }
    static BoundSection bound(const Section& section, Engine engine = Engine::Postgresql) {
        return *bindSection(section, engine, {{"e", tableOf({}, "t", {"Stream", "id", "kind", "tenant", "body", "bytes binary(16)"})}});
    }
    static std::string where(const BoundSection& section, const AggregateId& aggregate) {
        SqlWriter sql(section);
        whereAggregate(sql, section, aggregate);
        auto text = sql.take();
        for (const auto& value : text.binds)
            text.text += " | " + std::get<std::string>(value);
        return text.text;
    }

private Q_SLOTS:
    void ofSeveralSeparatorsTheFirstCounts() {
        auto wanted = section();
        wanted.stream = StreamName{{"e", "stream"}, {"|", "-"}};
        const auto names = bound(wanted);
        QCOMPARE(aggregateOf(names, "Order|a-b").path(), std::string("Order/a-b"));
        QCOMPARE(aggregateOf(names, "Order-17").path(), std::string("Order/17"));
        expect(where(names, {"Order", "17"}), " AND \"e\".\"Stream\" IN ($1, $2) | Order|17 | Order-17");
        expect(where(names, {{}, "Order-17"}), " AND \"e\".\"Stream\" = $1 | Order-17");
    }

    void idsMayBeUniqueWithinAScope() {
        auto wanted = section();
        wanted.fields["aggregate_id"].column = ColumnName{"e", "id"};
        wanted.scope = IdScope{{"e", "tenant"}, "default"};
        const auto tenants = bound(wanted);
        QCOMPARE(scopedId(tenants, "default", "17"), std::string("17"));
        QCOMPARE(scopedId(tenants, "acme", "17"), std::string("acme:17"));
        QCOMPARE(aggregateKeyColumns(tenants).size(), std::size_t{2});
        expect(where(tenants, {"Order", "17"}),
            " AND (\"e\".\"id\" = $1 AND (\"e\".\"tenant\" = $2 OR \"e\".\"tenant\" IS NULL)) | 17 | default");
        expect(where(tenants, {"Order", "acme:17"}),
            " AND (\"e\".\"id\" = $1 AND (\"e\".\"tenant\" = $2 OR \"e\".\"tenant\" IS NULL) OR \"e\".\"id\" = $3 AND "
            "\"e\".\"tenant\" = $4) | acme:17 | default | 17 | acme");
    }

    void andWithinAType() {
        auto wanted = section();
        wanted.fields["aggregate_id"].column = ColumnName{"e", "id"};
        wanted.fields["aggregate_type"].column = ColumnName{"e", "kind"};
        QCOMPARE(aggregateKeyColumns(bound(wanted)).size(), std::size_t{1});
        wanted.idsWithinType = true;
        QCOMPARE(aggregateKeyColumns(bound(wanted)).back().column, std::string("kind"));
    }

    void uuidsMayBeBytes() {
        auto wanted = section();
        wanted.hexIds = true;
        wanted.fields["aggregate_id"].column = ColumnName{"e", "bytes"};
        const auto bytes = bound(wanted, Engine::Sqlite);
        const std::string id = "11111111-1111-4111-8111-1111111111ff";
        QCOMPARE(aggregateOf(bytes, bytesOfUuid(id)).id, id);
        expect(where(bytes, {{}, id}), " AND \"e\".\"bytes\" = x'111111111111411181111111111111ff'");
    }

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
