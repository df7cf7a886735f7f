// SPDX-License-Identifier: Apache-2.0
#include "core/storage/column_facts.h"
#include "tests/runner.h"

using namespace leftfold;

class TstColumnFacts : public QObject {
    Q_OBJECT

    static ColumnFacts of(std::vector<std::optional<std::string>> values) { return factsOf(values); }

private Q_SLOTS:
    void counts() {
        const auto facts = of({"3", "4", std::nullopt, "4"});
        QCOMPARE(facts.rows, 4);
        QCOMPARE(facts.values, 3);
        QCOMPARE(facts.distinct, 2);
        QCOMPARE(facts.integers, 3);
        QCOMPARE(*facts.lowest, std::int64_t{3});
        QVERIFY(!facts.rising && !facts.unique());
        QVERIFY(of({"1", "5", "9"}).rising);
        QVERIFY(!of({"1", std::nullopt, "9"}).rising);
        QCOMPARE(of({}).values, 0);
        QVERIFY(!of({}).lowest);
    }

    void kinds() {
        QCOMPARE(of({"{\"a\":1}", "[1]", "x"}).documents, 1);
        QCOMPARE(of({"order.created", "Shop::Made", "Shop.Made, Shop", "a b", "17", "{}"}).words, 3);
        QCOMPARE(of({"11111111-1111-4111-8111-111111111111", "11111111111141118111111111111111"}).uuids, 2);
        QCOMPARE(of({"71c18690-ee42-490b-91bb-54d8d101b5b9", "f6c18690ee42490b91bb54d8d101b5b9"}).documents, 0);
        QCOMPARE(of({std::string("\x01\x02\xff", 3)}).packed, 1);
        QCOMPARE(of({"-1", "5", "99999999999"}).counts, 1);
    }

    void times() {
        QCOMPARE(of({"2026-03-01 09:00:00", "1772355600", "1772355600123", "638000000000000000", "17", "3026-01-01"}).times, 4);
        QCOMPARE(timeEncoding("1772355600"), std::string("seconds since 1970"));
        QCOMPARE(timeEncoding("1772355600.5"), std::string("seconds since 1970, with a fraction"));
        QCOMPARE(timeEncoding("1772355600123"), std::string("milliseconds since 1970"));
        QCOMPARE(timeEncoding("1772355600123456"), std::string("microseconds since 1970"));
        QCOMPARE(timeEncoding("638000000000000000"), std::string("ticks of 100 ns since the year 1"));
        QCOMPARE(timeEncoding("1772355600123456789"), std::string("nanoseconds since 1970"));
        QCOMPARE(timeEncoding("86400"), std::string());
        QCOMPARE(timeEncoding("86400", {TimeSpelling::Unit::Seconds, nullptr}), std::string("seconds since 1970"));
        QCOMPARE(timeEncoding("2026-03-01T09:00:00Z"), std::string("dates as text"));
        QCOMPARE(timeEncoding("yesterday"), std::string());
    }
};

LEFTFOLD_TEST(TstColumnFacts)
#include "tst_column_facts.moc"
