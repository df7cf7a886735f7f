// SPDX-License-Identifier: Apache-2.0
#include "core/model/svg_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstSvgText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void markupIsText() {
        std::string out = "a";
        appendSvgText(out, "<b>&\"\x01\x7F é");
        QCOMPARE(out, std::string("a&lt;b&gt;&amp;&quot;   é"));
    }
    void bytesThatAreNoTextAreReplaced() {
        std::string out;
        appendSvgText(out, "a\xFF");
        QCOMPARE(out, std::string("a\uFFFD"));
    }
    void lettersAreCountedAndNotBytes() {
        QCOMPARE(letterCount("Zoë→"), std::size_t{4});
        QCOMPARE(letterCount(""), std::size_t{0});
    }
    void longTextsAreCutBetweenLetters() {
        QCOMPARE(firstLetters("Zoë→x", 5), std::string("Zoë→x"));
        QCOMPARE(firstLetters("Zoë→x", 3), std::string("Zoë…"));
        QCOMPARE(firstLetters("", 0), std::string());
    }
};

LEFTFOLD_TEST(TstSvgText)
#include "tst_svg_text.moc"
