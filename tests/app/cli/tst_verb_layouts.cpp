// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"

using namespace leftfold::test;

class TstVerbLayouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKnownLayoutIsListed() {
        const auto ran = run({"layouts", "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const auto all = ran.json();
        QVERIFY(all.size() > 3);
        for (const auto& layout : all.items())
            QVERIFY(layout.find("roles")->size() > 0 && layout.find("engines")->size() > 0);
        QCOMPARE(run({"layouts"}).lines().size(), all.size() + 1);
        QCOMPARE(run({"layouts", "--format", "csv"}).exit, 0);
    }

    void aStoreIsHeldAgainstEach() {
        const auto ran = run({"layouts", sampleStore(), "--format", "json"});
        const auto matches = ran.json();
        QVERIFY(matches.size() > 0);
        const auto& best = matches.items()[0];
        QVERIFY(best.find("fits")->asBoolean());
        QVERIFY(!best.find("reason")->isNull());
        QVERIFY(std::any_of(
            matches.items().begin(), matches.items().end(), [](const auto& match) { return !match.find("fits")->asBoolean(); }));
        const auto table = run({"layouts", sampleStore()});
        QVERIFY(table.out.starts_with("FITS"));
        QCOMPARE(table.lines().size(), matches.size() + 1);
    }
};

LEFTFOLD_TEST(TstVerbLayouts)
#include "tst_verb_layouts.moc"
