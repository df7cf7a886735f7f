// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/versioning/shape.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

Shape shapeOf(std::initializer_list<const char*> payloads) {
    ShapeBuilder builder;
    for (const auto* payload : payloads)
        builder.add(parseJson(payload).value());
    return builder.shape();
}

std::string text(const Shape& shape) {
    std::string lines;
    for (const auto& field : shape.fields)
        lines += field.path.toString() + ' ' + std::string(fieldKindName(field.kind())) + ' ' + std::to_string(field.events)
            + (field.leaf ? " " + toJson(field.sample) : " ...") + '\n';
    return lines;
}

} // namespace

class TstShape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsHaveKindsSharesAndSamples() {
        const auto shape = shapeOf({R"({"id":"11111111-1111-4111-8111-111111111111","total":9900,"address":{"zip":"78499"},"note":null})",
            R"({"id":"x","total":99,"flag":true,"items":[{"price":1.5},{"price":2,"no":7}],"note":null})",
            R"({"id":"22222222-1111-4111-8111-111111111111","amount":"99.00","at":"2026-03-01T09:00:00Z"})"});
        QCOMPARE(text(shape),
            std::string("id uuid 3 \"11111111-1111-4111-8111-111111111111\"\ntotal integer 2 9900\naddress object 1 ...\n"
                        "address.zip string 1 \"78499\"\nnote null 2 null\nflag boolean 1 true\nitems array 1 ...\nitems[] object 1 ...\n"
                        "items[].price number 1 1.5\nitems[].no integer 1 7\namount decimal 1 \"99.00\"\n"
                        "at timestamp 1 \"2026-03-01T09:00:00Z\"\n"));
        QCOMPARE(shape.share(*shape.find(FieldPath().child("total"))), 2.0 / 3);
        QCOMPARE(shape.find(FieldPath().child("nobody")), nullptr);
        QVERIFY(!shape.cut);
    }

    void textsThatSayNothingAreTexts() {
        for (const char* plain : {"\"12\"", "\"2026\"", "\"1234-and more\"", "\"v1.2.3\"", "\"\""})
            QCOMPARE(fieldKindOf(parseJson(plain).value()), FieldKind::Text);
    }

    void widePayloadsAreCut() {
        std::string wide = "{";
        for (int n = 0; n < 3000; ++n)
            wide += (n ? ",\"k" : "\"k") + std::to_string(n) + "\":{\"a\":1,\"b\":2,\"c\":3}";
        const auto shape = shapeOf({(wide + '}').c_str()});
        QVERIFY(shape.cut);
        QVERIFY(shape.fields.size() <= ShapeBuilder::mostFields);
    }

    void deepPayloadsAreCut() {
        std::string deep;
        for (int n = 0; n < 900; ++n)
            deep += "{\"a\":";
        const auto shape = shapeOf({(deep + "1" + std::string(900, '}')).c_str()});
        QVERIFY(shape.cut);
        QCOMPARE(shape.fields.size(), static_cast<std::size_t>(ShapeBuilder::mostLevels));
    }

    void noEventsNoFields() {
        QVERIFY(shapeOf({}).fields.empty());
        QVERIFY(shapeOf({"null", "[]", "5"}).fields.empty());
    }
};

LEFTFOLD_TEST(TstShape)
#include "tst_shape.moc"
