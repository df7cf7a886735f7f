// SPDX-License-Identifier: Apache-2.0
#include "core/replay/alignment.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// A history whose types are the letters.
Timeline spelled(const std::string& letters) {
    std::vector<Event> events;
    for (const char letter : letters)
        events.push_back(
            event(std::string(1, letter), R"({"n":)" + std::to_string(events.size()) + '}', static_cast<int>(events.size()) + 1));
    return folded(std::move(events), nullptr);
}

/// `a` where both have it, `-a` where the left one alone has it, `+a` where the right one has.
std::string aligned(const Timeline& left, const Timeline& right) {
    std::string text;
    const auto rows = alignByType(left, right);
    for (const auto& row : std::span(rows).subspan(1))
        text += row.side == AlignedSide::Right ? '+' + right.event(row.right).type
            : row.side == AlignedSide::Left    ? '-' + left.event(row.left).type
                                               : left.event(row.left).type;
    return text;
}

std::size_t longestCommon(const std::string& left, const std::string& right) {
    std::vector<std::vector<std::size_t>> best(left.size() + 1, std::vector<std::size_t>(right.size() + 1));
    for (std::size_t at = 1; at <= left.size(); ++at)
        for (std::size_t to = 1; to <= right.size(); ++to)
            best[at][to] = left[at - 1] == right[to - 1] ? best[at - 1][to - 1] + 1 : std::max(best[at - 1][to], best[at][to - 1]);
    return best.back().back();
}

std::string anyLetters(std::mt19937& random, std::size_t length, unsigned different) {
    std::string letters;
    while (letters.size() < length)
        letters += static_cast<char>('a' + static_cast<char>(random() % different));
    return letters;
}

} // namespace

class TstAlignment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsOfOneTypeArePaired() {
        QCOMPARE(aligned(spelled("abc"), spelled("abc")), std::string("abc"));
        QCOMPARE(aligned(spelled("abc"), spelled("abxc")), std::string("ab+xc"));
        QCOMPARE(aligned(spelled("abcd"), spelled("ad")), std::string("a-b-cd"));
        QCOMPARE(aligned(spelled(""), spelled("ab")), std::string("+a+b"));
        QCOMPARE(aligned(spelled("ab"), spelled("")), std::string("-a-b"));
        QCOMPARE(aligned(spelled(""), spelled("")), std::string());
    }

    void theSubsequenceIsALongestOne() {
        std::mt19937 random(5);
        for (int round = 0; round < 300; ++round) {
            const auto left = anyLetters(random, random() % 20, 4);
            const auto right = anyLetters(random, random() % 20, 4);
            const auto leftHistory = spelled(left);
            const auto rightHistory = spelled(right);
            const auto rows = alignByType(leftHistory, rightHistory);
            std::size_t pairs = 0;
            std::size_t rowNumber = 0;
            for (const auto& row : std::span(rows).subspan(1)) {
                const auto& before = rows[rowNumber++];
                QCOMPARE(row.left, before.left + (row.side == AlignedSide::Right ? 0 : 1));
                QCOMPARE(row.right, before.right + (row.side == AlignedSide::Left ? 0 : 1));
                if (row.side != AlignedSide::Both)
                    continue;
                ++pairs;
                QCOMPARE(left[row.left - 1], right[row.right - 1]);
            }
            QCOMPARE(rows.back().left, left.size());
            QCOMPARE(rows.back().right, right.size());
            QCOMPARE(pairs, longestCommon(left, right));
        }
    }

    void alignedStepsTellHowDataAndStateDiffer() {
        const auto left = folded(history({{"a", R"({"x":1})"}, {"b", R"({"y":1})"}, {"c", "{"}}), nullptr);
        const auto right = folded(history({{"b", R"({"y":2})"}, {"c", R"({"z":1})"}}), nullptr);
        const auto rows = alignByType(left, right);
        std::string told;
        walkAligned(left, right, rows, 1, [&](const AlignedRow& row, const AlignedDifference& difference) {
            told += std::to_string(row.left) + std::to_string(row.right) + ' ' + toJson(toJsonPatch(difference.data)) + ' '
                + toJson(toJsonPatch(difference.state)) + '\n';
            return true;
        });
        QCOMPARE(told,
            std::string("10 [] []\n"
                        "21 [{\"op\":\"replace\",\"path\":\"/y\",\"value\":2}] "
                        "[{\"op\":\"remove\",\"path\":\"/x\"},{\"op\":\"replace\",\"path\":\"/y\",\"value\":2}]\n"
                        "32 [] [{\"op\":\"remove\",\"path\":\"/x\"},{\"op\":\"replace\",\"path\":\"/y\",\"value\":2},"
                        "{\"op\":\"add\",\"path\":\"/z\",\"value\":1}]\n"));
        QCOMPARE(toJson(toJsonPatch(differenceAt(left, right, rows[2]).data)), std::string(R"([{"op":"replace","path":"/y","value":2}])"));
    }

    void theWalkEndsWhenItIsTold() {
        const auto both = spelled("abc");
        int rows = 0;
        walkAligned(both, both, alignByType(both, both), 1, [&](const AlignedRow&, const AlignedDifference&) { return ++rows < 2; });
        QCOMPARE(rows, 2);
    }

    void longHistoriesThatShareLittleAreAlignedInTime() {
        std::mt19937 random(3);
        const auto left = spelled(anyLetters(random, 30'000, 8));
        const auto right = spelled(anyLetters(random, 30'000, 8));
        QElapsedTimer timer;
        timer.start();
        const auto rows = alignByType(left, right);
        qInfo("aligned in %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 20'000);
        QCOMPARE(rows.back().left, left.size());
        QCOMPARE(rows.back().right, right.size());
        for (const auto& row : rows)
            QVERIFY(row.side != AlignedSide::Both || row.left == 0 || left.event(row.left).type == right.event(row.right).type);
    }
};

LEFTFOLD_TEST(TstAlignment)
#include "tst_alignment.moc"
