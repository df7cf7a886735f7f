// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/facet_feed.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstFacetFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersGrow() {
        ShopBench bench(9000);
        QVERIFY(bench.openStore());
        FacetFeed feed(bench.workspace);
        std::vector<std::int64_t> seen;
        connect(&feed, &FacetFeed::changed, this, [&] { seen.push_back(feed.facets().events); });
        feed.start();
        QVERIFY(feed.isCounting());
        QTRY_VERIFY(!feed.isCounting());
        QCOMPARE(seen, (std::vector<std::int64_t>{4096, 8192, 9000}));
        QCOMPARE(feed.facets().types.values.front().text, std::string("item.counted"));
    }

    void timesIgnoreTheirOwnRange() {
        ShopBench bench(600);
        QVERIFY(bench.openStore());
        FacetFeed feed(bench.workspace);
        bench.workspace.setFilter(QStringLiteral("type:item.* after:2026-03-01T09:05:00Z"));
        feed.start();
        QTRY_VERIFY(!feed.isCounting());
        QCOMPARE(feed.facets().events, std::int64_t{301});
        const auto all = feed.times();
        QVERIFY(all.begin < *parseInstant("2026-03-01T09:00:30Z"));
        // Another range: the times are known.
        int changes = 0;
        connect(&feed, &FacetFeed::changed, this, [&changes] { ++changes; });
        bench.workspace.setFilter(QStringLiteral("type:item.* after:2026-03-01T09:06:00Z"));
        feed.start();
        QVERIFY(feed.times() == all);
        QTRY_VERIFY(!feed.isCounting());
        QCOMPARE(changes, 1);
        QVERIFY(feed.times() == all);
    }

    void aNewCountEndsTheOld() {
        ShopBench bench(9000);
        QVERIFY(bench.openStore());
        FacetFeed feed(bench.workspace);
        feed.start();
        bench.workspace.setFilter(QStringLiteral("position <= 10"));
        feed.start();
        QTRY_VERIFY(!feed.isCounting());
        QCOMPARE(feed.facets().events, std::int64_t{10});
        feed.start();
        feed.clear();
        QVERIFY(!feed.isCounting());
        QCOMPARE(feed.facets().events, std::int64_t{0});
    }
};

LEFTFOLD_TEST(TstFacetFeed)
#include "tst_facet_feed.moc"
