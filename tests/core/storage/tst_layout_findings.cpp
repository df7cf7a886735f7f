// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_reading.h"
#include "core/storage/layout_document.h"
#include "core/storage/layout_findings.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/core/storage/list_row.h"

using namespace leftfold;
using namespace leftfold::test;

class TstLayoutFindings : public QObject {
    Q_OBJECT

    /// The sentences of a table (type, stream, version, at, data) with these rows.
    static std::string found(std::vector<std::vector<std::optional<std::string>>> rows, const char* fields = nullptr) {
        static const char* all = R"("type":"e.type","version":"e.version","occurred_at":"e.at","payload":"e.data")";
        const auto layout =
            readLayout(R"({"leftfold":"layout/1","name":"l","engines":["sqlite"],"events":{"tables":{"e":{"columns":["type"]}},
            "from":"e","stream":{"column":"e.stream","separator":"-"},"fields":{)"
                    + std::string(fields ? fields : all) + "}}}",
                "l");
        const auto table = tableOf({}, "t", {"type", "stream", "version integer", "at", "data"});
        const auto matches = matchLayouts({Engine::Sqlite, {table}}, std::span(&*layout, 1));
        const auto& bound = *matches.front().bound;
        const EventReader reader(bound);
        ColumnList columns = reader.columns();
        RoleTexts texts(bound, columns);
        std::vector<Event> events;
        for (const auto& row : rows) {
            ListRow chosen;
            for (const auto& column : columns.columns())
                chosen.values.push_back(row[static_cast<std::size_t>(table.column(column.column) - table.columns.data())]);
            events.push_back(reader.read(chosen, PayloadPart::Whole));
            texts.add(chosen);
        }
        std::string sentences;
        for (const auto& finding : findMisfits(bound, texts, events))
            sentences += (finding.weight == LayoutFinding::Weight::Problem ? "! " : "? ") + finding.sentence + '\n';
        return sentences;
    }

private Q_SLOTS:
    void whatFitsSaysNothingButWhatIsMissing() {
        QCOMPARE(found({{"a", "o-1", "1", "2026-01-01", "{}"}, {"a", "o-1", "2", "2026-01-01", "{}"}}),
            std::string("? No column counts all events: the log has no positions.\n"));
    }

    void nullsAndTwinsAndTimes() {
        const auto text = found({{"a", "o-1", "1", "2026-01-01", "{}"}, {"a", "o-1", "1", "soon", "{}"},
            {"b", "o-1", std::nullopt, "", "{}"}, {"b", "o-1", "5", std::nullopt, "{}"}});
        expectPart(text, "? `version` is NULL in 1 of 4 rows.\n");
        expectPart(text, "! Two rows share stream and version: o/1 version 1.\n");
        expectPart(text, "! `at` is no time I can read in 2 of 4 rows: 'soon'.\n");
        expectPart(text, "? `at` is NULL in 1 of 4 rows.\n");
        expectPart(text, "? The versions of o/1 go from 1 to 5.\n");
        QVERIFY(text.find("! ") < text.find("? "));
    }

    void whatCannotBeRead() {
        const auto text =
            found({{std::nullopt, "nothing", "x", "2026-01-01", "{"}, {std::nullopt, "o-1", "1", "2026-01-01", std::nullopt}});
        expectPart(text, "! `type` is NULL in all of the 2 rows.\n");
        expectPart(text, "! `version` is no whole number in 1 of 2 rows: 'x'.\n");
        expectPart(text, "! `stream` has no \"-\" in 1 of 2 rows: 'nothing'.\n");
        expectPart(text, "! `data` cannot be read in 1 of 2 rows: it is no JSON");
        expectPart(text, "? `data` is NULL in 1 of 2 rows.\n");
    }

    void rolesWithoutASource() {
        const auto text = found({{"a", "o-1", "1", "2026-01-01", "{}"}}, R"("correlation_id":{"column":"e.data","at":["c"]})");
        expectPart(text, "! No column says what happened");
        expectPart(text, "! No column holds the data");
        expectPart(text, "? No column says when");
        expectPart(found({}), "? The table is empty");
    }

    void pathsThatFindNothing() {
        expectPart(found({{"a", "o-1", "1", "2026-01-01", "{}"}}, R"("type":{"column":"e.data","at":["kind"]},"payload":"e.data")"),
            "! `data` › kind is not there in the only row.\n");
    }

    void manyTypesAreNone() {
        std::vector<std::vector<std::optional<std::string>>> rows;
        for (int at = 0; at < 30; ++at)
            rows.push_back({"type" + std::to_string(at), "o-1", std::to_string(at), "2026-01-01", "{}"});
        expectPart(found(rows), "? `type` is different in nearly every row: 30 types in 30 rows.\n");
    }
};

LEFTFOLD_TEST(TstLayoutFindings)
#include "tst_layout_findings.moc"
