// SPDX-License-Identifier: Apache-2.0
#include "core/story/random.h"
#include "tests/runner.h"
#include <regex>
#include <set>

using namespace leftfold::story;

class TstRandom : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The numbers of the reference implementation for seed 1234567.
    void isSplitmix64() {
        Random random(1234567);
        QCOMPARE(random.next(), 6457827717110365317ULL);
        QCOMPARE(random.next(), 3203168211198807973ULL);
        QCOMPARE(random.next(), 9817491932198370423ULL);
    }

    void staysWithinBounds() {
        Random random(1);
        std::set<std::int64_t> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(random.between(-2, 3));
        QCOMPARE(seen, (std::set<std::int64_t>{-2, -1, 0, 1, 2, 3}));
    }

    void weightsAreFollowed() {
        Random random(1);
        const int weights[] = {0, 90, 10};
        int counts[3] = {};
        for (int i = 0; i < 10'000; ++i)
            ++counts[random.weighted(weights)];
        QCOMPARE(counts[0], 0);
        QVERIFY(counts[1] > 8800 && counts[1] < 9200);
    }

    void uuidsLookLikeVersion4() {
        Random random(1);
        const std::regex form("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        std::set<std::string> seen;
        for (int i = 0; i < 1000; ++i) {
            const std::string uuid = random.uuid();
            QVERIFY2(std::regex_match(uuid, form), uuid.c_str());
            QVERIFY(seen.insert(uuid).second);
        }
    }
};

LEFTFOLD_TEST(TstRandom)
#include "tst_random.moc"
