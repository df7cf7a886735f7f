// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/xstream_types.h"
#include "tests/runner.h"

using namespace leftfold;

class TstXstreamTypes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsJavasClasses() {
        QCOMPARE(xmlKindOf("int"), XmlKind::Number);
        QCOMPARE(xmlKindOf("big-int"), XmlKind::Number);
        QCOMPARE(xmlKindOf("boolean"), XmlKind::Boolean);
        QCOMPARE(xmlKindOf("null"), XmlKind::Null);
        QCOMPARE(xmlKindOf("string"), XmlKind::Text);
        QCOMPARE(xmlKindOf("properties"), XmlKind::Properties);
        for (const char* list : {"list", "tree-set", "string-array", "java.util.concurrent.CopyOnWriteArrayList", "java.util.ArrayDeque"})
            QCOMPARE(xmlKindOf(list), XmlKind::List);
        for (const char* map : {"linked-hash-map", "java.util.concurrent.ConcurrentHashMap", "meta-data"})
            QCOMPARE(xmlKindOf(map), XmlKind::Map);
        for (const char* own : {"", "com.acme.OrderList", "com.acme.Map", "order"})
            QCOMPARE(xmlKindOf(own), XmlKind::Unknown);
    }
    void tellsItemsFromMembers() {
        for (const char* item : {"int", "string", "null", "com.acme.Line", "big-decimal", "linked-list"})
            QVERIFY2(namesAnItem(item), item);
        for (const char* member : {"sku", "date", "uuid", "order-id", "OrderId", "list"})
            QVERIFY2(!namesAnItem(member), member);
    }
    void undoesWhatXmlNamesCannotHave() {
        QCOMPARE(unescapedXmlName("customer__id"), std::string("customer_id"));
        QCOMPARE(unescapedXmlName("Main_-Line"), std::string("Main$Line"));
        QCOMPARE(unescapedXmlName("____-"), std::string("__-"));
        QCOMPARE(unescapedXmlName("a_.0020b"), std::string("a b"));
        QCOMPARE(unescapedXmlName("a_.00zz_b_"), std::string("a_.00zz_b_"));
        QCOMPARE(unescapedXmlName("a_."), std::string("a_."));
        QCOMPARE(unescapedXmlName(""), std::string());
    }
};

LEFTFOLD_TEST(TstXstreamTypes)
#include "tst_xstream_types.moc"
