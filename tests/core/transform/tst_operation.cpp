// SPDX-License-Identifier: Apache-2.0
#include "core/transform/operation.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;
using leftfold::test::steps;

class TstOperation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isDescribedForAPerson() {
        const auto described = [](const char* step) { return describe(steps('[' + std::string(step) + ']').front()); };
        QCOMPARE(described(R"({"op":"move","from":"/cust","path":"/customer_id"})"), std::string("move /cust → /customer_id"));
        QCOMPARE(described(R"({"op":"copy","from":"","path":"/x"})"), std::string("copy the whole → /x"));
        QCOMPARE(described(R"({"op":"convert","path":"/total","to":"decimal"})"), std::string("convert /total → decimal"));
        QCOMPARE(described(R"({"op":"split","path":"/n","separator":" ","into":["/a","/b"]})"), std::string("split /n → /a, /b"));
        QCOMPARE(described(R"({"op":"join","from":["/a","/b"],"separator":" ","path":"/n"})"), std::string("join /a, /b → /n"));
        QCOMPARE(described(R"({"op":"remove","path":"/items","where":{"a":1}})"), std::string("remove /items"));
        QCOMPARE(described(R"({"op":"decrement","path":"/n"})"), std::string("decrement /n"));
        QCOMPARE(described(R"({"op":"increment","path":"/n"})"), std::string("increment /n"));
    }

    void knowsWhatItReads_data() {
        QTest::addColumn<QString>("step");
        for (const char* step :
            {R"({"op":"add","path":"/a","value":[{"$from":"/PART/x"}]})", R"({"op":"test","path":"/a","value":{"$from":"/PART/x"}})",
                R"({"op":"remove","path":"/a","where":{"b":1,"c":{"$from":"/PART/x"}}})",
                R"({"op":"increment","path":"/a","times":{"$from":"/PART/x"}})",
                R"({"op":"each","path":"/a","steps":[{"op":"each","path":"","steps":[{"op":"add","path":"","value":{"$from":"/PART"}}]}]})",
                R"({"op":"map","path":"/a","values":{},"otherwise":"value","value":{"$from":"/PART"}})"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }

    void knowsWhatItReads() {
        QFETCH(QString, step);
        const auto with = [&](const char* part) {
            const auto named = QString(step).replace(QLatin1String("PART"), QLatin1String(part));
            return steps('[' + named.toStdString() + ']');
        };
        const auto data = references(with("data"));
        QCOMPARE(data.size(), 1u);
        QVERIFY(data.front().readsData() && !data.front().readsMetadata());
        QVERIFY(references(with("metadata")).front().readsMetadata());
        QVERIFY(references(steps(R"([{"op":"move","from":"/a","path":"/b"}])")).empty());
    }
};

LEFTFOLD_TEST(TstOperation)
#include "tst_operation.moc"
