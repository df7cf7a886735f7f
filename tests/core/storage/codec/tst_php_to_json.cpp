// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/codec/php_to_json.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

class TstPhpToJson : public QObject {
    Q_OBJECT

    /// The serialized text stands here with ~ for the zeros around private names.
    static std::string php(QByteArray text) { return text.replace('~', '\0').toStdString(); }

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("serialized");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("className");
        const auto row = [](const char* name, const char* serialized, const char* json, const char* className = "") {
            QTest::newRow(name) << QByteArray(serialized).replace('\'', '"') << QByteArray(json) << QByteArray(className);
        };
        // written by PHP 8.2
        row("an object",
            "O:9:'App\\Order':8:{s:2:'id';s:3:'o-1';s:8:'~*~total';d:49.9;s:17:'~App\\Order~secret';s:1:'x';s:1:'m';O:9:'App\\Money':2:{"
            "s:6:'amount';s:5:'49.90';s:19:'~App\\Money~currency';s:3:'EUR';}s:5:'lines';a:3:{i:0;a:4:{s:3:'sku';s:3:'TEA';s:2:'kg';d:1.25;"
            "s:1:'n';N;s:2:'ok';b:1;}i:1;i:2;i:2;i:-3;}s:4:'self';r:1;s:6:'status';E:15:'App\\Status:Paid';s:2:'at';"
            "O:17:'DateTimeImmutable':3:{s:4:'date';s:26:'2026-03-01 09:00:00.123456';s:13:'timezone_type';i:3;s:8:'timezone';s:3:'UTC';}}",
            "{'id':'o-1','total':49.9,'secret':'x','m':{'@class':'App\\\\Money','amount':'49.90','currency':'EUR'},"
            "'lines':[{'sku':'TEA','kg':1.25,'n':null,'ok':true},2,-3],'self':{'@reference':1},'status':'Paid',"
            "'at':{'@class':'DateTimeImmutable','date':'2026-03-01 09:00:00.123456','timezone_type':3,'timezone':'UTC'}}",
            "App\\Order");
        row("an array with names",
            "a:9:{s:2:'id';s:3:'o-1';s:3:'big';i:9007199254740993;s:1:'e';d:1.0E+25;s:4:'five';d:5;s:3:'inf';d:INF;s:4:'ninf';d:-INF;"
            "s:3:'nan';d:NAN;s:5:'empty';a:0:{}i:3;s:5:'three';}",
            "{'id':'o-1','big':9007199254740993,'e':1.0E+25,'five':5,'inf':'Infinity','ninf':'-Infinity','nan':'NaN','empty':[],'3':'three'"
            "}");
        row("objects that are shared",
            "a:3:{i:0;O:9:'App\\Money':2:{s:6:'amount';s:1:'1';s:19:'~App\\Money~currency';s:1:'X';}i:1;r:2;s:1:'k';r:2;}",
            "{'0':{'@class':'App\\\\Money','amount':'1','currency':'X'},'1':{'@class':'App\\\\Money','amount':'1','currency':'X'},"
            "'k':{'@class':'App\\\\Money','amount':'1','currency':'X'}}");
        row("a variable that is shared", "a:2:{s:1:'a';i:1;s:1:'b';R:2;}", "{'a':1,'b':1}");
        row("what counts for references",
            "a:9:{i:0;i:1;i:1;s:1:'s';i:2;O:1:'M':1:{s:1:'a';s:1:'1';}i:3;a:1:{i:0;O:1:'M':1:{s:1:'a';s:1:'2';}}i:4;r:7;i:5;r:4;i:6;i:9;i:"
            "7;R:11;i:8;r:7;}",
            "[1,'s',{'@class':'M','a':'1'},[{'@class':'M','a':'2'}],{'@class':'M','a':'2'},{'@class':'M','a':'1'},9,9,{'@class':'M','a':'2'"
            "}]");
        row("a class that serializes itself", "a:1:{i:0;C:6:'App\\Cu':8:{raw'data}}",
            "[{'@class':'App\\\\Cu','@serialized':'raw\\'data'}]");
        row("a list", "a:2:{i:0;s:1:'a';i:1;s:1:'b';}", "['a','b']");
        row("no list", "a:2:{i:1;s:1:'a';i:0;s:1:'b';}", "{'1':'a','0':'b'}");
    }
    void reads() {
        QFETCH(QByteArray, serialized);
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, className);
        const auto read = phpToJson(php(serialized));
        QVERIFY(read.has_value());
        QCOMPARE(read->json, quoted(json));
        QCOMPARE(QByteArray::fromStdString(read->className), className);
        QVERIFY(parseJson(read->json));
    }

    void lengthsAreBytes() {
        QCOMPARE(phpToJson("a:1:{i:0;s:4:\"Zo\xC3\xAB\";}").value_or(PhpReading()).json, std::string("[\"Zo\xC3\xAB\"]"));
        QCOMPARE(phpToJson("a:1:{i:0;s:2:\"\x01\xFF\";}").value_or(PhpReading()).json, std::string("[\"01ff\"]"));
        QCOMPARE(phpToJson("a:1:{i:0;s:5:\"a\";b\"\";}").value_or(PhpReading()).json, std::string("[\"a\\\";b\\\"\"]"));
    }
    void nothingElseIsSerialized() {
        const auto whole = php("a:2:{s:1:\"a\";O:1:\"M\":1:{s:4:\"~M~x\";d:0.5;}s:1:\"b\";b:0;}");
        QVERIFY(phpToJson(whole));
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!phpToJson(std::string_view(whole).substr(0, size)));
        QVERIFY(!phpToJson(whole + ' '));
        for (const char* text : {"i:5;", "s:1:\"a\";", "a:b", "a:1:{}", "a:1:{i:0;i:1;i:1;}", "a:1:{d:0;i:1;}", "a:1:{i:0;x:1;}",
                 "a:1:{i:0;i:1x;}", "a:1:{i:0;d:foo;}", "a:1:{i:0;R:0;}", "a:1:{i:0;R:9;}", "a:99999999999999999999:{}",
                 "a:1:{i:0;s:99:\"a\";}", "O:1:\"\xFF\":0:{}"})
            QVERIFY2(!phpToJson(text), text);
    }
    void nestingAndRepetitionHaveABound() {
        std::string deep = "i:1;";
        for (int level = 0; level < 2000; ++level)
            deep = "a:1:{i:0;" + deep + "}";
        QVERIFY(!phpToJson(deep));
        std::string laughs = "a:60:{i:0;a:2:{i:0;i:1;i:1;i:2;}";
        std::size_t slot = 2;
        std::size_t next = 5;
        for (int at = 1; at < 60; ++at) {
            laughs += "i:" + std::to_string(at) + ";a:2:{i:0;r:" + std::to_string(slot) + ";i:1;r:" + std::to_string(slot) + ";}";
            slot = next;
            next += 3;
        }
        QVERIFY(!phpToJson(laughs + "}"));
    }
};

LEFTFOLD_TEST(TstPhpToJson)
#include "tst_php_to_json.moc"
