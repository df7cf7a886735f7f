// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/version_inventory.h"
#include "tests/runner.h"

using namespace leftfold;

class TstVersionInventory : public QObject {
    Q_OBJECT

    static StoredShape shape(const std::string& type, int version, std::int64_t count, int first, int last) {
        const auto at = [](int second) { return Instant(std::chrono::seconds(second)); };
        return {{type, version}, type + ".v" + std::to_string(version), count, at(first), at(last)};
    }

private Q_SLOTS:
    void everyVersionThatIsStoredOrNamed() {
        const auto upcasters = Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[
            {"event_type":"a","from":1,"to":2},{"event_type":"a","from":2,"to":3},{"event_type":"old","from":1,"as":"a","to":3},
            {"event_type":"b","from":1,"to":9,"off":true}]})",
            "u.json")
                                   .value();
        const std::vector<StoredShape> stored{shape("a", 1, 5, 100, 200), shape("a", 3, 7, 300, 400), shape("b", 1, 2, 1, 2),
            shape("b", 2, 3, 3, 4), shape("old", 1, 1, 9, 9)};
        const auto inventory = takeInventory(stored, upcasters);
        QCOMPARE(inventory.types.size(), 3u);
        const auto& a = *inventory.find("a");
        QCOMPARE(a.newest, 3);
        QCOMPARE(a.count, 12);
        QCOMPARE(a.reached, 12);
        QCOMPARE(a.versions.size(), 3u);
        QCOMPARE(a.versions[0].arrows.size(), 2u);
        QCOMPARE(a.versions[1].count, 0); // only the mapping knows it
        QCOMPARE(a.versions[2].ends, (std::vector<TypeVersion>{{"a", 3}}));
        const auto& b = *inventory.find("b");
        QCOMPARE(b.newest, 2);
        QVERIFY(!b.versions[0].reachesNewest);
        QCOMPARE(b.reached, 3);
        QCOMPARE(inventory.find("old")->versions[0].ends, (std::vector<TypeVersion>{{"a", 3}}));
        QVERIFY(inventory.find("old")->versions[0].reachesNewest);
        QCOMPARE(inventory.find("nobody"), nullptr);
    }

    /// One version may be written in several ways.
    void severalNamesOfOneVersionAreOne() {
        auto plain = shape("a", 1, 5, 100, 200);
        plain.storedType = "a";
        auto without = shape("a", 1, 1, 50, 60);
        without.firstAt.reset();
        const std::vector<StoredShape> stored{shape("a", 1, 2, 70, 300), plain, without};
        const auto inventory = takeInventory(stored, Upcasters());
        const auto& version = inventory.types.at(0).versions.at(0);
        QCOMPARE(version.count, 8);
        QCOMPARE(version.storedTypes, (std::vector<std::string>{"a.v1", "a"}));
        QCOMPARE(*version.firstAt, Instant(std::chrono::seconds(70)));
        QCOMPARE(*version.lastAt, Instant(std::chrono::seconds(300)));
    }
};

LEFTFOLD_TEST(TstVersionInventory)
#include "tst_version_inventory.moc"
