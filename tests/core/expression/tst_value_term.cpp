// SPDX-License-Identifier: Apache-2.0
#include "core/expression/print_expression.h"
#include "core/expression/value_term.h"
#include "tests/core/expression/reading.h"

using namespace leftfold;

class TstValueTerm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofAnyScalar() {
        const ValuePath path{PathRoot::Data, {std::string("odd name"), std::size_t{0}}};
        const auto text = [&path](const Value& value) {
            const auto term = termFor(path, value);
            return term ? printExpression(*term) : std::string();
        };
        QCOMPARE(text(Value::string("paid")), std::string("data.\"odd name\"[0] = paid"));
        QCOMPARE(text(Value::string("a \"b\" *")), std::string("data.\"odd name\"[0] = \"a \\\"b\\\" *\""));
        QCOMPARE(text(Value::string("12")), std::string("data.\"odd name\"[0] = \"12\""));
        QCOMPARE(text(Value::number("0.10")), std::string("data.\"odd name\"[0] = 0.10"));
        QCOMPARE(text(Value::number("1e9999999")), std::string("data.\"odd name\"[0]:1e9999999"));
        QCOMPARE(text(Value::boolean(true)), std::string("data.\"odd name\"[0] = true"));
        QCOMPARE(text(Value()), std::string("data.\"odd name\"[0] = null"));
        QCOMPARE(text(Value::array()), std::string());
    }

    /// The one property that matters: a term made of what stands there finds it.
    void theTermFindsItsValue() {
        for (const std::string json : {"\"a\\u0000b\"", "\"\\\"\\\\*\"", "1e400", "1e9999999", "0.10", "-0", "null", "false", "\"\"",
                 "\"null\"", "\"\xE7\xA4\xBC\""}) {
            const auto event = test::eventWith("{\"x\":" + json + "}");
            const auto value = parseJson(json).value();
            const auto term = termFor(ValuePath{PathRoot::Data, {std::string("x")}}, value);
            QVERIFY2(test::matches(printExpression(*term), event), json.c_str());
            QVERIFY2(!test::matches(printExpression(excluding(*term)), event), json.c_str());
        }
    }

    void fieldsAndAggregates() {
        QCOMPARE(printExpression(termFor(EventField::Type, "order.created")), std::string("type:order.created"));
        QCOMPARE(printExpression(termFor(AggregateId{"Order", "o 17"})), std::string("aggregate:\"Order/o 17\""));
        QCOMPARE(printExpression(termFor(EventField::Id, "*")), std::string("id:\"*\""));
    }

    void narrowing() {
        const auto a = termFor(EventField::Type, "a");
        const auto b = termFor(EventField::Type, "b");
        QCOMPARE(printExpression(narrowed(std::nullopt, a)), std::string("type:a"));
        const auto both = narrowed(a, excluding(b));
        QCOMPARE(printExpression(both), std::string("type:a -type:b"));
        QCOMPARE(printExpression(narrowed(both, excluding(b))), std::string("type:a -type:b"));
        QCOMPARE(printExpression(narrowed(both, b)), std::string("type:a type:b")); // its opposite gives way
        QCOMPARE(printExpression(narrowed(test::expressionOf("a or b"), b)), std::string("(a or b) type:b"));
        QCOMPARE(printExpression(excluding(excluding(a))), std::string("type:a"));
    }

    void aTermThatStandsThereGoesAgain() {
        const auto expression = test::expressionOf("type:a -type:b data.x = 1");
        const auto term = excluding(termFor(EventField::Type, "b"));
        QVERIFY(hasTerm(expression, term));
        QVERIFY(!hasTerm(expression, termFor(EventField::Type, "b")));
        QVERIFY(!hasTerm(std::nullopt, term));
        QCOMPARE(printExpression(*widened(expression, term)), std::string("type:a data.x = 1"));
        QVERIFY(!widened(term, term));
    }
};

LEFTFOLD_TEST(TstValueTerm)
#include "tst_value_term.moc"
