// SPDX-License-Identifier: Apache-2.0
#include "core/replay/name_words.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

std::string told(std::string_view type, std::string_view aggregate) {
    const auto words = eventWords(type, aggregate);
    return joinedWords(words.objects, " ") + " | " + joinedWords(words.action, " ");
}

} // namespace

class TstNameWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsInAnySpelling() {
        QCOMPARE(joinedWords(wordsOf("order.item_added"), " "), std::string("order item added"));
        QCOMPARE(joinedWords(wordsOf("OrderItemAddedV2"), " "), std::string("order item added v2"));
        QCOMPARE(joinedWords(wordsOf("HTTPServer--started "), " "), std::string("http server started"));
        QCOMPARE(joinedWords(wordsOf("größe_geändert"), " "), std::string("größe geändert"));
        QVERIFY(wordsOf("...").empty());
    }

    void theAggregateIsNoObject() {
        QCOMPARE(told("order.created", "Order"), std::string(" | created"));
        QCOMPARE(told("order.item_added", "Order"), std::string("item | added"));
        QCOMPARE(told("com.acme.orders.OrderCreated", "Order"), std::string(" | created"));
        QCOMPARE(told("OrderItemWasAdded", "Order"), std::string("item | added"));
        QCOMPARE(told("ItemAddedEvent", "Order"), std::string("item | added"));
        QCOMPARE(told("cart.checked_out", "Customer"), std::string("cart | checked out"));
        QCOMPARE(told("Order", "Order"), std::string("order | "));
        QCOMPARE(told("order.add_item", "Order"), std::string("add item | "));
    }

    void actionsHaveKinds() {
        QVERIFY(actionKindOf("added") == ActionKind::Adds);
        QVERIFY(actionKindOf("removed") == ActionKind::Removes);
        QVERIFY(actionKindOf("changed") == ActionKind::Changes);
        QVERIFY(actionKindOf("confirmed") == ActionKind::Becomes);
        QVERIFY(actionKindOf("paid") == ActionKind::Becomes);
        QVERIFY(actionKindOf("feed") == ActionKind::Unknown);
        QCOMPARE(std::string(oppositesOf("withdrawn")->more), std::string("deposited"));
        QVERIFY(!oppositesOf("confirmed"));
    }

    void plurals() {
        QCOMPARE(pluralOf("item"), std::string("items"));
        QCOMPARE(pluralOf("address"), std::string("addresses"));
        QCOMPARE(pluralOf("category"), std::string("categories"));
        QCOMPARE(pluralOf("day"), std::string("days"));
    }
};

LEFTFOLD_TEST(TstNameWords)
#include "tst_name_words.moc"
