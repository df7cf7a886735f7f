// SPDX-License-Identifier: Apache-2.0
#include "core/storage/role_fit.h"
#include "tests/runner.h"

using namespace leftfold;

class TstRoleFit : public QObject {
    Q_OBJECT

    static ColumnFacts of(std::vector<std::optional<std::string>> values) { return factsOf(values); }
    static double fit(const char* role, const ColumnFacts& facts, const char* type = "") { return valueFit(role, facts, {"c", type}); }

private Q_SLOTS:
    void valuesDecide() {
        const auto names = of({"a.b", "c.d", "a.b", "c.d", "a.b"});
        QVERIFY(fit("type", names) > 0.8);
        QCOMPARE(fit("version", names), 0.0);
        QCOMPARE(fit("type", of({"1", "2"})), 0.0);
        QVERIFY(fit("type", of({"a", "b", "c", "d", "e"})) < 0.5); // never twice the same
        const auto documents = of({R"({"a":1})", R"({"b":2})"});
        QVERIFY(fit("payload", documents) > 0.9);
        QCOMPARE(fit("aggregate_id", documents), 0.0);
        QCOMPARE(fit("payload", of({"17", "18"})), 0.0);
        QVERIFY(fit("position", of({"1", "2", "3"})) > fit("position", of({"3", "1", "2"})));
        QCOMPARE(fit("position", of({"1", "1"})), 0.0);
        QCOMPARE(fit("occurred_at", of({"2026-01-01", "yesterday"})), 0.5);
        QCOMPARE(fit("version", of({"true", "false"}), "boolean"), 0.0);
        QVERIFY(fit("event_id", of({"x", "y"})) > fit("event_id", of({"1", "2"})));
        QVERIFY(fit("event_id", of({"a", "b", "c", "d", "e", "f", "g", "h", "i", "i"})) > 0.5); // one twice
        QCOMPARE(fit("event_id", of({"x", "x"})), 0.0);
    }

    void typesDecideWhereNothingIsStored() {
        QCOMPARE(fit("occurred_at", {}, "timestamp with time zone"), 1.0);
        QCOMPARE(fit("version", {}, "text"), 0.0);
        QCOMPARE(fit("payload", {}, "jsonb"), 1.0);
        QCOMPARE(fit("payload", {}, "bigint"), 0.0);
        QVERIFY(fit("type", {}, "text") > fit("type", {}, "uuid"));
        QVERIFY(fit("causation_id", of({std::nullopt})) > fit("type", of({std::nullopt})));
    }

    void valuesWithoutAName() {
        const auto documents = of({R"({"a":1})"});
        QVERIFY(fitWithoutName("payload", documents, {"c", ""}) > 0);
        QCOMPARE(fitWithoutName("metadata", documents, {"c", ""}), 0.0);
        QVERIFY(fitWithoutName("aggregate_id", of({"1", "1", "2", "2"}), {"order_id", ""}) > 0);
        QCOMPARE(fitWithoutName("aggregate_id", of({"1", "1", "2", "2"}), {"price", ""}), 0.0);
        QVERIFY(fitWithoutName("type", of({"a.b", "c.d", "a.b", "a.b"}), {"x", ""}) > 0);
    }

    void reasons() {
        QCOMPARE(valueReason("type", of({"a", "b", "a"})), std::string("2 different in 3 rows"));
        QCOMPARE(valueReason("occurred_at", of({"1772355600"})), std::string("seconds since 1970"));
        QCOMPARE(valueReason("version", of({"0", "1"})), std::string("from 0, in 2 of 2 rows"));
        QCOMPARE(valueReason("metadata", of({std::nullopt})), std::string("NULL in all of the 1 rows"));
        QCOMPARE(valueReason("type", {}), std::string());
    }
};

LEFTFOLD_TEST(TstRoleFit)
#include "tst_role_fit.moc"
