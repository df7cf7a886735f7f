// SPDX-License-Identifier: Apache-2.0
#include "core/expression/expression.h"
#include "tests/core/expression/reading.h"
using namespace leftfold;

class TstExpression : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conjunctsAreWhatMustAllHold() {
        const auto parts = conjuncts(test::expressionOf("a (b c) (d or e)"));
        QCOMPARE(parts.size(), 4u);
        QCOMPARE(printExpression(conjunctionOf(parts)), std::string("a b c (d or e)"));
        QCOMPARE(conjuncts(test::expressionOf("a or b")).size(), 1u);
        QCOMPARE(printExpression(conjunctionOf(conjuncts(test::expressionOf("a")))), std::string("a"));
    }

    void termsKnowWhereTheyStand() {
        const auto parts = conjuncts(test::expressionOf(" type:a  data.x > 5 "));
        QCOMPARE(parts[0].begin, 1u);
        QCOMPARE(parts[0].end, 7u);
        QCOMPARE(parts[1].begin, 9u);
        QCOMPARE(parts[1].end, 19u);
    }
};

LEFTFOLD_TEST(TstExpression)
#include "tst_expression.moc"
