// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/xml_reference.h"
#include "tests/runner.h"

using namespace leftfold;

class TstXmlReference : public QObject {
    Q_OBJECT

    pugi::xml_document m_document;

    pugi::xml_node root() const { return m_document.document_element(); }
    QByteArray found(const char* reference) {
        XmlReferences references(root());
        return references.find(root().child("b"), reference).attribute("n").value();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_document.load_string("<o id='1' n='o'><a n='a1'/><b n='b'><c n='c'/></b><a id='2' n='a2'/></o>")); }
    void followsPaths() {
        QCOMPARE(found(".."), QByteArray("o"));
        QCOMPARE(found("../a"), QByteArray("a1"));
        QCOMPARE(found("../a[2]"), QByteArray("a2"));
        QCOMPARE(found("c"), QByteArray("c"));
        QCOMPARE(found("/o/b/c"), QByteArray("c"));
    }
    void followsNumbers() {
        QVERIFY(XmlReferences(root()).numbered());
        QCOMPARE(found("2"), QByteArray("a2"));
    }
    void findsNothingWhereNothingIs() {
        for (const char* nowhere :
            {"../a[3]", "../a[0]", "../..", "../../..", "x/y", "/", "3", "a[", "[1]", "../a[-1]", "../a[9999999999999999999999]"})
            QVERIFY2(found(nowhere).isEmpty(), nowhere);
    }
    void aSearchHasAnEnd() {
        std::string wide = "<o>";
        for (int at = 0; at < 30000; ++at)
            wide += "<a/>";
        pugi::xml_document document;
        QVERIFY(document.load_string((wide + "</o>").c_str()));
        XmlReferences references(document.document_element());
        for (int at = 0; at < 2000 && !references.tooMuch(); ++at)
            references.find(document.document_element(), "b");
        QVERIFY(references.tooMuch());
    }
};

LEFTFOLD_TEST(TstXmlReference)
#include "tst_xml_reference.moc"
