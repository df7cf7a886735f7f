// SPDX-License-Identifier: Apache-2.0
#include "core/expression/print_expression.h"
#include "core/expression/time_range.h"
#include "core/model/instant.h"
#include "tests/core/expression/reading.h"

using namespace leftfold;
using namespace leftfold::test;

class TstTimeRange : public QObject {
    Q_OBJECT

    static std::string written(const TimeRange& range) {
        return (range.from ? formatInstant(*range.from) : "…") + " to " + (range.to ? formatInstant(*range.to) : "…");
    }
    static std::string text(const std::optional<Expression>& expression) { return expression ? printExpression(*expression) : "all"; }

private Q_SLOTS:
    void boundsAreLeftOut() {
        QCOMPARE(text(withoutTimes(expressionOf("type:a after:2026-01-01 before:2026-02-01"))), std::string("type:a"));
        QCOMPARE(text(withoutTimes(expressionOf("after:2026-01-01"))), std::string("all"));
        QCOMPARE(text(withoutTimes(expressionOf("-after:2026-01-01"))), std::string("-after:2026-01-01"));
    }

    void theNarrowestBoundsCount() {
        QCOMPARE(written(timeRangeOf(expressionOf("after:2026-01-01 after:2026-01-02 type:a before:2026-02-01"))),
            std::string("2026-01-02T00:00:00.000000Z to 2026-02-01T00:00:00.000000Z"));
        QCOMPARE(written(timeRangeOf(expressionOf("time > 2026-01-01 time <= 2026-02-01"))),
            std::string("2026-01-01T00:00:00.000001Z to 2026-02-01T00:00:00.000001Z"));
        QCOMPARE(written(timeRangeOf(expressionOf("type:a or after:2026-01-01"))), std::string("… to …"));
    }

    void newBoundsTakeTheirPlace() {
        const TimeRange range{parseInstant("2026-03-01T06:00:00Z"), parseInstant("2026-03-01T06:00:00.25Z")};
        QCOMPARE(text(within(expressionOf("type:a or type:b"), range)),
            std::string("(type:a or type:b) after:2026-03-01T06:00:00Z before:2026-03-01T06:00:00.25Z"));
        QCOMPARE(text(within(expressionOf("after:2026-01-01 type:a"), {})), std::string("type:a"));
        QCOMPARE(text(within(std::nullopt, {range.from, {}})), std::string("after:2026-03-01T06:00:00Z"));
        QCOMPARE(text(within(std::nullopt, {})), std::string("all"));
    }
};

LEFTFOLD_TEST(TstTimeRange)
#include "tst_time_range.moc"
