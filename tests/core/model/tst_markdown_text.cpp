// SPDX-License-Identifier: Apache-2.0
#include "core/model/markdown_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstMarkdownText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingInACellIsMarkup() {
        QCOMPARE(markdownCell("order.created"), std::string("order.created"));
        QCOMPARE(markdownCell("a|b*c\nd"), std::string("a\\|b\\*c d"));
    }

    void codeStandsBetweenEnoughTicks() {
        QCOMPARE(markdownCode("/total"), std::string("`/total`"));
        QCOMPARE(markdownCode("a`b"), std::string("`` a`b ``"));
        QCOMPARE(markdownCode("a|b\nc"), std::string("`a\\|b c`"));
    }
};

LEFTFOLD_TEST(TstMarkdownText)
#include "tst_markdown_text.moc"
