// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/field_path.h"
#include "tests/runner.h"

using namespace leftfold;

class TstFieldPath : public QObject {
    Q_OBJECT

    static FieldPath of(const char* pointer) { return FieldPath::of(JsonPointer::parse(pointer).value()); }

private Q_SLOTS:
    void itemsAreOnePlace() {
        QCOMPARE(of("/items/0/price").toString(), std::string("items[].price"));
        QCOMPARE(of("/items/-"), of("/items/7"));
        QCOMPARE(of("").toString(), std::string("(all)"));
        QCOMPARE(FieldPath().child("a").item().child("b"), of("/a/3/b"));
        QVERIFY(of("/a/b") != of("/a/c"));
    }

    void knowsWhatLiesBelow() {
        QVERIFY(of("/a").contains(of("/a/b")));
        QVERIFY(of("").contains(of("/a")));
        QVERIFY(!of("/a").contains(of("/ab")));
        QVERIFY(!of("/a/b").contains(of("/a")));
        QCOMPARE(of("/a").below(of("/b/0")), of("/a/b/0"));
    }
};

LEFTFOLD_TEST(TstFieldPath)
#include "tst_field_path.moc"
