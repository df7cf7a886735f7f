// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/transform/part_pairs.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;

namespace {

Value json(const std::string& text) {
    return parseJson(text).value();
}

/// For each later part the earlier one: `0 1 - 2`.
std::string pairing(const std::string& before, const std::string& after) {
    const auto old = json(before);
    const auto now = json(after);
    const auto pairs = pairParts(old, now);
    std::string text;
    for (std::size_t at = 0; at < now.size(); ++at) {
        const bool tail = at >= now.size() - pairs.tail;
        const auto from = at < pairs.head ? at : tail ? at + old.size() - now.size() : pairs.middle[at - pairs.head];
        text += (text.empty() ? "" : " ") + (from == PartPairs::none ? "-" : std::to_string(from));
    }
    for (const auto gone : pairs.gone(old.size()))
        text += " gone " + std::to_string(gone);
    return text;
}

} // namespace

class TstPartPairs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemsAtBothEndsStay() {
        QCOMPARE(pairing("[1,2,3]", "[1,2,3]"), std::string("0 1 2"));
        QCOMPARE(pairing("[1,2,3]", "[1,3]"), std::string("0 2 gone 1"));
        QCOMPARE(pairing("[1,3]", "[1,2,3]"), std::string("0 - 1"));
        QCOMPARE(pairing("[]", "[1]"), std::string("-"));
        QCOMPARE(pairing("[1]", "[]"), std::string(" gone 0"));
    }

    void whatStaysTheSameKeepsTogether() {
        QCOMPARE(pairing(R"(["a","b","c"])", R"(["b"])"), std::string("1 gone 0 gone 2"));
        QCOMPARE(pairing("[1,2]", "[2,3]"), std::string("1 - gone 0"));
        QCOMPARE(pairing("[1,2,3]", "[4,2,5]"), std::string("0 1 2"));
        QCOMPARE(pairing("[0,1]", "[0,2]"), std::string("0 1"));
    }

    void identitiesTellItemsApart() {
        QCOMPARE(
            pairing(R"([{"id":1,"n":1},{"id":2,"n":1},{"id":3,"n":1}])", R"([{"id":3,"n":2},{"id":1,"n":2}])"), std::string("2 0 gone 1"));
        QCOMPARE(
            pairing(R"([{"product_id":"a","q":1},{"product_id":"b","q":1}])", R"([{"product_id":"b","q":5}])"), std::string("1 gone 0"));
        // The name is not unique, so the place counts.
        QCOMPARE(pairing(R"([{"name":"a","q":1},{"name":"a","q":2}])", R"([{"name":"a","q":3},{"name":"a","q":4}])"), std::string("0 1"));
        // A number and a text are not the same identity.
        QCOMPARE(pairing(R"([{"id":1,"q":1},{"id":2,"q":1}])", R"([{"id":"2","q":5},{"id":"1","q":5}])"), std::string("0 1"));
    }

    void membersPairByName() {
        QCOMPARE(pairing(R"({"a":1,"b":2,"c":3})", R"({"a":9,"c":3,"d":4})"), std::string("0 2 - gone 1"));
        QCOMPARE(pairing(R"({"a":1,"b":2})", R"({"b":2,"a":1})"), std::string("1 0"));
        QCOMPARE(pairing(R"({"a":1,"a":2})", R"({"a":1,"a":3})"), std::string("0 1"));
    }

    void theMemberThatTellsApartIsFound() {
        const auto memberOf = [](const std::string& items) {
            const auto value = json(items);
            return std::string(identityMember(value.items()));
        };
        QCOMPARE(memberOf(R"([{"name":"x","sku":"a"},{"name":"y","sku":"b"}])"), std::string("sku"));
        QCOMPARE(memberOf(R"([{"name":"x","sku":"a"},{"name":"y","sku":"a"}])"), std::string("name"));
        QCOMPARE(memberOf(R"([{"productId":7},{"productId":8}])"), std::string("productId"));
        QCOMPARE(memberOf(R"([{"id":{"x":1}}])"), std::string());
        QCOMPARE(memberOf(R"([{"id":1},2])"), std::string());
        QCOMPARE(memberOf("[]"), std::string());
    }

    /// Every earlier item has one later item at most, and what is paired and what is gone are all of them.
    void nothingIsPairedTwice() {
        std::mt19937 random(7);
        for (int round = 0; round < 500; ++round) {
            const auto make = [&random] {
                Value::Array items;
                for (auto count = random() % 9; count > 0; --count)
                    items.push_back(random() % 2 ? Value::integer(static_cast<int>(random() % 4))
                                                 : json("{\"id\":" + std::to_string(random() % 20) + "}"));
                return items;
            };
            const auto before = make();
            const auto after = make();
            const auto pairs = pairItems(before, after);
            std::vector<int> seen(before.size());
            for (std::size_t at = 0; at < before.size(); ++at)
                seen[at] += at < pairs.head || at >= before.size() - pairs.tail ? 1 : 0;
            for (const auto from : pairs.middle)
                if (from != PartPairs::none)
                    ++seen.at(from);
            for (const auto gone : pairs.gone(before.size()))
                ++seen.at(gone);
            QVERIFY(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
            QCOMPARE(pairs.head + pairs.tail + pairs.middle.size(), after.size());
        }
    }
};

LEFTFOLD_TEST(TstPartPairs)
#include "tst_part_pairs.moc"
