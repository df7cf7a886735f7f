// SPDX-License-Identifier: Apache-2.0
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstFieldPictureBranches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severalEventsStandBelowEachOther() {
        const auto order = stepsOf(R"([{"op":"move","from":"/cust","path":"/customer_id"},{"op":"remove","path":"/card"},
            {"op":"remove","path":"/junk"}])");
        const auto payment = stepsOf(R"([{"op":"remove","path":"/cust"},{"op":"default","path":"/currency","value":"EUR"},
            {"op":"remove","path":"/junk"}])");
        const std::vector<std::string> payloads{R"({"cust":"c","card":"x","junk":1})"};
        const std::vector<PictureTarget> targets{
            {"order.created v3", shapesOf(order, payloads), &order}, {"payment.processed v1", shapesOf(payment, payloads), &payment}};
        const auto picture = fieldPicture(targets);
        QCOMPARE(fieldNames(picture.before), std::string("cust (string · 100 %), card (string · 100 %), junk- (integer · 100 %)"));
        QCOMPARE(fieldNames(picture.after),
            std::string("order.created v3, customer_id (string), payment.processed v1, card (string), currency+ (string)"));
        QCOMPARE(
            lineTexts(picture), std::string("cust > customer_id [move]; junk >  [remove]; card > card [];  > currency [default \"EUR\"]"));
        QVERIFY(picture.after.front().heading && picture.after[2].heading);
        QCOMPARE(picture.after.back().target, std::size_t{1});
        QCOMPARE(picture.lines.back().steps.front(), std::size_t{4}); // counted on behind the three of the first
    }
    void whatNoArrowIsForHasOneSide() {
        const auto picture = storedPicture(shapesOf({}, {R"({"a":1,"b":2})"}).before);
        QCOMPARE(fieldNames(picture.before), std::string("a (integer · 100 %), b (integer · 100 %)"));
        QVERIFY(picture.after.empty() && picture.lines.empty());
        QCOMPARE(picture.before.back().y, 1.0);
    }
    void droppedEventsLeadNowhere() {
        const auto picture = droppedPicture(shapesOf({}, {R"({"a":1,"b":2})"}).before);
        QCOMPARE(picture.before.size(), std::size_t{2});
        QCOMPARE(picture.after.size(), std::size_t{1});
        QVERIFY(picture.after.front().heading);
        QVERIFY(picture.lines.empty());
        QCOMPARE(picture.rows, 2.0);
    }
};

LEFTFOLD_TEST(TstFieldPictureBranches)
#include "tst_field_picture_branches.moc"
