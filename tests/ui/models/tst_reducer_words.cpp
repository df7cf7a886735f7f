// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_timeline.h"
#include "ui/models/reducer_words.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstReducerWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typesAndPaths() {
        const auto timeline = leftfold::ui::test::sampleTimeline(3);
        StoreSummary summary;
        TypeCount other;
        other.type = "order.of_another_aggregate";
        other.aggregate.add("Order");
        summary.types.push_back(other);
        const ReducerWords words = reducerWords(*timeline, &summary);
        QVERIFY(words.types.contains(QString::fromStdString(timeline->event(1).type)));
        QVERIFY(words.types.contains(QStringLiteral("order.of_another_aggregate")));
        QVERIFY(words.dataPaths.contains(QStringLiteral("/data/quantity")));
        QVERIFY(words.statePaths.contains(QStringLiteral("/sku")));
        const QStringList all = words.all();
        for (const char* word : {"$from", "increment", "/occurred_at", "when"})
            QVERIFY(all.contains(QLatin1String(word)));
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
    }
    void anEmptyHistoryHasTheWordsOfTheLanguage() {
        const ReducerWords words = reducerWords(*leftfold::ui::test::sampleTimeline(0), nullptr);
        QVERIFY(words.dataPaths.isEmpty());
        QVERIFY(words.all().contains(QStringLiteral("upsert")));
    }
};

LEFTFOLD_TEST(TstReducerWords)
#include "tst_reducer_words.moc"
