// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/list_versions.h"
#include "tests/runner.h"

using namespace leftfold;

class TstListVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMissingVersionCountsAsOne() {
        StoreSummary summary;
        summary.types = {{"a", "a", {}, 3, {}, {}}, {"a", "a.v2", 2, 4, {}, {}}};
        const auto inventory = listVersions(summary, Upcasters());
        QCOMPARE(inventory.types.size(), 1u);
        const auto& type = inventory.types[0];
        QCOMPARE(type.versions.size(), 2u);
        QCOMPARE(type.versions[0].version, 1);
        QCOMPARE(type.versions[0].storedTypes, (std::vector<std::string>{"a"}));
        QCOMPARE(type.reached, 4);
        QCOMPARE(type.count, 7);
    }
};

LEFTFOLD_TEST(TstListVersions)
#include "tst_list_versions.moc"
