// SPDX-License-Identifier: Apache-2.0
#include "core/storage/time_condition.h"
#include "tests/core/storage/narrowing.h"

using namespace leftfold;
using namespace leftfold::test;

class TstTimeCondition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Texts: some days more for zones, and all that is no date.
    void sqlite() {
        expect(NarrowingBench(Engine::Sqlite).of("after:2026-03-10"),
            "((substr(\"occurred_at\" COLLATE BINARY, 5, 1) <> '-' OR (TRUE AND \"occurred_at\" COLLATE BINARY >= ?)) OR "
            "(substr(\"created_at\" COLLATE BINARY, 5, 1) <> '-' OR (TRUE AND \"created_at\" COLLATE BINARY >= ?))) | 2026-03-05 | "
            "2026-03-05");
        expectPart(NarrowingBench(Engine::Sqlite).of("before:2026-03-10"), "COLLATE BINARY < ?)) OR ");
        expectPart(NarrowingBench(Engine::Sqlite).of("before:2026-03-10"), " | 2026-03-16");
        expectPart(NarrowingBench(Engine::Sqlite).of("time = 2026-03-10"), " | 2026-03-05 | 2026-03-16 | ");
    }

    void postgresql() {
        expect(NarrowingBench(Engine::Postgresql).of("after:2026-03-10"),
            "(\"occurred_at\" >= $1::timestamptz OR \"created_at\" >= $2::timestamptz) | 2026-03-10T00:00:00.000000Z | "
            "2026-03-10T00:00:00.000000Z");
        auto table = postgresEvents();
        for (auto& column : table.columns)
            if (column.type.starts_with("timestamp"))
                column.type = "bigint";
        expect(NarrowingBench(Engine::Postgresql, table).of("after:2026-03-10"), "every row");
    }

    void timesThatNoEngineHolds() { expect(NarrowingBench(Engine::Postgresql).of("after:-1000000w"), "every row"); }
};

LEFTFOLD_TEST(TstTimeCondition)
#include "tst_time_condition.moc"
