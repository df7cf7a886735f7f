// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/script/stored_digits.h"
#include "tests/runner.h"

using namespace leftfold;

class TstStoredDigits : public QObject {
    Q_OBJECT

    static std::string restored(std::string_view stored, std::string_view returned, std::string_view other = "{}") {
        const auto value = parseJson(stored).value();
        const auto result = StoredDigits(value, {parseJson(other).value()}).restored(parseJson(returned).value());
        return result ? toJson(*result) : result.error().message;
    }

private Q_SLOTS:
    void whatStandsWhereItStoodKeepsItsDigits() {
        QCOMPARE(restored(R"({"a":0.10,"b":[1.0,12345678901234567890123]})", R"({"a":0.1,"b":[1,1.2345678901234568e+22],"c":3})"),
            std::string(R"({"a":0.10,"b":[1.0,12345678901234567890123],"c":3})"));
        QCOMPARE(restored("[-0.0]", "[0]"), std::string("[-0.0]"));
    }

    void whatIsUntouchedIsTheStoredValue() {
        const auto stored = parseJson(R"({"b":1.0,"10":2,"a":[1,1],"a":[0.10]})").value();
        const auto result = StoredDigits(stored).restored(parseJson(R"({"10":2,"b":1,"a":[0.1]})").value());
        QVERIFY(result.value().sharesWith(stored)); // twins, order and all
    }

    void whatMovedKeepsItsDigits() {
        QCOMPARE(restored(R"({"a":0.10})", R"({"b":0.1})"), std::string(R"({"b":0.10})"));
        QCOMPARE(restored("{}", R"({"b":9007199254740992})", R"({"id":9007199254740993})"), std::string(R"({"b":9007199254740993})"));
        QCOMPARE(restored(R"({"a":0.10,"b":0.100})", R"({"c":0.1})"), std::string(R"({"c":0.1})"));
        QCOMPARE(restored(R"({"a":1.50})", R"({"a":2.5})"), std::string(R"({"a":2.5})"));
    }

    void whatCannotBeToldApartFails() {
        QCOMPARE(restored(R"({"a":9007199254740993,"b":9007199254740992})", R"({"c":9007199254740992})"),
            std::string("JavaScript cannot tell 9007199254740993 from 9007199254740992; let another step move that number"));
        QCOMPARE(restored(R"({"a":9007199254740993,"b":9007199254740992})", R"({"b":9007199254740992})"),
            std::string(R"({"b":9007199254740992})"));
    }

    void numbersOutOfRangeComeBack() {
        const auto stored = parseJson(R"({"a":1e400,"b":-1e400,"c":1e-400})").value();
        QCOMPARE(scriptJson(stored), std::string(R"({"a":1.7976931348623157e308,"b":-1.7976931348623157e308,"c":0})"));
        QCOMPARE(restored(R"({"a":1e400,"b":-1e400,"c":1e-400})", R"({"a":1.7976931348623157e+308,"d":-1.7976931348623157e+308,"c":0})"),
            std::string(R"({"a":1e400,"d":-1e400,"c":1e-400})"));
        QCOMPARE(scriptJson(parseJson("0.10").value()), std::string("0.10"));
    }

    void membersKeepTheirOrder() {
        QCOMPARE(restored(R"({"b":1,"10":2,"2":3})", R"({"2":4,"10":2,"b":1,"c":0})"), std::string(R"({"b":1,"10":2,"2":4,"c":0})"));
        QCOMPARE(restored(R"({"b":1,"a":2})", R"({"a":3,"b":1})"), std::string(R"({"a":3,"b":1})")); // the script's own order
    }
};

LEFTFOLD_TEST(TstStoredDigits)
#include "tst_stored_digits.moc"
