// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fuzzy_match.h"
#include <algorithm>
#include <numeric>

namespace leftfold::ui {

namespace {

constexpr int forWordStart = 10;
constexpr int forRun = 12;
constexpr int forLetter = 1;
constexpr int forWholeBeginning = 30;

bool isWordStart(const QString& text, int at) {
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

int scoreOf(const QString& text, const std::vector<int>& places) {
    int score = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        score += forLetter;
        if (isWordStart(text, places[i]))
            score += forWordStart;
        if (i > 0 && places[i] == places[i - 1] + 1)
            score += forRun;
    }
    if (!places.empty() && places.front() == 0 && places.back() == static_cast<int>(places.size()) - 1)
        score += forWholeBeginning;
    // Of equal fits the shorter text is meant.
    return score * 8 - static_cast<int>(std::min<qsizetype>(text.size(), 200)) / 4;
}

/// The first place of each letter from `start` on; word starts are preferred where the rest still fits.
std::optional<std::vector<int>> greedy(const QString& typed, const QString& text, bool preferWordStarts) {
    std::vector<int> places;
    places.reserve(static_cast<std::size_t>(typed.size()));
    int at = 0;
    for (const QChar letter : typed) {
        int found = static_cast<int>(text.indexOf(letter, at, Qt::CaseInsensitive));
        const bool runs = !places.empty() && found == places.back() + 1;
        for (int next = found; preferWordStarts && !runs && next >= 0;
             next = static_cast<int>(text.indexOf(letter, next + 1, Qt::CaseInsensitive))) {
            if (isWordStart(text, next)) {
                found = next;
                break;
            }
        }
        if (found < 0)
            return std::nullopt;
        places.push_back(found);
        at = found + 1;
    }
    return places;
}

/// The typed letters as one piece, at its best place.
std::optional<std::vector<int>> asOnePiece(const QString& typed, const QString& text) {
    int best = -1;
    for (int at = static_cast<int>(text.indexOf(typed, 0, Qt::CaseInsensitive)); at >= 0;
         at = static_cast<int>(text.indexOf(typed, at + 1, Qt::CaseInsensitive))) {
        if (best < 0 || (isWordStart(text, at) && !isWordStart(text, best)))
            best = at;
    }
    if (best < 0)
        return std::nullopt;
    std::vector<int> places(static_cast<std::size_t>(typed.size()));
    std::iota(places.begin(), places.end(), best);
    return places;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text) {
    const QString letters = QString(typed).remove(QLatin1Char(' '));
    if (letters.isEmpty())
        return FuzzyMatch{};
    std::optional<FuzzyMatch> best;
    for (const auto& places : {asOnePiece(letters, text), greedy(letters, text, true), greedy(letters, text, false)}) {
        if (!places)
            continue;
        const int score = scoreOf(text, *places);
        if (!best || score > best->score)
            best = FuzzyMatch{score, *places};
    }
    return best;
}

} // namespace leftfold::ui
