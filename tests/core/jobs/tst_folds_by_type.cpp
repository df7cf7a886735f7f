// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/folds_by_type.h"
#include "tests/core/jobs/snapshot_store.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstFoldsByType : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneFitsAllOfItsType() {
        MemoryStore store;
        store.put(nextEvent({"Order", "odd"}, 1, "{}", "something.else"));
        store.put(nextEvent({"Order", "o-1"}, 1, "{}", "order.created"));
        FoldsByType folds(store, {});
        QVERIFY(!folds.of({"Order", "odd"}).value()->chosen); // tells nothing about the others
        const auto* fold = folds.of({"Order", "o-1"}).value();
        QVERIFY(fold->chosen);
        QCOMPARE(fold->reducerName, std::string("order"));
        QCOMPARE(fold->upcastersName, std::string("order"));
        QVERIFY(folds.of({"Order", "odd"}).value()->chosen);
    }

    void whatAPersonChoseIsTaken() {
        MemoryStore store;
        store.put(nextEvent({"Order", "o-1"}, 1, "{}", "order.created"));
        FoldsByType merged(store, {.usual = {.reducer = "", .upcasters = {}}, .byType = {}, .project = {}});
        const auto* fold = merged.of({"Order", "o-1"}).value();
        QVERIFY(fold->chosen);
        QVERIFY(!fold->reducer);
        FoldsByType wrong(store, {.usual = {}, .byType = {{"Order", {.reducer = "no such file", .upcasters = {}}}}, .project = {}});
        QVERIFY(!wrong.of({"Order", "o-1"}));
    }
};

LEFTFOLD_TEST(TstFoldsByType)
#include "tst_folds_by_type.moc"
