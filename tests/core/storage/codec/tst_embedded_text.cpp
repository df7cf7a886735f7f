// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/embedded_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstEmbeddedText : public QObject {
    Q_OBJECT

    static std::string unfolded(const char* json, const std::vector<std::vector<std::string>>& paths) {
        return unfoldedJson(json, paths).value_or("nothing");
    }

private Q_SLOTS:
    void jsonYamlAndBase64AreDocuments() {
        QCOMPARE(embeddedJson(R"([{"a":1.50}])"), std::optional(std::string(R"([{"a":1.50}])")));
        QCOMPARE(embeddedJson("---\n:total: 1.50\n"), std::optional(std::string(R"({"total":1.50})")));
        QCOMPARE(embeddedJson("eyJhIjoxLjUwfQ=="), std::optional(std::string(R"({"a":1.50})")));
    }
    void mereTextIsNone() {
        for (const char* text : {"", "gold", "1234", "12.50", "{broken", "Zm9vYmFy", "2026-03-01T09:00:00Z", "[not json"})
            QVERIFY2(!embeddedJson(text), text);
    }
    void textsAreReplacedInTheirPlace() {
        QCOMPARE(unfolded(R"({"class":"Job","args":[{"id":"e-1","data":"---\n:a: 1\n"},{"data":"gold"}],"at":12345678901234567890})",
                     {{"args", "0", "data"}, {"args", "1", "data"}, {"args", "2", "data"}, {"at", "x"}}),
            std::string(R"({"class":"Job","args":[{"id":"e-1","data":{"a":1}},{"data":"gold"}],"at":12345678901234567890})"));
        QCOMPARE(unfolded(R"({"Body":"eyJhIjoxfQ=="})", {{"Body"}}), std::string(R"({"Body":{"a":1}})"));
    }
    void whereNothingIsReplacedNothingComesBack() {
        for (const char* json : {R"({"Body":"gold"})", R"({"Other":1})", "{broken", "[]"})
            QCOMPARE(unfolded(json, {{"Body"}}), std::string("nothing"));
    }
};

LEFTFOLD_TEST(TstEmbeddedText)
#include "tst_embedded_text.moc"
