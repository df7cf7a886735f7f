// SPDX-License-Identifier: Apache-2.0
#include "core/transform/arithmetic.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

std::string sum(const char* current, const char* by, const char* times = "1", bool minus = false) {
    const auto value = incremented(test::json(current), test::json(by), test::json(times), minus);
    return value ? toJson(*value) : value.error().message;
}

} // namespace

class TstArithmetic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isExact() {
        QCOMPARE(sum("0.1", "0.2"), std::string("0.3"));
        QCOMPARE(sum("12345678901234567890123", "1"), std::string("12345678901234567890124"));
        QCOMPARE(sum("0", "12.50", "3"), std::string("37.50"));
        QCOMPARE(sum("100", "12.50", "3", true), std::string("62.50"));
    }

    void aSumOfTenThousandCentsIsExact() {
        Value total = test::json("0");
        for (int i = 0; i < 10'000; ++i)
            total = incremented(total, test::json("0.01"), test::json("1"), false).value();
        QCOMPARE(total.text(), std::string("100.00"));
    }

    void aDecimalStringStaysOne() {
        QCOMPARE(sum("\"0.10\"", "0.20"), std::string("\"0.30\""));
        QCOMPARE(sum("0.10", "\"0.20\""), std::string("0.30"));
        QCOMPARE(sum("\"1\"", "\"2\"", "\"3\""), std::string("\"7\""));
    }

    void whatIsNoNumberIsNamed() {
        QCOMPARE(sum("\"n/a\"", "1"), std::string("\"n/a\" is no number"));
        QCOMPARE(sum("1", "null"), std::string("null is no number"));
        QCOMPARE(sum("1", "[1]"), std::string("[1] is no number"));
        QVERIFY(sum("1", "1", R"("a very long text that would fill the line and more than the line, and then some more")").size() < 100);
    }
};

LEFTFOLD_TEST(TstArithmetic)
#include "tst_arithmetic.moc"
