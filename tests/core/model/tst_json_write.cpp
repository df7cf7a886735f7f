// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"

using namespace leftfold;

/// The other half of json_text.h.
class TstJsonWrite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void indents() {
        QCOMPARE(toJson(*parseJson(R"({"a":[1,{}],"b":[]})"), JsonStyle::Indented),
            std::string("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}"));
    }

    void writesNoBrokenText() {
        std::string out;
        appendJsonString(out, "a\"\\\x01\xff\xed\xa0\x80ö");
        QCOMPARE(out, std::string("\"a\\\"\\\\\\u0001\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDö\""));
    }

    void appendsBehindWhatIsThere() {
        std::string out = "x=";
        appendJson(out, Value::array({Value::number("0.10"), Value::boolean(false), Value()}));
        QCOMPARE(out, std::string("x=[0.10,false,null]"));
    }

    void keepsSequencesOfEveryLength() {
        std::string out;
        appendJsonString(out, "aö礼𝄞\t\n\r\x1f");
        QCOMPARE(out, std::string("\"aö礼𝄞\\t\\n\\r\\u001f\""));
    }
};

LEFTFOLD_TEST(TstJsonWrite)
#include "tst_json_write.moc"
