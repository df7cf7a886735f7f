// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/versioning/origin_tree.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;

namespace {

Value any(std::mt19937& random, int depth) {
    const auto kind = random() % (depth > 0 ? 4 : 2);
    if (kind < 2)
        return Value::integer(static_cast<std::int64_t>(random() % 4));
    Value::Array items;
    for (auto left = random() % 4; left > 0; --left)
        items.push_back(any(random, depth - 1));
    if (kind == 2)
        return Value::array(std::move(items));
    auto object = Value::object();
    for (auto& item : items)
        object.editMember(std::string(1, static_cast<char>('0' + random() % 4))) = std::move(item);
    return object;
}

} // namespace

class TstOriginTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What is told stands where it is told, whatever the values are: places before in the value before, places after in that after.
    void placesAreThere() {
        std::mt19937 random(7);
        for (int round = 0; round < 3000; ++round) {
            const auto before = any(random, 3);
            OriginTree tree(before);
            auto now = before;
            for (std::size_t step = 0; step < 4; ++step) {
                const auto next = any(random, 3);
                tree.take(now, diffValues(now, next), step);
                now = next;
            }
            const auto changes = tree.changesTo(now);
            QVERIFY(before == now || !changes.empty());
            for (const auto& change : changes) {
                QVERIFY(!change.steps.empty());
                QVERIFY(change.kind == TracedChange::Kind::Added || resolve(before, change.before));
                QVERIFY(change.kind == TracedChange::Kind::Removed || resolve(now, change.after));
            }
        }
    }
    void nothingHappened() {
        const auto value = parseJson(R"({"a":[1,{"b":2}]})").value();
        QVERIFY(OriginTree(value).changesTo(value).empty());
    }
    void theWholeIsReplaced() {
        const auto value = parseJson("[1]").value();
        const auto other = parseJson("{}").value();
        OriginTree tree(value);
        tree.take(value, diffValues(value, other), 3);
        const std::vector<TracedChange> expected{{TracedChange::Kind::Changed, {}, {}, {3}}};
        QVERIFY(tree.changesTo(other) == expected);
    }
};

LEFTFOLD_TEST(TstOriginTree)
#include "tst_origin_tree.moc"
