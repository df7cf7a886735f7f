// SPDX-License-Identifier: Apache-2.0
#include "core/transform/convert.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;

class TstConvert : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void converts_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("result");
        const auto row = [](const char* value, const char* how, const char* result) {
            QTest::addRow("%s %s", value, how) << QString::fromLatin1(value) << QString::fromLatin1(how) << QString::fromLatin1(result);
        };
        const auto lost = [&](const char* value, const char* how) { row(value, how, ""); };
        row("0.10", R"("string")", R"("0.10")");
        row("true", R"("string")", R"("true")");
        row(R"("x")", R"("string")", R"("x")");
        lost("[1]", R"("string")");
        lost("null", R"("string")");
        row(R"("0.10")", R"("number")", "0.10");
        row("1e400", R"("number")", "1e400");
        row("9900", R"("number","divide_by":100)", "99.00");
        lost(R"("n/a")", R"("number")");
        lost(R"("007")", R"("number")");
        lost("true", R"("number")");
        row("5.00", R"("integer")", "5");
        row(R"("12345678901234567890123")", R"("integer")", "12345678901234567890123");
        row("1e3", R"("integer")", "1000");
        lost("5.01", R"("integer")");
        lost("1e99999", R"("integer")");
        row("12.50", R"("decimal")", R"("12.50")");
        row("9900", R"("decimal","divide_by":100)", R"("99.00")");
        row("1e2", R"("decimal")", R"("100")");
        lost(R"("12,50")", R"("decimal")");
        row("1", R"("boolean")", "true");
        row(R"("false")", R"("boolean")", "false");
        row("false", R"("boolean")", "false");
        lost("2", R"("boolean")");
        lost(R"("yes")", R"("boolean")");
        row(R"("2026-03-01 10:00:00+01:00")", R"("timestamp")", R"("2026-03-01T09:00:00.000000Z")");
        row(R"("2026-03-01T09:00:00.1234560Z")", R"("timestamp")", R"("2026-03-01T09:00:00.123456Z")");
        lost(R"("2026-03-01T09:00:00.1234567Z")", R"("timestamp")");
        lost(R"("soon")", R"("timestamp")");
        row("1772355600", R"("timestamp","unit":"seconds")", R"("2026-03-01T09:00:00.000000Z")");
        row("1772355600.5", R"("timestamp","unit":"seconds")", R"("2026-03-01T09:00:00.500000Z")");
        row("1772355600001", R"("timestamp","unit":"milliseconds")", R"("2026-03-01T09:00:00.001000Z")");
        lost("1772355600.0000001", R"("timestamp","unit":"seconds")");
        lost("1e30", R"("timestamp","unit":"seconds")");
        lost("-1e30", R"("timestamp","unit":"seconds")");
    }

    void converts() {
        QFETCH(QString, value);
        QFETCH(QString, how);
        QFETCH(QString, result);
        const auto step = R"([{"op":"convert","path":"/x","to":)" + how.toStdString() + "}]";
        const auto got = test::applied(step, R"({"x":)" + value.toStdString() + '}');
        if (result.isEmpty())
            QVERIFY2(got.starts_with("convert /x"), got.c_str());
        else
            QCOMPARE(got, R"({"x":)" + result.toStdString() + '}');
    }

    void saysWhy() {
        QCOMPARE(test::applied(R"([{"op":"convert","path":"/x","to":"decimal"}])", R"({"x":"n/a"})"),
            std::string("convert /x → decimal: \"n/a\" cannot become a decimal without loss"));
        QCOMPARE(test::applied(R"([{"op":"convert","path":"/x","to":"timestamp"}])", R"({"x":5})"),
            std::string("convert /x → timestamp: 5 is a number: the step must name its unit (seconds, milliseconds, microseconds)"));
        QCOMPARE(test::applied(R"([{"op":"convert","path":"/y","to":"string"}])", R"({"x":5})"),
            std::string("convert /y → string: there is no /y"));
    }
};

LEFTFOLD_TEST(TstConvert)
#include "tst_convert.moc"
