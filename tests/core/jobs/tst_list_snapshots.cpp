// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/jobs/list_snapshots.h"
#include "tests/core/jobs/snapshot_store.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstListSnapshots : public QObject {
    Q_OBJECT

    MemoryStore m_store;

    std::string listed(const SnapshotListing& listing) {
        std::string text;
        NoProgress unwatched;
        const auto done = listSnapshots(m_store, listing, unwatched, [&](std::vector<Snapshot>&& page) -> Result<> {
            for (const auto& snapshot : page)
                text += snapshot.aggregate.path() + '@' + std::to_string(snapshot.version.value) + ' ';
            return {};
        });
        return done ? text : done.error().message;
    }

private Q_SLOTS:
    void initTestCase() {
        putCounter(m_store, {"Counter", "c-1"}, 4);
        putCounter(m_store, {"Counter", "c-2"}, 2);
        m_store.put(snapshotOf({"", "c-1"}, 2, "{}")); // as in stores whose snapshots do not tell the type
        m_store.put(snapshotOf({"", "gone"}, 7, "{}"));
        m_store.put(snapshotOf({"Counter", "c-2"}, 2, "{}"));
    }

    void typesComeFromEvents() { QCOMPARE(listed({}), std::string("Counter/c-1@2 gone@7 Counter/c-2@2 ")); }

    void aFilterKeepsThoseWithSuchAnEvent() {
        SnapshotListing listing;
        listing.filter = EventFilter::read("data.n = 4", {}).value();
        QCOMPARE(listed(listing), std::string("Counter/c-1@2 "));
        listing.filter = EventFilter::read("data.n = 9", {}).value();
        QCOMPARE(listed(listing), std::string());
    }

    void orOfOneAggregate() {
        SnapshotListing listing;
        listing.aggregate = AggregateId{"Counter", "c-2"};
        QCOMPARE(listed(listing), std::string("Counter/c-2@2 "));
        listing.aggregate = AggregateId{"Counter", "c-9"};
        QCOMPARE(listed(listing), std::string());
    }

    void theEndOfTheStoreIsToldOnce() {
        MemoryStore broken;
        broken.breakDown({ErrorCode::Unavailable, "The server is gone.", {}});
        NoProgress unwatched;
        const auto done = listSnapshots(broken, {}, unwatched, [](std::vector<Snapshot>&&) -> Result<> { return {}; });
        QVERIFY(!done);
        QCOMPARE(done.error().message, std::string("The server is gone."));
    }
};

LEFTFOLD_TEST(TstListSnapshots)
#include "tst_list_snapshots.moc"
