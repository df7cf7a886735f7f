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
    }
    void refuses() {
        QFETCH(QByteArray, yaml);
        QVERIFY(!yamlToJson(yaml.toStdString()));
    }
};

LEFTFOLD_TEST(TstYamlToJson)
#include "tst_yaml_to_json.moc"
