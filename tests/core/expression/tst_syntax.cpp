// SPDX-License-Identifier: Apache-2.0
#include "core/expression/syntax.h"
#include "tests/runner.h"
using namespace leftfold;

class TstSyntax : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesPointIntoTheText() {
        const std::string text = "type:a  data.x > 5";
        const auto syntax = readSyntax(text);
        QVERIFY(syntax);
        const auto& both = syntax->children.front().children.front();
        QCOMPARE(both.kind, SyntaxKind::Conjunction);
        QCOMPARE(both.children.size(), 2u);
        QCOMPARE(both.children[1].kind, SyntaxKind::Term);
        QCOMPARE(both.children[1].offset, 8u);
        QCOMPARE(std::string(both.children[1].text), std::string("data.x > 5"));
    }

    void whatCannotBeReadAtAll() {
        const auto fault = [](const std::string& text) {
            const auto syntax = readSyntax(text);
            return syntax ? std::string() : std::to_string(syntax.error().column) + ": " + syntax.error().what;
        };
        QCOMPARE(fault(std::string(10001, char(97))), std::string("1: an expression may have 10000 bytes, this has 10001"));
        QCOMPARE(fault("\xC3\xA9 \xFF"), std::string("3: the text is no UTF-8 here")); // columns count characters
        QCOMPARE(fault(std::string("a\0b", 3)), std::string("2: a NUL may not stand here; write \\u0000 in quotes"));
        QCOMPARE(fault(std::string(101, char(40))), std::string("101: expected no more than 100 parentheses inside each other"));
        QCOMPARE(fault(std::string(100, char(40)) + "a" + std::string(100, char(41))), std::string());
        QCOMPARE(fault("\"((((\" \"))))\""), std::string());
    }

    void faultsCountCharacters() {
        QCOMPARE(faultAt("\xC3\xA9\xE7\xA4\xBC"
                         "a",
                     5, "x")
                     .column,
            3u);
    }
};

LEFTFOLD_TEST(TstSyntax)
#include "tst_syntax.moc"
