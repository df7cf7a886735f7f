// SPDX-License-Identifier: Apache-2.0
#include "core/storage/summary_scan.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/core/storage/list_row.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// A store whose correlations stand inside the payloads.
LayoutMatch uncorrelated() {
    auto table = specificationEvents();
    std::erase_if(table.columns, [](const Column& column) { return column.name == "correlation_id"; });
    return bestMatch(Engine::Sqlite, {table});
}

} // namespace

class TstSummaryScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheColumnsThatAreAskedForAreRead() {
        const auto match = uncorrelated();
        const auto names = [&](SummaryScan::Parts parts) {
            const SummaryScan scan(*match.bound, parts);
            std::string text;
            for (const auto& column : scan.columns().columns())
                text += column.column + ' ';
            return text;
        };
        QCOMPARE(names({.types = true}), std::string("event_type payload occurred_at created_at aggregate_type "));
        QCOMPARE(names({.correlations = true}), std::string("payload "));
        QCOMPARE(names({}), std::string());
    }

    void countsTypesAndCorrelations() {
        const auto match = uncorrelated();
        SummaryScan scan(*match.bound, {.types = true, .correlations = true});
        QCOMPARE(scan.columns().columns().size(), 5u);
        scan.take(ListRow({"noted", R"({"schemaVersion":2,"correlation_id":"p"})", "2026-03-01T09:00:00Z", "", "Note"}));
        scan.take(ListRow({"noted", R"({"schemaVersion":2,"correlation_id":"q"})", "2026-03-01T10:00:00Z", "", "Note"}));
        scan.take(ListRow({"noted.v2", R"({"correlation_id":"p"})", std::nullopt, "2026-03-01T08:00:00Z", "Memo"}));
        scan.take(ListRow({"noted", R"({"correlation_id":""})", "no time", "", std::nullopt}));
        StoreSummary summary;
        scan.putInto(summary);
        QCOMPARE(scan.rows(), 4);
        QCOMPARE(summary.events, 4);
        QCOMPARE(summary.correlations.value(), 2);
        QCOMPARE(summary.types.size(), 3u);
        QCOMPARE(summary.types[0].schemaVersion.value(), 1);
        QVERIFY(!summary.types[0].firstAt);
        QCOMPARE(summary.types[1].count, 2);
        QCOMPARE(summary.types[0].aggregate.name(), std::string());
        QCOMPARE(summary.types[1].aggregate.name(), std::string("Note"));
        QCOMPARE(summary.types[2].aggregate.name(), std::string("Memo"));
        QCOMPARE(summary.types[2].storedType, std::string("noted.v2"));
        QCOMPARE(formatInstant(*summary.firstAt), std::string("2026-03-01T08:00:00.000000Z"));
        QCOMPARE(formatInstant(*summary.lastAt), std::string("2026-03-01T10:00:00.000000Z"));
    }

    void aVersionOutOfBoundsIsNone() {
        QCOMPARE(uncounted("a", "7", true).schemaVersion.value(), 7);
        for (const char* text : {"", "-1", "x", "1000000", "1.5"})
            QVERIFY2(!uncounted("a", text, true).schemaVersion, text);
        QCOMPARE(uncounted("a.v3", "7", true).schemaVersion.value(), 3);
        QCOMPARE(uncounted("a.v3", "7", false).type, std::string("a.v3"));
    }
};

LEFTFOLD_TEST(TstSummaryScan)
#include "tst_summary_scan.moc"
