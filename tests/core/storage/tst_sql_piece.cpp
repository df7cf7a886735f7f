// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql_piece.h"
#include "tests/core/storage/bound_fixture.h"

using namespace leftfold;
using namespace leftfold::test;

class TstSqlPiece : public QObject {
    Q_OBJECT

    static std::string written(Engine engine, const SqlPiece& piece) {
        BoundSection section;
        section.engine = engine;
        SqlWriter sql(section);
        sql << "x ";
        sql.bind(std::int64_t{7}) << " ";
        piece.writeTo(sql);
        const auto text = sql.take();
        return text.text + " | " + std::to_string(text.binds.size());
    }

private Q_SLOTS:
    void valuesKeepTheirPlaces() {
        const auto a = SqlPiece("a = ").bind(std::string("1"));
        const auto b = SqlPiece("b = ").bind(std::int64_t{2}) << " + c";
        QCOMPARE(written(Engine::Sqlite, anyOf({a, b})), std::string("x ? (a = ? OR b = ? + c) | 3"));
        QCOMPARE(written(Engine::Postgresql, allOf({b, a})), std::string("x $1 (b = $2 + c AND a = $3) | 3"));
        QCOMPARE(written(Engine::Sqlite, anyOf({a})), std::string("x ? a = ? | 2"));
    }
};

LEFTFOLD_TEST(TstSqlPiece)
#include "tst_sql_piece.moc"
