// SPDX-License-Identifier: Apache-2.0
#include "core/storage/aggregate_tally.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/core/storage/list_row.h"

using namespace leftfold;
using namespace leftfold::test;

class TstAggregateTally : public QObject {
    Q_OBJECT

    /// The columns are version, times, type, id and the order within an aggregate.
    static ListRow row(const AggregateTally& tally, const std::string& id, int version, const std::string& time = {}) {
        ListRow row;
        for (const auto& column : tally.columns().columns())
            row.values.emplace_back(column.column == "aggregate_id" ? id
                    : column.column == "version"                    ? std::to_string(version)
                    : column.column == "aggregate_type"             ? "Order"
                    : column.column == "occurred_at"                ? time
                                                                    : std::to_string(version));
        return row;
    }

    static std::string ids(const AggregateTally::List& list) {
        std::string text;
        for (const auto& entry : list.entries)
            text += entry.summary.id.id + ':' + std::to_string(entry.summary.events) + ' ';
        return text;
    }

    const LayoutMatch m_match = bestMatch(Engine::Sqlite, {specificationEvents()});

private Q_SLOTS:
    void countsWhateverTheOrder() {
        AggregateTally tally(*m_match.bound, {}, 10);
        tally.take(row(tally, "b", 2, "2026-03-02T00:00:00Z"));
        tally.take(row(tally, "a", 1));
        tally.take(row(tally, "b", 10, "2026-03-10T00:00:00Z"));
        tally.take(row(tally, "b", 1, "2026-03-11T00:00:00Z")); // a clock that ran backwards: version 10 is the last
        const auto list = std::move(tally).finish();
        QVERIFY(list.atEnd);
        QCOMPARE(ids(list), std::string("a:1 b:3 "));
        const auto& summary = list.entries[1].summary;
        QCOMPARE(summary.id.type, std::string("Order"));
        QCOMPARE(summary.firstVersion.value().value, 1);
        QCOMPARE(summary.lastVersion.value().value, 10);
        QCOMPARE(formatInstant(summary.lastChange.value()), std::string("2026-03-10T00:00:00.000000Z"));
        QVERIFY(!list.entries[0].summary.lastChange);
    }

    void keepsThoseThatComeFirst() {
        std::string all;
        std::optional<Cursor> after;
        for (bool atEnd = false; !atEnd;) {
            AggregateTally tally(*m_match.bound, after, 7);
            for (int each = 0; each < 300; ++each) // each of the hundred three times, in a scattered order
                tally.take(row(tally, std::to_string((each * 37) % 100), each));
            const auto list = std::move(tally).finish();
            QVERIFY(list.entries.size() <= 14);
            atEnd = list.atEnd;
            QVERIFY(atEnd || list.entries.size() >= 7);
            all += ids(list);
            after = list.entries.back().place;
        }
        std::string expected;
        for (int id = 0; id < 100; ++id)
            expected += std::to_string(id) + ":3 ";
        QCOMPARE(all, expected);
    }

    void numbersStandBeforeTexts() {
        const auto before = [](const char* left, const char* right) { return AggregateTally::comesBefore({{left}}, {{right}}); };
        QVERIFY(before("9", "10") && before("10", "1a") && before("9", "1a") && before("a", "b") && before("-3", "2"));
        QVERIFY(!before("10", "9") && !before("a", "a"));
        QVERIFY(AggregateTally::comesBefore({{"a", "1"}}, {{"a", "2"}}));
        QVERIFY(AggregateTally::comesBefore({{"a", nullKey}}, {{"a", "b"}}));
    }

    void whatNamesNoAggregateIsNotCounted() {
        AggregateTally tally(*m_match.bound, {}, 10);
        auto nameless = row(tally, "a", 1);
        for (auto& value : nameless.values)
            value.reset();
        tally.take(nameless);
        QVERIFY(std::move(tally).finish().entries.empty());
    }
};

LEFTFOLD_TEST(TstAggregateTally)
#include "tst_aggregate_tally.moc"
