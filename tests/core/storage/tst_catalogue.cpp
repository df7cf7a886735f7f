// SPDX-License-Identifier: Apache-2.0
#include "core/storage/catalogue.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameSpellingGoesFirst() {
        const auto table = tableOf({}, "t", {"ID", "id", "Name"});
        QCOMPARE(table.column("id")->name, std::string("id"));
        QCOMPARE(table.column("name")->name, std::string("Name"));
        QCOMPARE(table.column("names"), nullptr);
    }
    void publicIsNotSaid() {
        QCOMPARE(tableOf("public", "t", {}).path(), std::string("t"));
        QCOMPARE(tableOf("cap", "t", {}).path(), std::string("cap.t"));
    }
};

LEFTFOLD_TEST(TstCatalogue)
#include "tst_catalogue.moc"
