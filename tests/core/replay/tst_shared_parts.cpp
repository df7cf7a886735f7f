// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/shared_parts.h"
#include "tests/runner.h"

using namespace leftfold;

class TstSharedParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalPartsAreShared() {
        const auto last = parseJson(R"({"a":[1,[2]],"b":{"c":"x"},"d":1})").value();
        const auto next = sharing(parseJson(R"({"a":[1,[2]],"b":{"c":"y"},"d":1.0})").value(), last);
        QVERIFY(next.find("a")->sharesWith(*last.find("a")));
        QCOMPARE(toJson(next), std::string(R"({"a":[1,[2]],"b":{"c":"y"},"d":1.0})"));
        QVERIFY(sharing(parseJson(toJson(last)).value(), last).sharesWith(last));
    }

    void orderAndLengthCount() {
        const auto last = parseJson(R"({"a":[1],"b":[2]})").value();
        QCOMPARE(toJson(sharing(parseJson(R"({"b":[2],"a":[1]})").value(), last)), std::string(R"({"b":[2],"a":[1]})"));
        QCOMPARE(toJson(sharing(parseJson(R"({"a":[1]})").value(), last)), std::string(R"({"a":[1]})"));
        QCOMPARE(toJson(sharing(parseJson("[1,2]").value(), parseJson("[1,2,3]").value())), std::string("[1,2]"));
        QCOMPARE(toJson(sharing({}, last)), std::string("null"));
    }
};

LEFTFOLD_TEST(TstSharedParts)
#include "tst_shared_parts.moc"
