// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_reading.h"
#include "core/storage/layout_document.h"
#include "core/storage/role_readings.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/core/storage/list_row.h"

using namespace leftfold;
using namespace leftfold::test;

class TstRoleReadings : public QObject {
    Q_OBJECT

    static std::string told(std::vector<std::vector<std::optional<std::string>>> rows) {
        const auto layout =
            readLayout(R"({"leftfold":"layout/1","name":"l","engines":["sqlite"],"events":{"tables":{"e":{"columns":["type"]}},
            "from":"e","fields":{"type":"e.type","aggregate_id":"e.stream","version":"e.version","occurred_at":"e.at","payload":"e.data",
            "correlation_id":{"column":"e.data","at":["c"]}}}})",
                "l");
        const auto table = tableOf({}, "t", {"type", "stream", "version integer", "at", "data"});
        const auto matches = matchLayouts({Engine::Sqlite, {table}}, std::span(&*layout, 1));
        const EventReader reader(*matches.front().bound);
        ColumnList columns = reader.columns();
        RoleTexts texts(*matches.front().bound, columns);
        std::vector<Event> events;
        for (const auto& row : rows) {
            ListRow chosen;
            for (const auto& column : columns.columns())
                chosen.values.push_back(row[static_cast<std::size_t>(table.column(column.column) - table.columns.data())]);
            events.push_back(reader.read(chosen, PayloadPart::Whole));
            texts.add(chosen);
        }
        std::string all;
        for (const auto& [role, reading] : describeReadings(*matches.front().bound, texts, events))
            all += role + ": " + reading + '\n';
        return all;
    }

private Q_SLOTS:
    void howRolesRead() {
        QCOMPARE(told({{"a", "o-1", "0", "1772355600123", "{\"c\":1}"}, {"b", "o-1", "1", "1772355600124", "{}"}}),
            std::string("aggregate_id: 1 aggregate\ncorrelation_id: in 1 of 2\noccurred_at: milliseconds since 1970\npayload: JSON\n"
                        "type: 2 types\nversion: from 0\n"));
        QCOMPARE(told({{std::nullopt, std::nullopt, "x", "soon", std::nullopt}}),
            std::string("aggregate_id: 1 aggregate\ncorrelation_id: in 0 of 1\noccurred_at: no time\npayload: NULL\ntype: 0 types\n"
                        "version: no number\n"));
        QCOMPARE(told({}), std::string());
    }
};

LEFTFOLD_TEST(TstRoleReadings)
#include "tst_role_readings.moc"
