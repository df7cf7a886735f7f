// SPDX-License-Identifier: Apache-2.0
#include "core/expression/regular_expression.h"
#include "tests/runner.h"
using namespace leftfold;

class TstRegularExpression : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAnywhere() {
        const auto regex = RegularExpression::compile("b+c$");
        QVERIFY(regex && regex->matches("aabbc") && !regex->matches("bcd"));
        QCOMPARE(regex->text(), std::string("b+c$"));
    }

    void whatIsNoneSaysSo() {
        const auto broken = RegularExpression::compile("a(b");
        QVERIFY(!broken);
        QCOMPARE(broken.error().message, std::string("the regular expression is not valid: missing ): a(b"));
        QVERIFY(!RegularExpression::compile("((a{1000}){1000}){1000}"));
    }

    /// Engines that try every way take longer than the world stands.
    void anExplodingOneIsHarmless() {
        const auto regex = RegularExpression::compile("^(a+)+$");
        QVERIFY(regex);
        QVERIFY(!regex->matches(std::string(100000, char(97)) + "b"));
    }
};

LEFTFOLD_TEST(TstRegularExpression)
#include "tst_regular_expression.moc"
