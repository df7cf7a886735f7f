// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/models/state_node.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstStateNode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharedPlacesAreUnchanged();
    void writesLongTextOnOneLine();
    void listsTheLimitAndTheRest();
};

void TstStateNode::sharedPlacesAreUnchanged() {
    const Value value = parseJson(R"({"a":[1]})").value();
    const Value copy = value;
    QCOMPARE(changeOf({"", &value, &copy}), PlaceChange::None);
    QCOMPARE(changeOf({"", &value, nullptr}), PlaceChange::Added);
    QCOMPARE(changeOf({"", nullptr, &value}), PlaceChange::Removed);
}

void TstStateNode::writesLongTextOnOneLine() {
    const Value text = Value::string(std::string(100'000, 'x') + "\n");
    QVERIFY(placeText({"", &text, &text}).size() < 5000);
    const Value broken = Value::string("a\nb");
    QCOMPARE(placeText({"", &broken, &broken}), QStringLiteral("\"a b\""));
}

void TstStateNode::listsTheLimitAndTheRest() {
    const Value value = parseJson(R"({"a":1,"b":2,"c":3})").value();
    const auto places = placesBelow({"", &value, &value}, 2);
    QCOMPARE(places.size(), std::size_t{3});
    QCOMPARE(places[1].key, std::string("b"));
    QCOMPARE(places[2].hidden, std::size_t{1});
    QVERIFY(hasPlacesBelow({"", &value, nullptr}));
    QVERIFY(!hasPlacesBelow({"", value.find("a"), nullptr}));
}

LEFTFOLD_TEST(TstStateNode)
#include "tst_state_node.moc"
