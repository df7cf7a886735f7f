// SPDX-License-Identifier: Apache-2.0
#include "core/transform/json_pointer.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;
using leftfold::test::json;

class TstJsonPointer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The examples of RFC 6901, section 5.
    void resolvesTheExamplesOfTheRfc_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* pointer, const char* found) {
            QTest::newRow(pointer) << QString::fromLatin1(pointer) << QString::fromLatin1(found);
        };
        row("/foo", R"(["bar","baz"])");
        row("/foo/0", R"("bar")");
        row("/", "0");
        row("/a~1b", "1");
        row("/c%d", "2");
        row("/e^f", "3");
        row("/g|h", "4");
        row("/i\\j", "5");
        row("/k\"l", "6");
        row("/ ", "7");
        row("/m~0n", "8");
    }

    void resolvesTheExamplesOfTheRfc() {
        // moc stumbles over a backslash before a quote in a raw string.
        const Value document = json("{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,\"e^f\":3,\"g|h\":4,\"i\\\\j\":5,"
                                    "\"k\\\"l\":6,\" \":7,\"m~n\":8}");
        QFETCH(QString, pointer);
        QFETCH(QString, found);
        const auto parsed = JsonPointer::parse(pointer.toStdString());
        QVERIFY(parsed);
        QCOMPARE(toJson(*resolve(document, *parsed)), found.toStdString());
        QCOMPARE(parsed->toString(), pointer.toStdString());
    }

    void theEmptyPointerIsTheWhole() {
        const Value document = json("[1]");
        QCOMPARE(resolve(document, JsonPointer::parse("").value()), &document);
    }

    void refusesWhatIsNoPointer() {
        for (const char* text : {"a", "a/b", "/~", "/a~2", "/x~", " /a"})
            QCOMPARE(JsonPointer::parse(text).error().code, ErrorCode::InvalidArgument);
    }

    void indexesAreDigitsWithoutZerosInFront() {
        const Value document = json(R"(["a","b"])");
        const auto at = [&](const char* text) { return resolve(document, JsonPointer::parse(text).value()); };
        QVERIFY(at("/1"));
        for (const char* text : {"/01", "/2", "/-", "/-1", "/+1", "/1e0", "/", "/99999999999999999999999"})
            QCOMPARE(at(text), nullptr);
        QCOMPARE(resolve(json("5"), JsonPointer::parse("/a").value()), nullptr);
    }

    void knowsWhatLiesBelow() {
        const auto pointer = [](const char* text) { return JsonPointer::parse(text).value(); };
        QVERIFY(pointer("/a").contains(pointer("/a/b")));
        QVERIFY(pointer("").contains(pointer("/a")));
        QVERIFY(pointer("/a").contains(pointer("/a")));
        QVERIFY(!pointer("/a").contains(pointer("/ab")));
        QVERIFY(!pointer("/a/b").contains(pointer("/a")));
    }
};

LEFTFOLD_TEST(TstJsonPointer)
#include "tst_json_pointer.moc"
