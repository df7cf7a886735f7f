// SPDX-License-Identifier: Apache-2.0
#include "core/model/decimal.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;

namespace {

Decimal number(const std::string& text) {
    return Decimal::parse(text).value();
}

std::string sum(const std::string& left, const std::string& right) {
    const auto result = add(number(left), number(right));
    return result ? result->toString() : result.error().message;
}

std::string product(const std::string& left, const std::string& right) {
    const auto result = multiply(number(left), number(right));
    return result ? result->toString() : result.error().message;
}

} // namespace

class TstDecimal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        const auto row = [](const char* text, const char* written) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(written);
        };
        row("0", "0");
        row("-0", "0");
        row("0.10", "0.10");
        row("-0.05", "-0.05");
        row("12345678901234567890123", "12345678901234567890123");
        row("-9223372036854775808", "-9223372036854775808");
        row("9223372036854775808", "9223372036854775808");
        row("1e400", "1e400");
        row("1.5e3", "1500");
        row("1E+2", "100");
        row("1e-7", "0.0000001");
        row("25e-100", "25e-100");
        row("0.0000", "0.0000");
    }

    void writesWhatItRead() {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QCOMPARE(number(text.toStdString()).toString(), written.toStdString());
    }

    void refusesWhatIsNoNumber() {
        for (const char* text : {"", "-", "01", "1.", ".5", "1e", "abc", "+1", "1 ", "0x10", "NaN"})
            QCOMPARE(Decimal::parse(text).error().code, ErrorCode::Malformed);
    }

    void boundsWhatItReads() {
        QVERIFY(Decimal::parse(std::string(10'000, '7')));
        QCOMPARE(Decimal::parse(std::string(10'001, '7')).error().message, std::string("The number has more than 10000 digits"));
        QVERIFY(Decimal::parse("1e1000000"));
        QCOMPARE(Decimal::parse("1e1000001").error().message, std::string("The number's exponent is beyond ±1000000"));
        QVERIFY(!Decimal::parse("1e-99999999999999999999"));
    }

    void addsExactly() {
        QCOMPARE(sum("0.1", "0.2"), std::string("0.3"));
        QCOMPARE(sum("0.10", "0.20"), std::string("0.30"));
        QCOMPARE(sum("1", "0.005"), std::string("1.005"));
        QCOMPARE(sum("9223372036854775807", "1"), std::string("9223372036854775808"));
        QCOMPARE(sum("99999999999999999999.99", "0.01"), std::string("100000000000000000000.00"));
        QCOMPARE(sum("1e2", "-1"), std::string("99"));
        QCOMPARE(sum("5", "-5.00"), std::string("0.00"));
        QCOMPARE(sum("1e100000", "1"), std::string("The sum has more than 10000 digits"));
    }

    void multipliesExactly() {
        QCOMPARE(product("0.1", "0.2"), std::string("0.02"));
        QCOMPARE(product("12.50", "3"), std::string("37.50"));
        QCOMPARE(product("-4294967296", "4294967296"), std::string("-18446744073709551616"));
        QCOMPARE(product("1e400", "2"), std::string("2e400"));
        QCOMPARE(product("1e900000", "1e900000"), std::string("The product's exponent is beyond ±1000000"));
        QVERIFY(!multiply(number(std::string(9'000, '9')), number(std::string(9'000, '9'))));
    }

    void comparesNumbersNotTexts() {
        QVERIFY(number("1.0") == number("1"));
        QVERIFY(number("1e2") == number("100.000"));
        QVERIFY(number("0") == number("-0.00"));
        QVERIFY(number("-2") < number("-1.5"));
        QVERIFY(number("1e400") > number("99999999999999999999999"));
        QVERIFY(number("-1e1000000") < number("1e-1000000"));
        QVERIFY(number("12345678901234567890123") < number("12345678901234567890124"));
        QVERIFY(number("0.30000000000000000000001") > number("0.3"));
    }

    void knowsWholeNumbers() {
        QVERIFY(number("5.00").isInteger());
        QVERIFY(number("1e5").isInteger());
        QVERIFY(!number("5.01").isInteger());
        QCOMPARE(number("500.00").withoutTrailingZeros().toString(), std::string("500"));
        QCOMPARE(number("1.250").withoutTrailingZeros().toString(), std::string("1.25"));
        QCOMPARE(number("0.00").withoutTrailingZeros().toString(), std::string("0"));
        QCOMPARE(number("9900").shifted(-2)->toString(), std::string("99.00"));
        QCOMPARE(*number("1e30").toPlainString(), '1' + std::string(30, '0'));
        QVERIFY(!number("1e30000").toPlainString());
    }

    void agreesWithWholeNumbersOfTheMachine() {
        std::mt19937_64 random(7);
        std::uniform_int_distribution<std::int64_t> any(-1'000'000'000, 1'000'000'000);
        for (int round = 0; round < 2000; ++round) {
            const auto left = any(random);
            const auto right = any(random);
            QCOMPARE(add(Decimal(left), Decimal(right))->toString(), std::to_string(left + right));
            QCOMPARE(multiply(Decimal(left), Decimal(right))->toString(), std::to_string(left * right));
            QCOMPARE(number(std::to_string(left) + ".0") < Decimal(right), left < right);
        }
    }
};

LEFTFOLD_TEST(TstDecimal)
#include "tst_decimal.moc"
