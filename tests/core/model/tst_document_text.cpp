// SPDX-License-Identifier: Apache-2.0
#include "core/model/document_text.h"
#include "core/model/json_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstDocumentText : public QObject {
    Q_OBJECT

    static std::string written(const std::string& json) { return documentText(parseJson(json).value()); }

private Q_SLOTS:
    void whatFitsStandsOnOneLine() {
        QCOMPARE(written(R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"a","from":1,"to":2,"steps":[]}]})"),
            std::string("{\n  \"leftfold\": \"upcasters/1\",\n  \"upcasters\": [ { \"event_type\": \"a\", \"from\": 1, \"to\": 2, "
                        "\"steps\": [] } ]\n}\n"));
        QCOMPARE(written("[1,{}]"), std::string("[ 1, {} ]\n"));
        QCOMPARE(written("5"), std::string("5\n"));
    }

    void whatDoesNotFitIsBroken() {
        const std::string note(70, 'x');
        QCOMPARE(written("{\"a\":[{\"n\":\"" + note + "\"},{\"n\":\"" + note + "\"}]}"),
            "{\n  \"a\": [\n    { \"n\": \"" + note + "\" },\n    { \"n\": \"" + note + "\" }\n  ]\n}\n");
    }

    /// Nothing may be lost, and writing what was written changes nothing.
    void everythingComesBack() {
        const std::string json = R"({"z":1.0,"a":[12345678901234567890123,0.10,1e400,null,true,"\u0001é"],"z":2,"":{"deep":[[[{}]]]}})";
        const auto once = written(json);
        QCOMPARE(toJson(parseJson(once).value()), toJson(parseJson(json).value()));
        QCOMPARE(written(once), once);
    }

    void deepAndWideDocumentsAreWritten() {
        std::string deep = "1";
        for (int n = 0; n < 900; ++n)
            deep = "[" + deep + "]";
        QCOMPARE(toJson(parseJson(written(deep)).value()), deep);
    }

    void linesStayWithinTheirWidth() {
        std::string list = "[";
        for (int n = 0; n < 50; ++n)
            list += (n ? "," : "") + std::string("{\"op\":\"move\",\"from\":\"/a/b/c\",\"path\":\"/some/where/else\"}");
        const auto text = written("{\"steps\":" + list + "]}");
        for (const auto& line : QString::fromStdString(text).split(QLatin1Char('\n')))
            QVERIFY(line.size() <= 120);
    }
};

LEFTFOLD_TEST(TstDocumentText)
#include "tst_document_text.moc"
