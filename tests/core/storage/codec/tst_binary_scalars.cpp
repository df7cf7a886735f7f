// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/binary_scalars.h"
#include "tests/runner.h"

using namespace leftfold;

class TstBinaryScalars : public QObject {
    Q_OBJECT

    template <typename Append>
    static std::string written(Append append) {
        std::string json;
        append(json);
        return json;
    }
    static std::string decimal(bool negative, const char* digits, std::int64_t exponent) {
        return written([=](std::string& json) { appendDecimal(json, negative, digits, exponent); });
    }
    static std::string time(std::int64_t seconds, std::uint32_t nanoseconds) {
        return written([=](std::string& json) { appendTime(json, seconds, nanoseconds); });
    }

private Q_SLOTS:
    void fractionsAreShortAndHaveAPoint() {
        QCOMPARE(written([](auto& json) { appendDouble(json, 49.9); }), std::string("49.9"));
        QCOMPARE(written([](auto& json) { appendDouble(json, 5); }), std::string("5.0"));
        QCOMPARE(written([](auto& json) { appendDouble(json, 1e300); }), std::string("1e+300"));
        QCOMPARE(written([](auto& json) { appendDouble(json, -0.0); }), std::string("-0.0"));
        QCOMPARE(written([](auto& json) { appendFloat(json, 0.1F); }), std::string("0.1"));
        QCOMPARE(written([](auto& json) { appendDouble(json, doubleOf(0x7FF0000000000000)); }), std::string("\"Infinity\""));
        QCOMPARE(written([](auto& json) { appendDouble(json, doubleOf(0xFFF0000000000000)); }), std::string("\"-Infinity\""));
        QCOMPARE(written([](auto& json) { appendFloat(json, floatOf(0x7FC00000)); }), std::string("\"NaN\""));
    }
    void halves() {
        QCOMPARE(halfOf(0x3E00), 1.5F);
        QCOMPARE(halfOf(0xC000), -2.0F);
        QCOMPARE(halfOf(0x0001), 5.9604645e-08F);
        QCOMPARE(halfOf(0x7BFF), 65504.0F);
        QVERIFY(std::isinf(halfOf(0xFC00)) && std::isnan(halfOf(0x7E00)));
    }
    void bytes() {
        QCOMPARE(written([](auto& json) { appendBytes(json, std::string_view("\x01\xFF", 2)); }), std::string("\"01ff\""));
        QCOMPARE(written([](auto& json) { appendBytes(json, "0123456789abcdef"); }), std::string("\"30313233343536373839616263646566\""));
        const auto uuid = QByteArray::fromHex("00112233445546778899aabbccddeeff").toStdString();
        QCOMPARE(written([&](auto& json) { appendBytes(json, uuid); }), std::string("\"00112233-4455-4677-8899-aabbccddeeff\""));
        QCOMPARE(
            written([](auto& json) { appendUuid(json, "0123456789abcdef"); }), std::string("\"30313233-3435-3637-3839-616263646566\""));
        QCOMPARE(written([](auto& json) { appendUuid(json, "ab"); }), std::string("\"6162\""));
    }
    void times() {
        QCOMPARE(time(1'772'355'600, 0), std::string("\"2026-03-01T09:00:00.000Z\""));
        QCOMPARE(time(1'772'355'600, 123'456'000), std::string("\"2026-03-01T09:00:00.123456Z\""));
        QCOMPARE(time(-1, 999'999'999), std::string("\"1969-12-31T23:59:59.999999999Z\""));
        QCOMPARE(time(-62'167'219'200, 0), std::string("\"0000-01-01T00:00:00.000Z\""));
        QCOMPARE(time(253'402'300'799, 0), std::string("\"9999-12-31T23:59:59.000Z\""));
        QCOMPARE(time(253'402'300'800, 0), std::string("253402300800"));
        QCOMPARE(time(INT64_MIN, 0), std::string("-9223372036854775808"));
    }
    void wholeNumbersOfAnySize() {
        QCOMPARE(digitsOf(""), std::string("0"));
        QCOMPARE(digitsOf(std::string_view("\0\0", 2)), std::string("0"));
        QCOMPARE(digitsOf(QByteArray::fromHex("029d42b64e76714244cb").toStdString()), std::string("12345678901234567890123"));
        QCOMPARE(digitsOf(QByteArray::fromHex("3b9aca00").toStdString()), std::string("1000000000"));
        QCOMPARE(digitsOf(std::string(16, '\xFF')), std::string("340282366920938463463374607431768211455"));
        QCOMPARE(digitsOf(std::string(4096, '\xFF')).size(), std::size_t(9865));
        QVERIFY(digitsOf(std::string(4097, '\xFF')).empty());
    }
    void decimals() {
        QCOMPARE(decimal(false, "4990", -2), std::string("49.90"));
        QCOMPARE(decimal(true, "5", -2), std::string("-0.05"));
        QCOMPARE(decimal(false, "0", -2), std::string("0.00"));
        QCOMPARE(decimal(false, "12", 0), std::string("12"));
        QCOMPARE(decimal(false, "12", 3), std::string("12e3"));
        QCOMPARE(decimal(false, "1", -30), std::string("1e-30"));
        QCOMPARE(decimal(false, "123", -3), std::string("0.123"));
    }
    void keys() {
        std::string json = "{1";
        QVERIFY(quoteKey(json, 1));
        QCOMPARE(json, std::string("{\"1\""));
        json = "{\"a\"";
        quoteKey(json, 1);
        QCOMPARE(json, std::string("{\"a\""));
        json = "{[\"a\"]";
        quoteKey(json, 1);
        QCOMPARE(json, std::string("{\"[\\\"a\\\"]\""));
        QCOMPARE(keyOf(Value::string("a")).value_or(""), std::string("a"));
        QCOMPARE(keyOf(Value::integer(7)).value_or(""), std::string("7"));
        QCOMPARE(keyOf(Value::array({Value::string("a")})).value_or(""), std::string("[\"a\"]"));
        json = '[' + std::string(5000, '1') + ']';
        QVERIFY(!quoteKey(json, 0));
        QVERIFY(!keyOf(Value::array({Value::string(std::string(5000, 'x'))})));
    }
};

LEFTFOLD_TEST(TstBinaryScalars)
#include "tst_binary_scalars.moc"
