// SPDX-License-Identifier: Apache-2.0
#include "core/storage/column_index.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstColumnIndex : public QObject {
    Q_OBJECT

    static std::string names(const Catalogue& catalogue, const TableSignature& signature) {
        std::string text;
        for (const auto* table : ColumnIndex(catalogue).tablesOf(signature))
            text += table->name + ' ';
        return text;
    }

private Q_SLOTS:
    void setsOfColumnsCount() {
        const Catalogue catalogue{
            Engine::Sqlite, {tableOf({}, "a", {"x", "y"}), tableOf({}, "b", {"x"}), tableOf({}, "c", {"X", "Y", "gone"})}};
        QCOMPARE(names(catalogue, {.columns = {"x", "y"}}), std::string("a c "));
        QCOMPARE(names(catalogue, {.columns = {"x"}, .forbidden = {"gone"}}), std::string("a b "));
        QCOMPARE(names(catalogue, {.columns = {"x", "z"}}), std::string());
    }

    void twoSpellingsAreTwoColumns() {
        const Catalogue catalogue{Engine::Postgresql, {tableOf({}, "a", {"x", "X"})}};
        QCOMPARE(names(catalogue, {.columns = {"x", "y"}}), std::string());
    }

    void namesWhereColumnsAreTooCommon_data() {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<bool>("fits");
        for (const auto* pattern : {"*_events", "shop*", "s?op_events", "*op*ev*", "shop_events", "*", "**s"})
            QTest::newRow(pattern) << QByteArray(pattern) << true;
        for (const auto* pattern : {"*_event", "events", "?", "shop_events?", "*x*", "*op*op*"})
            QTest::newRow(pattern) << QByteArray(pattern) << false;
    }
    void namesWhereColumnsAreTooCommon() {
        QFETCH(QByteArray, pattern);
        QFETCH(bool, fits);
        const Catalogue catalogue{Engine::Sqlite, {tableOf({}, "Shop_Events", {"x"})}};
        QCOMPARE(names(catalogue, {.columns = {"x"}, .nameLike = pattern.toStdString()}).empty(), !fits);
    }

    void theNearestTableHasMost() {
        const Catalogue catalogue{Engine::Sqlite, {tableOf({}, "a", {"x"}), tableOf({}, "b", {"x", "y"})}};
        const TableSignature signature{.columns = {"x", "y", "z"}, .optional = {"q"}};
        const auto nearest = ColumnIndex(catalogue).nearest(signature);
        QCOMPARE(nearest.table->name, std::string("b"));
        QCOMPARE(nearest.found, std::size_t{2});
        QCOMPARE(missingColumns(signature, *nearest.table), std::vector<std::string>{"z"});
        QCOMPARE(knownColumns(signature, *nearest.table), 2);
        const Catalogue empty;
        QVERIFY(!ColumnIndex(empty).nearest(signature).table);
    }

    /// Dozens of signatures look for their tables in a database with thousands.
    void thousandsOfTablesAreNoBurden() {
        Catalogue catalogue{Engine::Postgresql, {}};
        for (int at = 0; at < 5000; ++at)
            catalogue.tables.push_back(tableOf(
                "public", "t" + std::to_string(at), {"id", "created_at", "name", "version", "type", "data", "c" + std::to_string(at)}));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!matchLayouts(catalogue, builtInLayouts()).empty());
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed()))); // a debug build; a second's worth at most
    }
};

LEFTFOLD_TEST(TstColumnIndex)
#include "tst_column_index.moc"
