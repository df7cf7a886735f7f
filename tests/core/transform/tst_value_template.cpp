// SPDX-License-Identifier: Apache-2.0
#include "core/transform/value_template.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::string filled(std::string_view document, std::string_view data) {
    const Sample sample(data);
    const auto value = ValueTemplate::read(json(document)).value().fill(sample.view());
    return value ? toJson(*value) : value.error().message;
}

std::string problem(std::string_view document) {
    const auto result = ValueTemplate::read(json(document));
    return result ? "" : result.error().detail + ": " + result.error().message;
}

} // namespace

class TstValueTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReferenceStandsAnywhere() {
        QCOMPARE(filled(R"({"$from":"/data/a"})", R"({"a":{"b":[1]}})"), std::string(R"({"b":[1]})"));
        QCOMPARE(filled(R"([1,{"x":{"$from":"/data/a"},"y":[{"$from":"/event_type"}]}])", R"({"a":0.10})"),
            std::string(R"([1,{"x":0.10,"y":["order.created"]}])"));
        QCOMPARE(filled(R"({"x":{"$from":"/data/b"}})", R"({"a":1})"), std::string("the event has no /data/b"));
    }

    void aConstantIsSharedNotCopied() {
        const auto constant = ValueTemplate::read(json(R"({"a":[1,2]})")).value();
        QVERIFY(constant.constant());
        const Sample sample;
        QVERIFY(constant.fill(sample.view())->sharesWith(*constant.constant()));
        QVERIFY(!ValueTemplate::read(json(R"([{"$from":"/data"}])")).value().constant());
    }

    void knowsWhatItReads() {
        const auto reads = [](const char* text) {
            std::string all;
            for (const auto& reference : ValueTemplate::read(json(text)).value().references())
                all += reference.toString() + ' ';
            return all;
        };
        QCOMPARE(reads(R"({"a":[{"$from":"/data/x"}],"b":{"$from":"/metadata"}})"), std::string("/data/x /metadata "));
        QCOMPARE(reads(R"({"$from":"/event_id"})"), std::string("/event_id "));
        QCOMPARE(reads("[1]"), std::string());
    }

    void mistakesAreTold() {
        QCOMPARE(problem(R"({"a":[{"$from":"/data","b":1}]})"), std::string("/a/0: $from must stand alone in its object"));
        QCOMPARE(problem(R"({"$from":1})"), std::string("/$from: $from must be a text like \"/data/customer_id\""));
        QVERIFY(problem(R"({"x/y":{"$from":"/nothing"}})").starts_with("/x~1y/$from: $from must begin with one of"));
    }
};

LEFTFOLD_TEST(TstValueTemplate)
#include "tst_value_template.moc"
