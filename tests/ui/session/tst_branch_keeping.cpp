// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/session/branch_keeping.h"
#include <QSettings>
#include <QTemporaryDir>

using namespace leftfold;
using namespace leftfold::ui;

class TstBranchKeeping : public QObject {
    Q_OBJECT

    static Branch skipping(const std::string& name, int version) { return {name, {SkipEvent{{version}}}}; }

private Q_SLOTS:
    void aProjectKeepsThoseOfItsStores() {
        const auto project = ProjectDocument()
                                 .withBranch({"shop", "Order/o-1", skipping("a", 1)})
                                 .withBranch({"other", "Order/o-1", skipping("b", 2)})
                                 .withBranch({"", "Order/o-1", skipping("c", 3)});
        QCOMPARE(branchesIn(project, "shop", "Order/o-1").size(), std::size_t{2});
        QVERIFY(branchesIn(project, "shop", "Order/o-2").empty());
        QCOMPARE(withBranches(project, "shop", "Order/o-1", branchesIn(project, "shop", "Order/o-1")).text(), project.text());
        const auto edited = withBranches(project, "shop", "Order/o-1", {skipping("c", 9), skipping("new", 4)});
        QCOMPARE(edited.branches().size(), std::size_t{3}); // b, c, new
        QCOMPARE(edited.branches()[0].store, std::string("other"));
        QVERIFY(edited.branches()[1].branch == skipping("c", 9) && edited.branches()[1].store.empty());
        QCOMPARE(edited.branches()[2].store, std::string("shop"));
    }

    void withoutAProjectTheStoresSettingsKeepThem() {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        ShopBench bench(10);
        ProjectSession project(bench.workspace, {});
        const auto keeper = branchKeeper(bench.workspace, project, settings);
        QVERIFY(keeper.load({"Order", "o-1"}).empty());
        QVERIFY(bench.openStore());
        keeper.save({"Order", "o-1"}, {skipping("a", 1), skipping("b", 2)});
        keeper.save({"Order", "o-2"}, {skipping("c", 3)});
        QVERIFY((keeper.load({"Order", "o-1"}) == std::vector<Branch>{skipping("a", 1), skipping("b", 2)}));
        keeper.save({"Order", "o-1"}, {});
        QVERIFY(keeper.load({"Order", "o-1"}).empty());
        QCOMPARE(keeper.load({"Order", "o-2"}).size(), std::size_t{1});
    }
};

LEFTFOLD_TEST(TstBranchKeeping)
#include "tst_branch_keeping.moc"
