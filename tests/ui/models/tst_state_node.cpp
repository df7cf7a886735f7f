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
    void itemsAreKnownByWhatTellsThemApart();
    void itemsThatAreGoneStandWhereTheyStood();
    void placesHaveNames();
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

/// `label/index now before`, in rows; - where there is nothing.
static QStringList rows(const char* before, const char* now, std::size_t limit = 100) {
    const Value past = parseJson(before).value();
    const Value present = parseJson(now).value();
    QStringList lines;
    for (const StatePlace& place : placesBelow({"", &present, &past}, limit))
        lines << (place.hidden > 0 ? QStringLiteral("%1 more").arg(place.hidden)
                                   : QString::fromStdString(place.shownKey() + '/' + place.key + ' '
                                       + (place.now ? toJson(*place.now) : "-") + ' ' + (place.before ? toJson(*place.before) : "-")));
    return lines;
}

void TstStateNode::itemsAreKnownByWhatTellsThemApart() {
    QCOMPARE(rows(R"([{"sku":"A"},{"sku":"B"}])", R"([{"sku":"B","n":1},{"sku":"C"}])"),
        QStringList({QStringLiteral(R"(A/0 - {"sku":"A"})"), QStringLiteral(R"(B/0 {"sku":"B","n":1} {"sku":"B"})"),
            QStringLiteral(R"(C/1 {"sku":"C"} -)")}));
    QCOMPARE(rows(R"([{"n":1}])", R"([{"n":2}])"), QStringList({QStringLiteral(R"(0/0 {"n":2} {"n":1})")}));
}

void TstStateNode::itemsThatAreGoneStandWhereTheyStood() {
    QCOMPARE(rows("[1,2,3]", "[1,3]"), QStringList({QStringLiteral("0/0 1 1"), QStringLiteral("1/1 - 2"), QStringLiteral("1/1 3 3")}));
    QCOMPARE(rows("[1,2,3,4]", "[1]", 2), QStringList({QStringLiteral("0/0 1 1"), QStringLiteral("1/1 - 2"), QStringLiteral("2 more")}));
}

void TstStateNode::placesHaveNames() {
    QCOMPARE(placeName(JsonPointer::parse("/items/0/price").value()), std::string("items[0].price"));
    QCOMPARE(placeName({}), std::string());
}

LEFTFOLD_TEST(TstStateNode)
#include "tst_state_node.moc"
