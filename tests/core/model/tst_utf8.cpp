// SPDX-License-Identifier: Apache-2.0
#include "core/model/utf8.h"
#include "tests/runner.h"

using namespace leftfold;

class TstUtf8 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textStaysAsItIs() {
        for (const char* text : {"", "plain", "Zo\u00EB \u793C\u7269 \U0001F469"})
            QCOMPARE(wellFormed(text), std::string(text));
    }
    void otherBytesAreReplaced() {
        const std::string mark(replacementCharacter);
        QCOMPARE(wellFormed("a\xFF"), "a" + mark);
        QCOMPARE(wellFormed("\xC3"), mark); // cut
        QCOMPARE(wellFormed("\xC0\xAF"), mark + mark); // overlong
        QCOMPARE(wellFormed("\xED\xA0\x80"), mark + mark + mark); // a surrogate
        QCOMPARE(wellFormed("\xEF\xBF\xBFx"), mark + "x"); // no character
    }
    void sequencesAreMeasured() {
        QCOMPARE(sequenceLength("a"), std::size_t{1});
        QCOMPARE(sequenceLength("\u00EB"), std::size_t{2});
        QCOMPARE(sequenceLength("\u793C"), std::size_t{3});
        QCOMPARE(sequenceLength("\U0001F469"), std::size_t{4});
        QCOMPARE(sequenceLength("\x80"), std::size_t{0});
        QCOMPARE(sequenceLength("\xF4\x90\x80\x80"), std::size_t{0});
    }
};

LEFTFOLD_TEST(TstUtf8)
#include "tst_utf8.moc"
