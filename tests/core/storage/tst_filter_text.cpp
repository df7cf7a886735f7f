// SPDX-License-Identifier: Apache-2.0
#include "core/storage/filter_text.h"
#include "tests/core/storage/narrowing.h"

using namespace leftfold;
using namespace leftfold::test;

class TstFilterText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void andNarrowsOrWidens() {
        const NarrowingBench bench(Engine::Sqlite);
        expect(bench.of("version > 3 type ~ a"), "(typeof(\"version\") = 'integer' AND \"version\" > ?) | 3");
        expect(bench.of("version > 3 or type ~ a"), "every row");
        expectPart(bench.of("version > 3 or id:a"), ") OR \"event_id\" COLLATE BINARY IN (?, CAST(");
        expect(bench.of("-(version > 3 or version < 1)"),
            "exactly (((typeof(\"version\") = 'integer' AND \"version\" > ?)) IS NOT TRUE AND ((typeof(\"version\") = 'integer' AND "
            "\"version\" < ?)) IS NOT TRUE) | 3 | 1");
        expect(bench.of("-(version > 3 type:a)"), "every row");
    }

    void onlyWhatIsLeftIsTested() {
        const NarrowingBench bench(Engine::Sqlite);
        SqlWriter sql(bench.section());
        const auto filter = *EventFilter::read("version > 3 data.x = 1 -position:7", noon());
        const auto rest = writeFilter(sql, bench.section(), filter);
        QCOMPARE(printExpression(rest->expression()), std::string("data.x = 1"));
        expectPart(sql.take().text, " AND (typeof(\"e\".\"version\")");
        SqlWriter whole(bench.section());
        QVERIFY(!writeFilter(whole, bench.section(), *EventFilter::read("version > 3", noon())));
    }
};

LEFTFOLD_TEST(TstFilterText)
#include "tst_filter_text.moc"
