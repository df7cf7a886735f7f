// SPDX-License-Identifier: Apache-2.0
#include "core/storage/query_cost.h"
#include "tests/runner.h"

using namespace leftfold;

class TstQueryCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences() {
        QCOMPARE(costSentence({.readsEverything = true, .rows = 1'204'332, .unindexed = "data.total"}),
            std::string("This reads all 1,204,332 rows: nothing indexes data.total."));
        QCOMPARE(costSentence({.readsEverything = true, .rows = 999, .estimated = true}), std::string("This reads all about 999 rows."));
        QCOMPARE(costSentence({.rows = 1000, .estimated = true}), std::string("An index leads to about 1,000 rows."));
        QCOMPARE(costSentence({.rows = 1}), std::string("An index leads to 1 row."));
        QCOMPARE(costSentence({}), std::string("An index leads to the events."));
    }
};

LEFTFOLD_TEST(TstQueryCost)
#include "tst_query_cost.moc"
