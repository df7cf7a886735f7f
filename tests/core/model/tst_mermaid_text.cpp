// SPDX-License-Identifier: Apache-2.0
#include "core/model/mermaid_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstMermaidText : public QObject {
    Q_OBJECT

    static std::string escaped(std::string_view text) {
        std::string out;
        appendMermaidText(out, text);
        return out;
    }

private Q_SLOTS:
    void plainTextStays() {
        QCOMPARE(escaped("order.created v2, 3 + 4: Zo\u00EB-x_y"), std::string("order.created v2, 3 + 4: Zo\u00EB-x_y"));
    }
    void whatCouldMeanSomethingBecomesItsNumber() {
        QCOMPARE(escaped("\"]<b>#"), std::string("#34;#93;#60;b#62;#35;"));
        QCOMPARE(escaped("a\nb\x7F"), std::string("a b "));
    }
    void noLabelIsTakenForADirection() { QCOMPARE(escaped("direction TB"), std::string("#100;irection TB")); }
    void bytesThatAreNoTextAreReplaced() { QCOMPARE(escaped("a\xFF"), std::string("a\uFFFD")); }
};

LEFTFOLD_TEST(TstMermaidText)
#include "tst_mermaid_text.moc"
