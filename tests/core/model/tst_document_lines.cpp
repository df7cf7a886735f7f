// SPDX-License-Identifier: Apache-2.0
#include "core/model/document.h"
#include "tests/runner.h"

using namespace leftfold;

class TstDocumentLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasItsLine() {
        const std::string text = "\n"
                                 "{ \"a\": 1,\n"
                                 "  \"b\": { \"c,]\": \"x}\\\" \\\\\",\n"
                                 "         \"d\": [ 1, [2,\n"
                                 "                3], { \"e\":\n"
                                 "                true } ] },\n"
                                 "  \"f/~g\": null,\n"
                                 "  \"a\": -1.5e3 ,\n"
                                 "  \"\\u0068\": \"last\"\n"
                                 "}\n";
        QCOMPARE(lineOf(text, ""), 2);
        QCOMPARE(lineOf(text, "/a"), 8);
        QCOMPARE(lineOf(text, "/b"), 3);
        QCOMPARE(lineOf(text, "/b/c,]"), 3);
        QCOMPARE(lineOf(text, "/b/d"), 4);
        QCOMPARE(lineOf(text, "/b/d/1/1"), 5);
        QCOMPARE(lineOf(text, "/b/d/2/e"), 6);
        QCOMPARE(lineOf(text, "/f~1~0g"), 7);
        QCOMPARE(lineOf(text, "/h"), 9);
    }

    void whatIsNotThereHasTheLineOfItsParent() {
        const std::string text = "{\n\"a\": [\n1]}";
        QCOMPARE(lineOf(text, "/a/5"), 2);
        QCOMPARE(lineOf(text, "/a/0/x/y"), 3);
        QCOMPARE(lineOf(text, "/zzz"), 1);
    }

    void brokenTextIsNoProblem() {
        for (const char* text : {"", "{", "{\"a", "{\"a\"", "{\"a\":", "[1,", "[\"\\", "{]", "}}", "\"a\\"})
            QVERIFY(lineOf(text, "/a/0") >= 1);
    }
};

LEFTFOLD_TEST(TstDocumentLines)
#include "tst_document_lines.moc"
