// SPDX-License-Identifier: Apache-2.0
#include "core/storage/narrowing.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstNarrowing : public QObject {
    Q_OBJECT

    static std::string narrowed(Engine engine, const std::string& type, const Field& field, std::string_view text) {
        Section section;
        section.from = "e";
        section.fields["payload"].column = ColumnName{"e", "body"};
        const auto bound = bindSection(section, engine, {{"e", tableOf({}, "t", {"body", "meta " + type})}});
        SqlWriter sql(*bound);
        narrow(sql, *bound, field, text);
        return sql.take().text;
    }
    const Field m_field{.column = ColumnName{"e", "meta"}, .at = {"id"}};

private Q_SLOTS:
    void textsAreSearched() {
        expect(narrowed(Engine::Postgresql, "text", m_field, "e-17"), " AND (strpos(\"e\".\"meta\"::text, $1) > 0)");
    }

    void bytesToo() {
        expect(narrowed(Engine::Sqlite, "blob", m_field, "e-17"),
            " AND (instr(\"e\".\"meta\", CAST(? AS BLOB)) > 0 OR substr(\"e\".\"meta\", 1, 1) NOT IN (x'7b', x'5b', x'3c', x'2d') OR "
            "substr(\"e\".\"meta\", 2, 1) = x'00')");
        expectPart(narrowed(Engine::Postgresql, "bytea", m_field, "e-17"), "position(convert_to($1, 'UTF8') in \"e\".\"meta\") > 0 OR");
    }

    void whatMayBeEscapedOrMadeOfPartsIsNot() {
        QCOMPARE(narrowed(Engine::Postgresql, "text", m_field, "a/17"), std::string());
        QCOMPARE(narrowed(Engine::Postgresql, "text", m_field, "17"), std::string()); // everywhere
        QCOMPARE(narrowed(Engine::Postgresql, "oid", m_field, "e-17"), std::string());
        QCOMPARE(narrowed(Engine::Postgresql, "text", Field{.first = {m_field, Field{.constant = "x"}}}, "e-17"), std::string());
        QCOMPARE(narrowed(Engine::Postgresql, "text", Field{.join = {m_field, m_field}}, "e-17"), std::string());
    }
};

LEFTFOLD_TEST(TstNarrowing)
#include "tst_narrowing.moc"
