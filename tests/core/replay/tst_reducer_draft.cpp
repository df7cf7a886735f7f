// SPDX-License-Identifier: Apache-2.0
#include "core/model/document_text.h"
#include "core/replay/reducer_draft.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

using Types = std::vector<std::pair<std::string, std::string>>;

EventShapes shapesOf(const std::vector<Types>& histories, const std::string& type = "Order") {
    EventShapes shapes(type);
    for (const auto& each : histories) {
        shapes.begin("o-1");
        for (const auto& stored : history(each))
            shapes.add(readStored(stored, EventParts::Data).value());
    }
    return shapes;
}

/// The rule without its notes.
std::string rule(const Value& draft, const std::string& type) {
    Value::Array steps = draft.find("when")->find(type)->items();
    for (auto& step : steps)
        step.removeMember("note");
    return toJson(Value::array(std::move(steps)));
}

std::string stateOf(const Value& draft, const Types& events) {
    const auto reducer = RuleReducer::parse(documentText(draft), "draft.json").value();
    return toJson(folded(history(events), reducer).outcome().state());
}

const Types order = {{"order.created", R"({"order_id":"o-1","customer_id":"c-7"})"},
    {"order.item_added", R"({"product_id":"p-1","quantity":2,"price":0.10})"},
    {"order.item_added", R"({"product_id":"p-2","quantity":1,"price":0.20})"},
    {"order.item_removed", R"({"product_id":"p-1","quantity":2,"price":0.10})"}, {"order.confirmed", R"({"by":"c-7"})"},
    {"order.return_requested", R"({"reason":"broken"})"}};

} // namespace

class TstReducerDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderIsUnderstood() {
        const auto draft = draftReducer(shapesOf({order}));
        QCOMPARE(stateOf(draft, order),
            std::string(R"({"status":"confirmed","items":[{"product_id":"p-2","quantity":1,"price":0.20}],"total":0.20,)"
                        R"("order_id":"o-1","customer_id":"c-7","by":"c-7","reason":"broken"})"));
        QCOMPARE(rule(draft, "order.item_removed"),
            std::string(R"([{"op":"remove","path":"/items","where":{"product_id":{"$from":"/data/product_id"}}},)"
                        R"({"op":"decrement","path":"/total","by":{"$from":"/data/price"},"times":{"$from":"/data/quantity"}}])"));
        QVERIFY(toJson(draft).find("a guess: price × quantity of the items") != std::string::npos);
        QCOMPARE(draft.find("aggregate_type")->text(), std::string("Order"));
    }

    void decimalsStayTexts() {
        const Types events = {{"item_added", R"({"sku":"a","price":"0.10"})"}, {"item_added", R"({"sku":"b","price":"0.20"})"}};
        QCOMPARE(stateOf(draftReducer(shapesOf({events})), events),
            std::string(R"({"items":[{"sku":"a","price":"0.10"},{"sku":"b","price":"0.20"}],"total":"0.30"})"));
    }

    void whatHasATotalIsNotSummed() {
        const Types events = {{"order.created", R"({"total_amount":5})"}, {"order.item_added", R"({"sku":"a","price":1})"}};
        QCOMPARE(stateOf(draftReducer(shapesOf({events})), events),
            std::string(R"({"status":"created","items":[{"sku":"a","price":1}],"total_amount":5})"));
    }

    void anItemIsChangedByItsKey() {
        const Types events = {{"order.item_added", R"({"item_id":1,"n":1})"}, {"order.item_quantity_changed", R"({"item_id":1,"n":5})"},
            {"order.item_removed", R"({"item_id":2})"}};
        QCOMPARE(stateOf(draftReducer(shapesOf({events})), events), std::string(R"({"items":[{"item_id":1,"n":5}]})"));
    }

    void whatTakesEachOtherBackIsABalance() {
        const Types events = {{"account.opened", R"({"owner":"x"})"}, {"account.deposited", R"({"amount":"10.00"})"},
            {"account.withdrawn", R"({"amount":"2.50"})"}};
        QCOMPARE(stateOf(draftReducer(shapesOf({events}, "Account")), events),
            std::string(R"({"status":"opened","balance":"7.50","owner":"x"})"));
    }

    void fieldsThatComeAndGoAreMerged() {
        const Types events = {{"order.shipped", R"({"carrier":"x"})"}, {"order.shipped", R"({"parcel":1})"}};
        const auto draft = draftReducer(shapesOf({events}));
        QCOMPARE(rule(draft, "order.shipped"),
            std::string(R"([{"op":"merge","path":"","value":{"$from":"/data"}},{"op":"add","path":"/status","value":"shipped"}])"));
    }

    void aTypeCanBeKeptPlain() {
        const auto draft = draftReducer(shapesOf({order}), {"order.item_removed"});
        QCOMPARE(rule(draft, "order.item_removed"), std::string(R"([{"op":"merge","path":"","value":{"$from":"/data"}}])"));
    }

    void anyDataIsTaken() {
        const Types events = {{"a.b", "[1,2]"}, {"", R"({"x/y~":1})"}, {"added", "{}"}, {"thing_removed", R"({"status":"s"})"},
            {"list_added", R"({"list":[1]})"}};
        const auto draft = draftReducer(shapesOf({events}, ""));
        QVERIFY(RuleReducer::parse(documentText(draft), "draft.json"));
        QVERIFY(!stateOf(draft, events).empty());
    }

    void typesThatFillOneListShareIt() {
        const auto draft = draftReducer(shapesOf({{{"coupon_added", R"({"coupon_id":1})"}, {"coupon_applied", R"({"coupon_id":2})"}}}, ""));
        QCOMPARE(toJson(*draft.find("initial")), std::string(R"({"coupons":[]})"));
    }
};

LEFTFOLD_TEST(TstReducerDraft)
#include "tst_reducer_draft.moc"
