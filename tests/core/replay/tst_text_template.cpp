// SPDX-License-Identifier: Apache-2.0
#include "core/replay/text_template.h"
#include "tests/runner.h"

using namespace leftfold;

class TstTextTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsStandForNames() {
        QCOMPARE(filledTemplate("a {{x}} b {{x}}{{y}}\n", {{"x", "1"}, {"y", "2"}}), std::string("a 1 b 12\n"));
        QCOMPARE(filledTemplate("{{unknown}} {{x", {{"x", "1"}}), std::string("{{unknown}} {{x\n"));
    }

    void aWordIsNoTemplate() { QCOMPARE(filledTemplate("{{x}}\n", {{"x", "{{y}}\n{{#y}}"}, {"y", "2"}}), std::string("{{y}}\n{{#y}}\n")); }

    void sections() {
        const auto text = "{{#e}}\nif {{e}}\n{{/e}}\n{{^e}}\nelse\n{{/e}}\nend\n";
        QCOMPARE(filledTemplate(text, {{"e", "x"}}), std::string("if x\nend\n"));
        QCOMPARE(filledTemplate(text, {{"e", ""}}), std::string("else\nend\n"));
    }
};

LEFTFOLD_TEST(TstTextTemplate)
#include "tst_text_template.moc"
