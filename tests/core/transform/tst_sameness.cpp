// SPDX-License-Identifier: Apache-2.0
#include "core/transform/sameness.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;
using leftfold::test::json;

class TstSameness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesMeaning_data() {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* left, const char* right, bool same) {
            QTest::addRow("%s %s", left, right) << QString::fromLatin1(left) << QString::fromLatin1(right) << same;
        };
        row("1", "1.0", true);
        row("1e2", "100", true);
        row("-0", "0", true);
        row("12345678901234567890123", "12345678901234567890124", false);
        row("1", "\"1\"", false);
        row("null", "false", false);
        row("true", "true", true);
        row("[1,2]", "[1.0,2e0]", true);
        row("[1,2]", "[2,1]", false);
        row("[1,2]", "[1,2,3]", false);
        row(R"({"a":1,"b":2})", R"({"b":2.0,"a":1})", true);
        row(R"({"a":1})", R"({"a":1,"b":2})", false);
        row(R"({"a":1})", R"({"b":1})", false);
        row("1e9999999999", "1e9999999999", true);
        row("1e9999999999", "1e9999999998", false);
    }

    void comparesMeaning() {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QTEST(meansSame(json(left.toStdString()), json(right.toStdString())), "same");
        QTEST(meansSame(json(right.toStdString()), json(left.toStdString())), "same");
    }
};

LEFTFOLD_TEST(TstSameness)
#include "tst_sameness.moc"
