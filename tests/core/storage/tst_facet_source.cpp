// SPDX-License-Identifier: Apache-2.0
#include "core/storage/facet_source.h"
#include "core/storage/facet_tally.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstFacetSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageIsAStretch() {
        MemoryStore store;
        for (int at = 0; at < 5000; ++at) {
            Event event;
            event.storedType = "a";
            store.put(std::move(event));
        }
        FacetTally tally;
        EventQuery query;
        query.limit = 1; // not looked at
        query.direction = Direction::Backward;
        const auto first = tallyPage(store, query, tally).value();
        QVERIFY(!first.atEnd);
        QCOMPARE(tally.events(), std::int64_t{4096});
        query.after = first.after;
        QVERIFY(tallyPage(store, query, tally).value().atEnd);
        QCOMPARE(tally.events(), std::int64_t{5000});
    }
};

LEFTFOLD_TEST(TstFacetSource)
#include "tst_facet_source.moc"
