// SPDX-License-Identifier: Apache-2.0
#include "core/expression/completion.h"
#include "core/expression/operand.h"
#include "core/expression/print_expression.h"
#include "core/expression/text_pattern.h"
#include <algorithm>

namespace leftfold {

namespace {

constexpr std::size_t mostItems = 60;

bool isSpace(char symbol) {
    return symbol == ' ' || symbol == '\t' || symbol == '\n' || symbol == '\r';
}

bool isRelationSign(char symbol) {
    return symbol == '=' || symbol == '<' || symbol == '>' || symbol == '~' || symbol == '!';
}

/// Where the piece that is being written begins: behind a space or a parenthesis that stands in no quotes.
std::size_t pieceBegin(std::string_view text) {
    std::size_t begin = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            quoted = !quoted;
        else if (!quoted && (isSpace(text[at]) || text[at] == '(' || text[at] == ')'))
            begin = at + 1;
    }
    return std::min(begin, text.size());
}

/// The text without spaces at its end.
std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// `data.total` of `type:a data.total >=`; empty where the text does not end in an operator.
std::string_view operandBefore(std::string_view text) {
    text = trimmed(text);
    const auto whole = text.size();
    while (!text.empty() && isRelationSign(text.back()))
        text.remove_suffix(1);
    if (text.size() == whole)
        return {};
    text = trimmed(text);
    return text.substr(pieceBegin(text));
}

class Offer {
public:
    explicit Offer(std::string_view typed)
        : m_typed(typed) { }

    /// Those that begin with what is typed come before those that have it somewhere.
    void add(std::string item) {
        const auto at = findIgnoringCase(item, m_typed);
        if (at == std::string_view::npos || item == m_typed)
            return;
        auto& list = at == 0 ? m_first : m_second;
        if (std::find(list.begin(), list.end(), item) == list.end())
            list.push_back(std::move(item));
    }
    std::vector<std::string> take() {
        m_first.insert(m_first.end(), std::make_move_iterator(m_second.begin()), std::make_move_iterator(m_second.end()));
        m_first.resize(std::min(m_first.size(), mostItems));
        return std::move(m_first);
    }

private:
    std::string_view m_typed;
    std::vector<std::string> m_first, m_second;
};

/// `order.created` and, once for all of them, `order.*`.
void addTypes(Offer& offer, const std::vector<std::string>& types, bool wildcards) {
    for (const auto& type : types) {
        const auto dot = type.find('.');
        if (wildcards && dot != std::string::npos)
            offer.add(patternText(TextPattern({type.substr(0, dot + 1), ""})));
        offer.add(patternText(TextPattern::plain(type)));
    }
}

void addValues(Offer& offer, std::string_view operand, const Vocabulary& vocabulary, bool wildcards) {
    if (operand == "type")
        return addTypes(offer, vocabulary.types, wildcards);
    if (operand == "aggregate")
        return addTypes(offer, vocabulary.aggregateTypes, false);
    if (operand == "after" || operand == "before" || operand == "time")
        for (const char* time : {"-15m", "-1h", "-24h", "-7d", "-30d", "now"})
            offer.add(time);
    if (operand == "outbox")
        for (const char* state : {"pending", "published", "failing", "dead"})
            offer.add(state);
    for (const auto& path : vocabulary.paths)
        if (path.path == operand)
            for (const auto& value : path.values)
                offer.add(value);
}

void addOperands(Offer& offer, const Vocabulary& vocabulary) {
    for (const auto word : operandWords())
        if (!pathRootOf(word))
            offer.add(std::string(word) + ':');
    for (const auto& path : vocabulary.paths)
        offer.add(path.path);
    for (const char* function : {"exists(", "missing(", "or", "not"})
        offer.add(function);
}

} // namespace

CompletionList completionsAt(std::string_view text, std::size_t cursor, const Vocabulary& vocabulary) {
    const auto before = text.substr(0, cursor);
    auto begin = pieceBegin(before);
    while (begin < before.size() && before[begin] == '-')
        ++begin;
    const auto piece = before.substr(begin);
    const auto colon = piece.find(':');
    const auto sign = std::find_if(piece.begin(), piece.end(), isRelationSign) - piece.begin();
    if (colon != std::string_view::npos && colon < static_cast<std::size_t>(sign)) {
        const auto comma = piece.rfind(',');
        const auto from = comma == std::string_view::npos ? colon + 1 : comma + 1;
        Offer offer(piece.substr(from));
        addValues(offer, piece.substr(0, colon), vocabulary, true);
        return {begin + from, offer.take()};
    }
    // `data.x>=pa`: the value begins behind the signs.
    auto from = static_cast<std::size_t>(sign) < piece.size() ? static_cast<std::size_t>(sign) : 0;
    while (from > 0 && from < piece.size() && isRelationSign(piece[from]))
        ++from;
    const auto operand = operandBefore(before.substr(0, begin + from));
    Offer offer(before.substr(begin + from));
    if (operand.empty())
        addOperands(offer, vocabulary);
    else
        addValues(offer, operand, vocabulary, false);
    return {begin + from, offer.take()};
}

} // namespace leftfold
