// SPDX-License-Identifier: Apache-2.0
#include "core/storage/facet_tally.h"
#include "tests/runner.h"

using namespace leftfold;

class TstFacetTally : public QObject {
    Q_OBJECT

    static Event event(const char* type, std::optional<int> schema, const char* aggregateType) {
        Event made;
        made.type = type;
        made.schemaVersion = schema;
        made.aggregate = {aggregateType, "1"};
        return made;
    }
    static std::string written(const Facet& facet) {
        std::string text;
        for (const auto& value : facet.values)
            text += value.text + ' ' + std::to_string(value.count) + ", ";
        return text + std::to_string(facet.others) + " others, " + std::to_string(facet.without) + " without";
    }

private Q_SLOTS:
    void theMostFrequentStandFirst() {
        FacetTally tally;
        for (const auto* type : {"b", "a", "c", "c", ""})
            tally.add(event(type, 2, "Order"));
        tally.add(event("a", std::nullopt, ""));
        const auto facets = tally.facets();
        QCOMPARE(facets.events, std::int64_t{6});
        QCOMPARE(written(facets.types), std::string("a 2, c 2, b 1, 0 others, 1 without"));
        QCOMPARE(written(facets.aggregateTypes), std::string("Order 5, 0 others, 1 without"));
        QCOMPARE(written(facets.schemaVersions), std::string("2 5, 0 others, 1 without"));
        QCOMPARE(facets.timeless, std::int64_t{6});
        QVERIFY(facets.times.counts.empty());
    }

    void tooManyValuesAreOthers() {
        FacetTally tally;
        for (std::size_t at = 0; at < FacetTally::mostValues + 10; ++at)
            tally.add(event(std::to_string(at).c_str(), 1, "x"));
        const auto facets = tally.facets();
        QCOMPARE(facets.types.values.size(), FacetTally::mostValues);
        QCOMPARE(facets.types.others, std::int64_t{10});
        QCOMPARE(facets.events, static_cast<std::int64_t>(FacetTally::mostValues + 10));
    }

    void timesAreCounted() {
        FacetTally tally;
        auto one = event("a", 1, "x");
        one.occurredAt = Instant(std::chrono::hours(5));
        tally.add(one);
        QCOMPARE(tally.facets().times.counts, std::vector<std::int64_t>{1});
        QCOMPARE(tally.facets().timeless, std::int64_t{0});
    }

    void itSaysWhatItReads() {
        const auto parts = FacetTally::parts();
        QVERIFY(parts.has(EventField::Time) && parts.has(EventField::Type) && parts.has(EventField::Schema));
        QVERIFY(!parts.payload && !parts.has(EventField::Id));
    }
};

LEFTFOLD_TEST(TstFacetTally)
#include "tst_facet_tally.moc"
