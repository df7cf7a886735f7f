// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/script/number_spellings.h"
#include "tests/runner.h"

using namespace leftfold;

class TstNumberSpellings : public QObject {
    Q_OBJECT

    static std::string restored(std::string_view noted, std::string_view state, std::string_view last = "null") {
        NumberSpellings spellings;
        spellings.note(parseJson(noted).value());
        return toJson(spellings.restored(parseJson(state).value(), parseJson(last).value()));
    }

private Q_SLOTS:
    void storedDigitsComeBack() {
        QCOMPARE(restored(R"({"a":0.10,"b":[12345678901234567890123]})", R"({"x":0.1,"y":1.2345678901234568e+22})"),
            std::string(R"({"x":0.10,"y":12345678901234567890123})"));
        QCOMPARE(restored(R"({"a":1e400})", R"({"a":1.7976931348623157e308})"), std::string(R"({"a":1e400})"));
    }

    void aCountIsNoPrice() {
        QCOMPARE(restored(R"({"price":1.00})", R"({"price":1,"count":1,"list":[{"price":1}]})"),
            std::string(R"({"price":1.00,"count":1,"list":[{"price":1.00}]})"));
    }

    void whatStandsWhereItStoodKeepsItsDigits() {
        QCOMPARE(restored("{}", R"({"a":0.1,"b":[1,2]})", R"({"a":0.10,"b":[1.0,3]})"), std::string(R"({"a":0.10,"b":[1.0,2]})"));
        QCOMPARE(restored(R"({"z":0.100})", R"({"a":0.1})", R"({"a":0.10})"), std::string(R"({"a":0.10})"));
    }

    void ofSeveralSpellingsTheFirst() {
        QCOMPARE(restored(R"([0.10,0.100])", "[0.1]"), std::string("[0.10]"));
        QCOMPARE(restored("[9007199254740993,9007199254740992]", "[9007199254740992]"), std::string("[9007199254740992]"));
    }

    void whatIsAsBeforeIsShared() {
        const auto last = parseJson(R"({"a":[1,{"b":0.10}],"c":{"d":"x"}})").value();
        NumberSpellings spellings;
        const auto state = spellings.restored(parseJson(R"({"a":[1,{"b":0.1}],"c":{"d":"y"}})").value(), last);
        QVERIFY(state.find("a")->sharesWith(*last.find("a")));
        QVERIFY(!state.find("c")->sharesWith(*last.find("c")));
        QVERIFY(spellings.restored(parseJson(toJson(last)).value(), last).sharesWith(last));
    }
};

LEFTFOLD_TEST(TstNumberSpellings)
#include "tst_number_spellings.moc"
