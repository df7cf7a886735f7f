// SPDX-License-Identifier: Apache-2.0
#include "core/storage/version_runs.h"
#include "tests/runner.h"

using namespace leftfold;

class TstVersionRuns : public QObject {
    Q_OBJECT

    using Texts = std::vector<std::optional<std::string>>;
    static std::string separator(const Texts& names) { return streamSeparator(names); }

private Q_SLOTS:
    void versionsCountWithinTheirKey() {
        const Texts keys{"a", "b", "a", "b", "a"};
        QCOMPARE(runShare(keys, Texts{"0", "0", "1", "1", "2"}), 1.0);
        QCOMPARE(runShare(keys, Texts{"1", "2", "3", "4", "5"}), 0.0); // positions
        QCOMPARE(runShare(keys, Texts{"1", "1", "1", "2", "2"}), 0.0); // one number twice
        QCOMPARE(runShare(Texts{"a", "b"}, Texts{"1", "1"}), 0.0); // nothing to tell by
        QVERIFY(runShare(keys, Texts{"0", "0", "1", std::nullopt, "2"}) > 0.9);
    }

    void streamsHoldTypeAndId() {
        QCOMPARE(separator({"order-17", "order-18", "cart-1"}), std::string("-"));
        QCOMPARE(separator({"Shop::Order$17", "Shop::Order$18"}), std::string("$"));
        QCOMPARE(separator({"order-11111111-1111-4111-8111-111111111111", "order-2"}), std::string("-"));
        QCOMPARE(separator({"11111111-1111-4111-8111-111111111111"}), std::string());
        QCOMPARE(separator({"ORD-2024-01", "ORD-2024-02"}), std::string());
        QCOMPARE(separator({"17", "18"}), std::string());
        QCOMPARE(separator({"anna-meier", "ben-huber", "carla-vogt"}), std::string()); // names, not types
        QCOMPARE(separator({std::nullopt}), std::string());
    }
};

LEFTFOLD_TEST(TstVersionRuns)
#include "tst_version_runs.moc"
