// SPDX-License-Identifier: Apache-2.0
#include "core/replay/draft_steps.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstDraftSteps : public QObject {
    Q_OBJECT

    static EventTypeShape shape(const std::string& data) {
        EventShapes shapes("Order");
        shapes.begin("o-1");
        const auto stored = leftfold::test::event("order.item_added", data);
        shapes.add(readStored(stored, EventParts::Data).value());
        return shapes.types()[0];
    }

private Q_SLOTS:
    void theKeyIsWhatNamesAnItem() {
        const auto key = [](const std::string& adds, const std::string& removes) { return sharedKey(shape(adds), shape(removes), "item"); };
        QCOMPARE(key(R"({"note":"n","sku":"s","product_id":1})", R"({"product_id":1,"sku":"s","note":"n"})"), std::string("product_id"));
        QCOMPARE(key(R"({"product_id":1,"item_id":2})", R"({"product_id":1,"item_id":2})"), std::string("item_id"));
        QCOMPARE(key(R"({"note":"n","sku":"s"})", R"({"sku":"s","note":"n"})"), std::string("sku"));
        QCOMPARE(key(R"({"order_id":"o-1","a":1})", R"({"order_id":"o-1","b":1})"), std::string());
        QCOMPARE(key(R"({"id":{"x":1}})", R"({"id":{"x":1}})"), std::string());
    }

    void oneAmountIsSummed() {
        QCOMPARE(amountIn(shape(R"({"price":1.5,"qty":2})"))->factor, std::string("qty"));
        QVERIFY(amountIn(shape(R"({"price":"1.50"})"))->decimal);
        QVERIFY(!amountIn(shape(R"({"price":1,"fee":2})")));
        QVERIFY(!amountIn(shape(R"({"price":"cheap"})")));
    }

    void namesBecomePointers() {
        QCOMPARE(toJson(setStep("a/b")), std::string(R"({"op":"add","path":"/a~1b","value":{"$from":"/data/a~1b"}})"));
        QCOMPARE(toJson(mergeStep("why")), std::string(R"({"op":"merge","path":"","value":{"$from":"/data"},"note":"why"})"));
    }
};

LEFTFOLD_TEST(TstDraftSteps)
#include "tst_draft_steps.moc"
