// SPDX-License-Identifier: Apache-2.0
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstFieldPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsTheMockUp() {
        const auto picture = mockUpPicture();
        QCOMPARE(fieldNames(picture.before),
            std::string("order_id (uuid · 100 %), cust (string · 100 %), total (integer · 100 %), address.zip (string · 100 %), "
                        "name (string · 100 %), legacy_flag- (boolean · 25 %)"));
        QCOMPARE(fieldNames(picture.after),
            std::string("order_id (uuid), customer_id (string), total_amount (decimal), currency+ (string), "
                        "shipping.postcode (string), first_name (string), last_name (string)"));
        QCOMPARE(lineTexts(picture),
            std::string("order_id > order_id []; cust > customer_id [move]; total > total_amount [convert ÷100]; "
                        "address.zip > shipping.postcode [move]; name > first_name [split \" \"]; name > last_name [split \" \"] hidden; "
                        "legacy_flag >  [remove];  > currency [default \"USD\"]"));
        QCOMPARE(picture.rows, 7.0);
        QCOMPARE(picture.before.front().y, 0.5);
        QCOMPARE(lossText(picture.before.back()), std::string("removed: 25 % of events lose a value"));
    }
    void unchangedFieldsAreFolded() {
        const auto* steps = R"([{"op":"move","from":"/c","path":"/z"}])";
        const std::vector<std::string> payloads{R"({"a":1,"b":2,"c":3,"d":4,"e":{"f":5}})"};
        const auto folded = pictureOf(steps, payloads);
        QCOMPARE(fieldNames(folded.before), std::string("c (integer · 100 %), 4 fields unchanged"));
        QCOMPARE(fieldNames(folded.after), std::string("z (integer), 4 fields unchanged"));
        QCOMPARE(lineTexts(folded), std::string("c > z [move]; 4 fields unchanged > 4 fields unchanged []"));
        QCOMPARE(folded.how, Unchanged::Folded);
        const auto listed = pictureOf(steps, payloads, Unchanged::Listed);
        QCOMPARE(listed.before.size(), std::size_t{5});
        QCOMPARE(listed.unchanged, std::size_t{4});
        QCOMPARE(listed.how, Unchanged::Listed);
        QCOMPARE(pictureOf(steps, {R"({"a":1,"b":2,"c":3})"}).before.size(), std::size_t{3}); // too few
    }
    void withoutEventsTheStepsNameTheFields() {
        const auto picture = pictureOf(mockUpSteps, {});
        QCOMPARE(picture.events, 0);
        QCOMPARE(fieldNames(picture.before), std::string("cust, total, address.zip, name"));
        QCOMPARE(picture.after.size(), std::size_t{6});
        QVERIFY(pictureOf("[]", {}).before.empty());
    }
    void kindsAndSharesAreTold() {
        const auto picture = pictureOf("[]", {R"({"a":1,"b":null,"c":1})", R"({"a":"x","b":"y","c":1.5})", R"({"b":true})"});
        QCOMPARE(fieldNames(picture.before), std::string("a (integer or string · 67 %), b (boolean or … · 100 %), c (number · 67 %)"));
        QCOMPARE(shareText(0.001), std::string("< 1 %"));
        QCOMPARE(shareText(0.999), std::string("> 99 %"));
        QCOMPARE(shareText(1), std::string("100 %"));
    }
    void arraysAndDerivedObjects() {
        const auto picture = pictureOf(R"([{"op":"each","path":"/l","steps":[{"op":"move","from":"/p","path":"/price"}]},
            {"op":"add","path":"/y","value":{"v":{"$from":"/data/x"}}},{"op":"add","path":"/new","value":{"deep":{"er":1}}}])",
            {R"({"x":7,"l":[{"p":1},{"p":2}]})"});
        QCOMPARE(lineTexts(picture),
            std::string("x > x []; x > y [add …]; l[].p > l[].price [move];  > new.deep.er [add {\"deep\":{\"er\":1}}]"));
    }
    void manyFieldsStayInOrder() {
        auto payload = Value::object();
        std::string steps;
        for (int at = 0; at < 400; ++at) {
            payload.editMember("f" + std::to_string(at)) = Value::integer(at);
            const auto step = QStringLiteral("{'op':'move','from':'/f%1','path':'/g%1'}").arg(at).replace(u'\'', u'"').toStdString();
            steps += (at ? "," : "[") + step;
        }
        const auto picture = pictureOf((steps + "]").c_str(), {toJson(payload)});
        QCOMPARE(picture.before.size(), std::size_t{400});
        for (const auto& line : picture.lines)
            QCOMPARE(*line.from, *line.to);
    }
};

LEFTFOLD_TEST(TstFieldPicture)
#include "tst_field_picture.moc"
