// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/models/form_drafts.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstFormDrafts : public QObject {
    Q_OBJECT

    static Value list(const char* text) { return *parseJson(text); }
    static JsonPointer at(const char* text) { return *JsonPointer::parse(text); }

private Q_SLOTS:
    void aDraftIsOfItsPlaceAndOfWhatStandsThere() {
        FormDrafts drafts;
        const Value step = list(R"({"op":"add"})");
        drafts.put({at("/0"), step, "value", QStringLiteral("EU")});
        drafts.put({at("/0"), step, "value", QStringLiteral("EUR")});
        QCOMPARE(*drafts.find(at("/0"), step, "value"), QStringLiteral("EUR"));
        QVERIFY(!drafts.find(at("/1"), step, "value"));
        QVERIFY(!drafts.find(at("/0"), list(R"({"op":"move"})"), "value"));
        QVERIFY(drafts.has(at("/0")));
        drafts.changed(at("/0"), list(R"({"op":"move"})"));
        QVERIFY(drafts.find(at("/0"), list(R"({"op":"move"})"), "value"));
        drafts.drop(at("/0"), "value");
        QVERIFY(drafts.empty());
    }
    void itGoesAlongWhenThatIsMoved() {
        FormDrafts drafts;
        const Value step = list(R"({"op":"add"})");
        drafts.put({at("/0"), step, "value", QStringLiteral("EUR")});
        const JsonPointer places[] = {at("/0"), at("/1")};
        drafts.follow(list(R"([{"op":"move"},{"op":"add"}])"), places);
        QVERIFY(drafts.has(at("/1")) && !drafts.has(at("/0")));
        drafts.follow(list(R"([{"op":"move"},{"op":"add","path":"/x"}])"), places);
        QVERIFY(drafts.empty());
    }
};

LEFTFOLD_TEST(TstFormDrafts)
#include "tst_form_drafts.moc"
