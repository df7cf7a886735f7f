// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/codec/decode_payload.h"
#include "core/storage/codec/xml_to_json.h"
#include "tests/runner.h"

using namespace leftfold;

// Texts stand here with ' for ", or moc loses its way among the raw strings.

/// The XML was written by XStream 1.4.20, as Axon's serializer calls it, from objects with the fields that are named here.
class TstXmlToJson : public QObject {
    Q_OBJECT

    static std::string inObject(const std::string& members) { return "<com.acme.OrderPlaced>" + members + "</com.acme.OrderPlaced>"; }

private Q_SLOTS:
    void readsFields_data() {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* xml, const char* json) {
            QTest::newRow(name) << QByteArray(xml) << QByteArray(json);
        };
        row("text", "<orderId>o-1</orderId><total>49.90</total><zip>01234</zip>", "{'orderId':'o-1','total':'49.90','zip':'01234'}");
        row("escaped names", "<customer__id>o__17</customer__id><_-price>x</_-price>", "{'customer_id':'o__17','$price':'x'}");
        row("names that nobody escaped", "<customer_id>7</customer_id>", "{'customer_id':'7'}");
        row("entities", "<uml>Zo\xC3\xAB &amp; &lt;\xC3\x85se&gt; &quot;q&quot; &#x263a;</uml>",
            "{'uml':'Zo\xC3\xAB & <\xC3\x85se> \\'q\\' \xE2\x98\xBA'}");
        row("empty text, empty collection, blank", "<empty></empty><none/><blank> </blank>", "{'empty':'','none':[],'blank':' '}");
        row("nested", "<total><amount>49.90</amount><currency>EUR</currency></total>", "{'total':{'amount':'49.90','currency':'EUR'}}");
        row("typed by the class",
            "<a class='int'>5</a><b class='string'>text</b><c class='big-decimal'>0.10</c><d class='boolean'>true</d>",
            "{'a':5,'b':'text','c':0.10,'d':true}");
        row("a class that is none of Java's", "<method class='com.acme.Main$Card'><last4>4242</last4></method>",
            "{'method':{'@class':'com.acme.Main$Card','last4':'4242'}}");
        row("a list of objects",
            "<items><com.acme.Main_-Line><sku>TEA-42</sku></com.acme.Main_-Line><com.acme.Main_-Line><sku>KETTLE</sku></"
            "com.acme.Main_-Line></items>",
            "{'items':[{'sku':'TEA-42'},{'sku':'KETTLE'}]}");
        row("a list of one", "<one><com.acme.Main_-Line><sku>ONE</sku></com.acme.Main_-Line></one>", "{'one':[{'sku':'ONE'}]}");
        row("scalars",
            "<tags><string>a</string><string>b</string></tags><ints><int>1</int><int>-2</int></ints><d><double>1.0E300</"
            "double><double>NaN</double></d>",
            "{'tags':['a','b'],'ints':[1,-2],'d':[1.0E300,'NaN']}");
        row("a mixed list",
            "<mixed><int>1</int><string>two</string><double>3.5</double><null/><com.acme.Money><amount>49.90</amount></"
            "com.acme.Money><com.acme.Status>OPEN</com.acme.Status></mixed>",
            "{'mixed':[1,'two',3.5,null,{'@class':'com.acme.Money','amount':'49.90'},'OPEN']}");
        row("collections by class",
            "<linked class='linked-list'><uuid>u</uuid></linked><single class='singleton-list'><string>s</string></single><emp "
            "class='empty-list'/>",
            "{'linked':['u'],'single':['s'],'emp':[]}");
        row("a set of enums", "<es class='enum-set' enum-type='com.acme.Main$Status'>OPEN,PAID</es>", "{'es':['OPEN','PAID']}");
        row("a sorted set", "<tree class='sorted-set'><comparator class='com.acme.C'/><string>a</string></tree>", "{'tree':['a']}");
        row("List.of",
            "<im class='java.util.ImmutableCollections$ListN' resolves-to='java.util.CollSer' "
            "serialization='custom'><java.util.CollSer><default><tag>1</tag></default><int>2</int><string>x</string><string>y</string></"
            "java.util.CollSer></im>",
            "{'im':['x','y']}");
        row("Map.of",
            "<mim class='java.util.ImmutableCollections$Map1' resolves-to='java.util.CollSer' "
            "serialization='custom'><java.util.CollSer><default><tag>3</tag></default><int>2</int><string>a</string><string>b</string></"
            "java.util.CollSer></mim>",
            "{'mim':{'a':'b'}}");
        row("an unmodifiable list",
            "<coll class='java.util.Collections$UnmodifiableRandomAccessList' resolves-to='java.util.Collections$UnmodifiableList'><c "
            "class='list'><string>u</string></c><list reference='../c'/></coll>",
            "{'coll':['u']}");
        row("Arrays.asList", "<arr class='java.util.Arrays$ArrayList'><a class='string-array'><string>p</string></a></arr>",
            "{'arr':['p']}");
        row("a map", "<map><entry><string>k</string><int>1</int></entry></map>", "{'map':{'k':1}}");
        row("a map of objects", "<m class='tree-map'><entry><int>1</int><com.acme.Line><qty>1</qty></com.acme.Line></entry></m>",
            "{'m':{'1':{'qty':'1'}}}");
        row("a map with objects as keys", "<m><entry><com.acme.Point><x>1</x></com.acme.Point><string>p</string></entry></m>",
            "{'m':{'{\\'x\\':\\'1\\'}':'p'}}");
        row("properties", "<props class='properties'><property name='pk' value='pv'/></props>", "{'props':{'pk':'pv'}}");
        row("bytes", "<a class='byte-array'>AQID/w==</a>", "{'a':'AQID/w=='}");
        row("a reference", "<total><amount>49.90</amount></total><same reference='../total'/>",
            "{'total':{'amount':'49.90'},'same':{'amount':'49.90'}}");
        row("a reference to the second of its name",
            "<l><com.acme.A><x>1</x></com.acme.A><com.acme.A><x>2</x></com.acme.A></l><s reference='../l/com.acme.A[2]'/>",
            "{'l':[{'x':'1'},{'x':'2'}],'s':{'x':'2'}}");
        row("a reference to what is around", "<self reference='..'/>", "{'self':{'@reference':'..'}}");
        row("a reference to nothing", "<a reference='../nope'/><b reference='999'/>",
            "{'a':{'@reference':'../nope'},'b':{'@reference':'999'}}");
        row("implicit collections", "<line><sku>a</sku></line><line><sku>b</sku></line><n>1</n>",
            "{'line':[{'sku':'a'},{'sku':'b'}],'n':'1'}");
        row("a field named like a type", "<from><date>2026-03-01</date></from>", "{'from':{'date':'2026-03-01'}}");
        row("CDATA and comments", "<a><![CDATA[<b>]]></a><!-- no --><c>x<!-- no -->y</c>", "{'a':'<b>','c':'xy'}");
    }
    void readsFields() {
        QFETCH(QByteArray, xml);
        QFETCH(QByteArray, json);
        const auto result = xmlToJson(inObject(xml.toStdString()));
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(*result), json.replace('\'', '"'));
    }

    void readsRoots_data() {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* xml, const char* json) {
            QTest::newRow(name) << QByteArray(xml) << QByteArray(json);
        };
        row("metadata",
            "<meta-data><entry><string>traceId</string><string>t-1</string></entry><entry><string>userId</string><long>9007199254740993</"
            "long></entry>"
            "<entry><string>n</string><null/></entry></meta-data>",
            "{'traceId':'t-1','userId':9007199254740993,'n':null}");
        row("no metadata", "<meta-data/>", "{}");
        row("an object without members", "<com.acme.Nothing/>", "{}");
        row("pretty",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<com.acme.Line>\n  <sku>pretty</sku>\n  <qty>1</qty>\n</com.acme.Line>\n",
            "{'sku':'pretty','qty':'1'}");
        row("text", "<string>just text</string>", "'just text'");
        row("a list", "<list><int>1</int></list>", "[1]");
        row("an empty list", "<list/>", "[]");
        row("numbered references",
            "<object-array id='1'><com.acme.Money id='2'><amount>49.90</amount></com.acme.Money><com.acme.Money "
            "reference='2'/></object-array>",
            "[{'amount':'49.90'},{'amount':'49.90'}]");
        row("references from the root",
            "<list><com.acme.Money><amount>1</amount></com.acme.Money><com.acme.Money reference=\"/list/com.acme.Money\"/></list>",
            "[{'amount':'1'},{'amount':'1'}]");
        row("not XStream's", "<Order id='17' xmlns='urn:shop'><Total currency='EUR'>9.90</Total><Line><Sku>a</Sku></Line></Order>",
            "{'@id':'17','@xmlns':'urn:shop','Total':{'@currency':'EUR','#text':'9.90'},'Line':{'Sku':'a'}}");
        row("an attribute with a bracket", "<o><a b='>/'/><c d=\"/\"></c></o>", "{'a':{'@b':'>/'},'c':{'@d':'/'}}");
    }
    void readsRoots() {
        QFETCH(QByteArray, xml);
        QFETCH(QByteArray, json);
        const auto result = xmlToJson(xml.toStdString());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(*result), json.replace('\'', '"'));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not closed") << QByteArray("<a><b></a>");
        QTest::newRow("two roots cut") << QByteArray("<a/><b");
        QByteArray deep;
        for (int level = 0; level < 2000; ++level)
            deep = "<a>" + deep + "</a>";
        QTest::newRow("deep") << deep;
        QByteArray laughs("<o><a0><x>1</x><y>2</y></a0>");
        for (int at = 1; at < 30; ++at)
            laughs += QStringLiteral("<a%1><x reference=\"../../a%2\"/><y reference=\"../../a%2\"/></a%1>").arg(at).arg(at - 1).toUtf8();
        QTest::newRow("a billion laughs") << laughs + "</o>";
        QByteArray repeated = "<o><a>" + QByteArray(1 << 20, 'x') + "</a>";
        for (int at = 0; at < 2000; ++at)
            repeated += "<b reference=\"../a\"/>";
        QTest::newRow("one large text many times") << repeated + "</o>";
        QByteArray far("<list>");
        for (int at = 1; at < 20000; ++at)
            far += "<i reference=\"../j[99999]\"/>";
        QTest::newRow("a search without end") << far + "</list>";
    }
    void refuses() {
        QFETCH(QByteArray, xml);
        const auto result = xmlToJson(xml.toStdString());
        QVERIFY(!result);
        QVERIFY(result.error().message.starts_with("is "));
    }

    void whatNestsDeepIsJsonStill() {
        std::string deep = "x";
        for (int level = 0; level < 490; ++level)
            deep = "<a>" + deep + "</a><a/>";
        const auto json = xmlToJson("<o>" + deep + "</o>");
        QVERIFY(json && parseJson(*json));
    }
    void aPayloadGetsItsReading() {
        const auto payload = decodePayload("<meta-data><entry><string>traceId</string><string>t-1</string></entry></meta-data>");
        QCOMPARE(payload.encoding, Encoding::Xml);
        QCOMPARE(QByteArray::fromStdString(std::string(payload.json())).replace('"', '\''), QByteArray("{'traceId':'t-1'}"));
        QVERIFY(decodePayload("<a>").problem.starts_with("is no XML"));
    }
};

LEFTFOLD_TEST(TstXmlToJson)
#include "tst_xml_to_json.moc"
