// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/hand_made_table.h"

using namespace leftfold;
using namespace leftfold::test;

class TstTableSample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsComeByColumn() {
        const auto made = streamTable();
        HandMadeSource source({made});
        NoProgress progress;
        const auto sample = sampleTable(source, Engine::Sqlite, made.table, 100, progress);
        QVERIFY2(sample, sample ? "" : sample.error().message.c_str());
        QCOMPARE(sample->rows.size(), made.rows.size());
        QCOMPARE(*sample->column(1).front(), std::string("OrderPlaced"));
        QVERIFY(!sample->column(99).front());
    }

    void longValuesAreCut() {
        HandMade made{tableOf({}, "big", {"data"}), {{std::string(100'000, 'x')}, {std::nullopt}}};
        HandMadeSource source({made});
        NoProgress progress;
        const auto sample = sampleTable(source, Engine::Sqlite, made.table, 2, progress);
        QCOMPARE(sample->rows[0][0]->size(), std::size_t{65'536});
        QVERIFY(!sample->rows[1][0]);
    }

    void aTableWithoutColumnsHasNoRows() {
        HandMadeSource source({});
        NoProgress progress;
        QVERIFY(sampleTable(source, Engine::Sqlite, tableOf({}, "none", {}), 2, progress)->rows.empty());
    }
};

LEFTFOLD_TEST(TstTableSample)
#include "tst_table_sample.moc"
