// SPDX-License-Identifier: Apache-2.0
#include "core/expression/print_expression.h"
#include "core/expression/value_term.h"
#include "tests/core/expression/reading.h"
#include <random>

using namespace leftfold;

namespace {

/// Texts that mean something to the grammar, and some that mean nothing.
const std::vector<std::string>& hostileTexts() {
    static const std::vector<std::string> texts{"", "a", "or", "-x", "a b", "a\"b", "a\\b", "*", "a*b", "(x)", ",", "a:b", "= 5", "data.x",
        "true", "null", "12", "1e400", "\n\t", std::string("nul\0x", 5), "\xE7\xA4\xBC\xE7\x89\xA9", "\xF0\x9F\x98\x80", "'; DROP TABLE x",
        "%_", "~", "!=", "[x]"};
    return texts;
}

} // namespace

class TstPrintExpression : public QObject {
    Q_OBJECT

    std::mt19937 m_random{42};

    template <typename T>
    const T& one(const std::vector<T>& of) {
        return of[m_random() % of.size()];
    }
    Operand operand() {
        if (m_random() % 2 == 0)
            return static_cast<EventField>(m_random() % 10);
        return path(m_random() % 4);
    }
    ValuePath path(std::size_t steps) {
        ValuePath path{m_random() % 2 == 0 ? PathRoot::Data : PathRoot::Metadata, {}};
        for (; steps > 0; --steps) {
            const auto kind = m_random() % 3;
            path.steps.push_back(kind == 0 ? PathStep(one(hostileTexts()))
                    : kind == 1            ? PathStep(std::size_t{m_random() % 9})
                                           : PathStep(AnyItem()));
        }
        return path;
    }
    TextPattern pattern() {
        std::vector<std::string> pieces;
        for (auto count = 1 + m_random() % 3; count > 0; --count)
            pieces.push_back(one(hostileTexts()));
        return TextPattern(std::move(pieces));
    }
    Expression term() {
        switch (m_random() % 6) {
        case 0:
            return {PatternTerm{operand(), {pattern(), pattern()}}};
        case 4:
            return {PathComparisonTerm{EventField::Type, static_cast<Relation>(m_random() % 6), path(1)}};
        case 1: {
            const ValuePath path{PathRoot::Data, {std::string("x")}};
            return {ComparisonTerm{path, static_cast<Relation>(m_random() % 2), Literal::textOf(one(hostileTexts()))}};
        }
        case 2:
            return {PresenceTerm{operand(), m_random() % 2 == 0}};
        case 3:
            return {ComparisonTerm{EventField::AggregateVersion, static_cast<Relation>(m_random() % 6), Literal::bare("12.50")}};
        default:
            return {SearchTerm{pattern()}};
        }
    }
    Expression tree(int depth) {
        const auto kind = depth > 3 ? 0 : m_random() % 4;
        if (kind == 0)
            return term();
        if (kind == 1)
            return excluding(tree(depth + 1));
        std::vector<Expression> parts;
        for (auto count = 2 + m_random() % 2; count > 0; --count)
            parts.push_back(tree(depth + 1));
        return kind == 2 ? Expression{Conjunction{std::move(parts)}} : Expression{Disjunction{std::move(parts)}};
    }

private Q_SLOTS:
    /// Whatever tree is made: its text is read, and the tree that comes of it has the same text.
    void everyTreeComesBack() {
        for (int round = 0; round < 3000; ++round) {
            const auto text = printExpression(tree(0));
            const auto again = readExpression(text, {.scope = ExpressionScope::Events, .now = test::noon()});
            QVERIFY2(again, text.c_str());
            QCOMPARE(printExpression(*again), text);
        }
    }

    void patterns() {
        QCOMPARE(patternText(TextPattern({"order.", ""})), std::string("order.*"));
        QCOMPARE(patternText(TextPattern({"a b", "c"})), std::string("\"a b\"*c"));
        QCOMPARE(patternText(TextPattern::plain("")), std::string("\"\""));
        QCOMPARE(patternText(TextPattern::plain("*")), std::string("\"*\""));
    }

    void aValueThatLooksLikeAPathIsQuoted() {
        const ValuePath path{PathRoot::Data, {std::string("x")}};
        QCOMPARE(printExpression({ComparisonTerm{path, Relation::Equal, Literal::textOf("data.y")}}), std::string("data.x = \"data.y\""));
        QCOMPARE(printExpression({PathComparisonTerm{path, Relation::AtMost, path}}), std::string("data.x <= data.x"));
        QCOMPARE(printExpression({ComparisonTerm{path, Relation::Equal, Literal::textOf("data")}}), std::string("data.x = data"));
    }

    void regularExpressionsKeepTheirBackslashes() {
        for (const char* text : {"data.x ~ \"a\\.b\"", "data.x ~ abc", "data.x ~ \"\\\\\\\"\"", "data.x ~ \"[()]\""})
            QCOMPARE(printExpression(test::expressionOf(text)), std::string(text));
    }
};

LEFTFOLD_TEST(TstPrintExpression)
#include "tst_print_expression.moc"
