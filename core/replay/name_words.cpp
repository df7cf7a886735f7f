// SPDX-License-Identifier: Apache-2.0
#include "core/replay/name_words.h"
#include <algorithm>
#include <array>
#include <span>

namespace leftfold {

namespace {

using Words = std::vector<std::string>;

constexpr std::string_view adding[] = {"added", "appended", "applied", "attached", "enrolled", "included", "inserted", "joined"};
constexpr std::string_view removing[] = {"deleted", "detached", "dropped", "excluded", "left", "removed", "revoked", "unapplied"};
constexpr std::string_view changing[] = {"adjusted", "amended", "assigned", "changed", "commented", "corrected", "counted", "edited",
    "logged", "modified", "moved", "noted", "recorded", "renamed", "replaced", "scanned", "set", "stored", "tracked", "updated", "used",
    "viewed"};
constexpr std::string_view irregular[] = {"begun", "bought", "bound", "broken", "brought", "built", "caught", "chosen", "cut", "drawn",
    "done", "driven", "fallen", "forgiven", "found", "frozen", "given", "gone", "grown", "held", "hidden", "hit", "kept", "known", "left",
    "lent", "lost", "made", "met", "overdrawn", "paid", "picked", "put", "read", "risen", "seen", "sent", "set", "shut", "sold", "spent",
    "split", "stolen", "taken", "thrown", "unfrozen", "withdrawn", "won", "written"};
constexpr OppositeActions opposites[] = {{"deposited", "withdrawn", "balance"}, {"credited", "debited", "balance"},
    {"earned", "spent", "balance"}, {"increased", "decreased", ""}, {"raised", "lowered", ""}, {"charged", "refunded", "charged"}};

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isOneOf(std::string_view word, std::span<const std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isPast(const std::string& word) {
    constexpr std::string_view nouns[] = {"bed", "breed", "feed", "need", "red", "seed", "speed"};
    return (word.size() > 3 && word.ends_with("ed") && !isOneOf(word, nouns)) || isOneOf(word, irregular);
}

/// Letters beyond ASCII are letters as well.
bool isPart(char c) {
    return isLower(c) || isUpper(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Where a word begins within a name: `OrderItem`, `HTTPServer`.
bool isHump(std::string_view name, std::size_t at) {
    if (at == 0 || !isUpper(name[at]))
        return false;
    return isLower(name[at - 1]) || isDigit(name[at - 1]) || (isUpper(name[at - 1]) && at + 1 < name.size() && isLower(name[at + 1]));
}

/// Without namespaces: of `com.shop.OrderPlaced` the last segment, of `cart.checked_out` both.
std::string_view ownName(std::string_view type) {
    constexpr std::string_view separators = ".:/\\";
    const auto last = type.find_last_of(separators);
    if (last == std::string_view::npos || last + 1 == type.size())
        return type;
    if (isUpper(type[last + 1]))
        return type.substr(last + 1);
    const auto before = last == 0 ? std::string_view::npos : type.find_last_of(separators, last - 1);
    return before == std::string_view::npos ? type : type.substr(before + 1);
}

void dropAggregate(Words& words, const Words& aggregate) {
    const auto found = std::search(words.begin(), words.end(), aggregate.begin(), aggregate.end());
    if (!aggregate.empty() && found != words.end() && words.size() > aggregate.size())
        words.erase(words.begin(), found + std::ssize(aggregate));
}

} // namespace

Words wordsOf(std::string_view name) {
    Words words(1);
    for (std::size_t at = 0; at < name.size(); ++at) {
        if ((!isPart(name[at]) || isHump(name, at)) && !words.back().empty())
            words.emplace_back();
        if (isPart(name[at]))
            words.back() += isUpper(name[at]) ? static_cast<char>(name[at] - 'A' + 'a') : name[at];
    }
    std::erase(words, std::string());
    return words;
}

std::string joinedWords(const Words& words, std::string_view between) {
    std::string text;
    for (const auto& word : words) {
        text += text.empty() ? "" : between;
        text += word;
    }
    return text;
}

EventWords eventWords(std::string_view type, std::string_view aggregateType) {
    auto words = wordsOf(ownName(type));
    dropAggregate(words, wordsOf(aggregateType));
    std::erase(words, "was");
    std::erase(words, "been");
    if (words.size() > 1 && words.back() == "event")
        words.pop_back();
    const auto past = std::find_if(words.rbegin(), words.rend(), isPast);
    if (past == words.rend())
        return {std::move(words), {}};
    const auto verb = past.base() - 1;
    return {Words(words.begin(), verb), Words(verb, words.end())};
}

ActionKind actionKindOf(std::string_view verb) {
    if (isOneOf(verb, adding))
        return ActionKind::Adds;
    if (isOneOf(verb, removing))
        return ActionKind::Removes;
    if (isOneOf(verb, changing))
        return ActionKind::Changes;
    return isPast(std::string(verb)) ? ActionKind::Becomes : ActionKind::Unknown;
}

const OppositeActions* oppositesOf(std::string_view verb) {
    const auto* found = std::find_if(
        std::begin(opposites), std::end(opposites), [verb](const OppositeActions& pair) { return pair.more == verb || pair.less == verb; });
    return found == std::end(opposites) ? nullptr : found;
}

std::string pluralOf(std::string word) {
    const auto ends = [&word](std::string_view tail) { return word.ends_with(tail); };
    if (ends("s") || ends("x") || ends("ch") || ends("sh"))
        return word + "es";
    if (ends("y") && word.size() > 1 && std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos) {
        word.pop_back();
        return word + "ies";
    }
    return word + 's';
}

} // namespace leftfold
