// SPDX-License-Identifier: Apache-2.0
#include "core/model/document.h"
#include "core/model/json_text.h"
#include "tests/runner.h"
#include <QFile>
#include <QTemporaryDir>

using namespace leftfold;

namespace {

std::string problem(std::string_view text, std::string_view schema = "reducer") {
    const auto document = readDocument(text, schema, "order.json");
    return document ? std::string() : document.error().message;
}

} // namespace

class TstDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsDigitsAndOrder() {
        const auto document = readDocument(
            R"({"leftfold":"reducer/1","when":{},"initial":{"b":1e400,"a":12345678901234567890123},"note":"x","own":1})", "reducer", "f");
        QVERIFY(document);
        QCOMPARE(toJson(*document->find("initial")), std::string(R"({"b":1e400,"a":12345678901234567890123})"));
        QVERIFY(readDocument("\xEF\xBB\xBF{\"leftfold\":\"reducer/1\",\"when\":{}}", "reducer", "f"));
    }

    void aSyntaxErrorHasFileAndLine() {
        const auto message = problem("{\n  \"leftfold\": \"reducer/1\",\n  \"when\": {,}\n}");
        QVERIFY2(message.starts_with("order.json:3: the document is no JSON: column "), message.c_str());
        QCOMPARE(problem(""), std::string("order.json:1: the document is no JSON: it is empty"));
        QVERIFY(problem("{\"a\":\"\xFF\"}").starts_with("order.json:1: the document is no JSON: it has bytes that are no UTF-8"));
        QVERIFY(problem(std::string(100'000, '[') + std::string(100'000, ']'))
                    .starts_with("order.json:1: the document nests deeper than 1000 levels"));
    }

    void aDocumentThatDoesNotFitHasFileLineAndPointer() {
        QCOMPARE(problem("{\n \"leftfold\": \"reducer/1\",\n \"when\": {\n  \"order.created\": [\n   {\"op\":\"ad\"}]}}"),
            std::string("order.json:5: /when/order.created/0/op: expected one of add, remove, replace, move, copy, test, merge, default, "
                        "convert, map, split, join, each, increment, decrement, upsert, script"));
        QCOMPARE(problem("{\n\"leftfold\": \"reducer/1\"}"), std::string("order.json:1: the document: the member \"when\" is missing"));
        QCOMPARE(problem("[]"),
            std::string("order.json:1: the document: expected a value of type object (How an aggregate's events become its "
                        "state. Every pattern of \"when\" that matches an event's type applies, in the order written.)"));
    }

    void theErrorIsOfTheKindThatAUserCanMend() {
        const auto error = documentError("{\n\"a\": 1}", "f.json", "/a", "expected less");
        QCOMPARE(error.code, ErrorCode::InvalidArgument);
        QCOMPARE(error.message, std::string("f.json:2: /a: expected less"));
        QCOMPARE(error.detail, std::string("/a"));
    }

    void aFileIsLoadedOrToldWhyNot() {
        const QTemporaryDir folder;
        const auto path = (folder.path() + QStringLiteral("/a.json")).toStdString();
        QCOMPARE(loadText(path).error().code, ErrorCode::NotFound);
        QVERIFY(loadText(folder.path().toStdString()).error().message.ends_with("is a folder; name the file in it."));
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}\n");
        file.close();
        QCOMPARE(loadText(path).value(), std::string("{}\n"));
        QVERIFY(file.resize(0));
        QCOMPARE(loadText(path).value(), std::string());
        QVERIFY(file.resize(20 << 20));
        QCOMPARE(loadText(path).error().code, ErrorCode::InvalidArgument);
    }
};

LEFTFOLD_TEST(TstDocument)
#include "tst_document.moc"
