// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/yaml_to_json.h"
#include "tests/runner.h"

using namespace leftfold;

class TstYamlToJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("symbols") << QByteArray("---\n:customer_id: abc\n:total: 49.90\n:state: :paid\n")
                                 << QByteArray(R"({"customer_id":"abc","total":49.90,"state":"paid"})");
        QTest::newRow("digits") << QByteArray("---\na: 12345678901234567890123\nb: 1e400\nc: -0\nd: '7'\n")
                                << QByteArray(R"({"a":12345678901234567890123,"b":1e400,"c":-0,"d":"7"})");
        QTest::newRow("nothing") << QByteArray("---\na: \nb: ~\nc: null\nd: ''\ne: true\n")
                                 << QByteArray(R"({"a":null,"b":null,"c":null,"d":"","e":true})");
        QTest::newRow("nested") << QByteArray("---\n:l:\n- :kg: 1.25\n- 2\n") << QByteArray(R"({"l":[{"kg":1.25},2]})");
        QTest::newRow("ruby object") << QByteArray("--- !ruby/object:Money\namount: 3\n") << QByteArray(R"({"amount":3})");
        QTest::newRow("alias") << QByteArray("---\na: &x [1]\nb: *x\n") << QByteArray(R"({"a":[1],"b":[1]})");
        // written by Ruby 3.1
        QTest::newRow("decimals") << QByteArray(
            "---\n:a: !ruby/object:BigDecimal 18:0.499e2\n:b: !ruby/object:BigDecimal 18:-0.12e-3\n"
            ":c: !ruby/object:BigDecimal 36:0.123456789012345678905e20\n:d: !ruby/object:BigDecimal 18:0.0\n"
            ":e: !ruby/object:BigDecimal 9:Infinity\n:f: !ruby/object:BigDecimal 9:NaN\n"
            ":g: !ruby/object:BigDecimal 18:0.1e7\n")
                                  << QByteArray(
                                         R"({"a":49.9,"b":-0.00012,"c":12345678901234567890.5,"d":0,"e":"Infinity","f":"NaN","g":1e6})");
        QTest::newRow("symbols everywhere")
            << QByteArray("---\n:multi:\n- :x\n- :with space\n:sym: :a:b\n:quoted: \":paid\"\n5: five\n! '': nilkey\n:@iv: 1\n")
            << QByteArray(R"({"multi":["x","with space"],"sym":"a:b","quoted":":paid","5":"five","":"nilkey","@iv":1})");
        QTest::newRow("times")
            << QByteArray(
                   "---\n:at: 2026-03-01 09:00:00.123456000 Z\n:day: 2026-03-01\n:dt: !ruby/object:DateTime 2026-03-01 09:00:00.000000000 "
                   "Z\n"
                   ":tz: !ruby/object:ActiveSupport::TimeWithZone\n  utc: 2026-03-01 09:00:00.000000000 Z\n"
                   "  zone: !ruby/object:ActiveSupport::TimeZone\n    name: Europe/Berlin\n  time: 2026-03-01 10:00:00.000000000 Z\n")
            << QByteArray(R"({"at":"2026-03-01 09:00:00.123456000 Z","day":"2026-03-01","dt":"2026-03-01 09:00:00.000000000 Z",)"
                          R"("tz":"2026-03-01 09:00:00.000000000 Z"})");
        QTest::newRow("a set") << QByteArray("---\n:set: !ruby/object:Set\n  hash:\n    :a: true\n    b: true\n    1: true\n")
                               << QByteArray(R"({"set":["a","b",1]})");
        QTest::newRow("hashes of other classes") << QByteArray("--- !ruby/hash:ActiveSupport::HashWithIndifferentAccess\na: 1\nb: "
                                                               "!ruby/hash-with-ivars:Hx\n  ivars:\n    :@iv: 1\n  elements:\n    :k: :d\n")
                                                 << QByteArray(R"({"a":1,"b":{"k":"d"}})");
        QTest::newRow("objects of other classes") << QByteArray(
            "---\n:p: !ruby/struct:Point\n  x: 1\n:l: !ruby/array:Arr\n- 1\n:s: !ruby/string:Str \":s\"\n:c: !ruby/class 'String'\n:r: "
            "!ruby/regexp /a/i\n") << QByteArray(R"({"p":{"x":1},"l":[1],"s":":s","c":"String","r":"/a/i"})");
        QTest::newRow("bytes") << QByteArray("---\n:bin: !binary |-\n  Af8=\n:text: !binary |-\n  Wm/Dqw==\n:none: !binary \"?\"\n")
                               << QByteArray("{\"bin\":\"01ff\",\"text\":\"Zo\xC3\xAB\",\"none\":\"?\"}");
        QTest::newRow("fractions without digits")
            << QByteArray("---\n- .inf\n- -.inf\n- .nan\n- 1.0e+20\n") << QByteArray(R"(["Infinity","-Infinity","NaN",1.0e+20])");
        QTest::newRow("text") << QByteArray("--- hello") << QByteArray("\"hello\"");
    }
    void reads() {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, json);
        const auto result = yamlToJson(yaml.toStdString());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(*result, json.toStdString());
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("broken") << QByteArray("---\na: [1\nb: }");
        QTest::newRow("deep") << QByteArray("--- ") + QByteArray(5000, '[');
        QByteArray laughs("---\na0: &a0 [1,1,1,1,1,1,1,1,1,1]\n");
        for (int at = 1; at < 12; ++at)
            laughs += QStringLiteral("a%1: &a%1 [*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2]\n").arg(at).arg(at - 1).toUtf8();
        QTest::newRow("a billion laughs") << laughs;
        QByteArray repeated("---\n- &a " + QByteArray(1 << 20, 'x') + "\n");
        for (int at = 0; at < 2000; ++at)
            repeated += "- *a\n";
        QTest::newRow("a large text many times") << repeated;
        QTest::newRow("keys in keys in keys") << "--- " + QByteArray(30, '{') + "a" + QByteArray(": 1}").repeated(30);
    }
    void refuses() {
        QFETCH(QByteArray, yaml);
        QVERIFY(!yamlToJson(yaml.toStdString()));
    }
};

LEFTFOLD_TEST(TstYamlToJson)
#include "tst_yaml_to_json.moc"
