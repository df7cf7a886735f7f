// SPDX-License-Identifier: Apache-2.0
#include "core/expression/syntax.h"
#include "core/expression/grammar.h"
#include "core/expression/quoting.h"
#include <memory>
#include <tao/pegtl/contrib/parse_tree.hpp>

namespace leftfold {

namespace {

namespace peg = tao::pegtl;

template <typename Rule>
concept BecomesNode = requires {
    Rule::kind;
};
template <typename Rule>
concept SaysWhatIsExpected = requires {
    Rule::expected;
};

template <typename Rule>
constexpr const char* expectedAt() {
    if constexpr (SaysWhatIsExpected<Rule>)
        return Rule::expected;
    else
        return nullptr;
}

struct Messages {
    template <typename Rule>
    static constexpr const char* message = expectedAt<Rule>();
    template <typename Rule>
    static constexpr bool raise_on_failure = false;
};

template <typename Rule>
struct Control : peg::must_if<Messages, peg::normal, false>::control<Rule> { };

template <typename Rule>
struct Selected : std::bool_constant<BecomesNode<Rule>> { };

/// What PEGTL's parse_tree fills.
struct ParsedNode {
    std::vector<std::unique_ptr<ParsedNode>> children;
    SyntaxKind kind = SyntaxKind::Root;
    const char* begin = nullptr;
    const char* end = nullptr;

    template <typename Rule, typename Input, typename... States>
    void start(const Input& input, States&&...) {
        kind = Rule::kind;
        begin = input.current();
    }
    template <typename Rule, typename Input, typename... States>
    void success(const Input& input, States&&...) {
        end = input.current();
    }
    template <typename Rule, typename Input, typename... States>
    void failure(const Input&, States&&...) { }
    template <typename... States>
    void emplace_back(std::unique_ptr<ParsedNode>&& child, States&&...) { // NOLINT: PEGTL's name
        children.push_back(std::move(child));
    }
};

SyntaxNode plainNode(const ParsedNode& parsed, std::string_view text) {
    SyntaxNode node{parsed.kind, text, 0, {}};
    if (parsed.begin) {
        node.text = std::string_view(parsed.begin, static_cast<std::size_t>(parsed.end - parsed.begin));
        node.offset = static_cast<std::size_t>(parsed.begin - text.data());
    }
    for (const auto& child : parsed.children)
        node.children.push_back(plainNode(*child, text));
    return node;
}

bool isSpace(char symbol) {
    return std::string_view(" \t\n\r").find(symbol) != std::string_view::npos;
}

bool isSign(char symbol) {
    return std::string_view(":=!<>~,.[").find(symbol) != std::string_view::npos;
}

/// What was read just before: an operator, `exists(`, or a word.
std::string_view tokenBefore(std::string_view text) {
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    if (text.empty())
        return text;
    auto begin = text.size() - 1;
    const bool sign = isSign(text.back());
    while (begin > 0 && !isSpace(text[begin - 1]) && text[begin - 1] != '(' && text[begin - 1] != ')'
        && (isSign(text[begin - 1]) == sign || !sign))
        --begin;
    return text.substr(begin);
}

std::string_view wordAt(std::string_view text, std::size_t offset) {
    text.remove_prefix(offset);
    return text.substr(0, text.find_first_of(" \t\n\r()=<>:~!"));
}

std::string worded(std::string_view expected, std::string_view text, std::size_t offset) {
    std::string message(expected);
    if (const auto at = message.find('@'); at != std::string::npos)
        return message.replace(at, 1, wordAt(text, offset));
    const auto at = message.find(" after %");
    if (at == std::string::npos)
        return message;
    const auto before = tokenBefore(text.substr(0, offset));
    return before.empty() ? message.substr(0, at) : message.replace(at + 7, 1, before);
}

/// Where nothing but the end would be right: what is wrong with what stands there.
std::string atTheEnd(std::string_view text, std::size_t offset) {
    const char symbol = text[offset];
    if (symbol == ')')
        return "there is no ( for this )";
    if (isSign(symbol))
        return std::string("expected a field before ") + symbol;
    return "expected a term or the end";
}

/// A parenthesis that stands too deep; npos where none does. In step with the grammar: a quote begins wherever a `"` is that
/// no backslash escapes.
std::size_t tooDeep(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char symbol = text[at];
        if (symbol == '\\')
            ++at;
        else if (symbol == '"')
            quoted = !quoted;
        else if (!quoted && symbol == '(' && ++depth > deepestExpression)
            return at;
        else if (!quoted && symbol == ')')
            depth = std::max(0, depth - 1);
    }
    return std::string_view::npos;
}

tl::expected<void, ExpressionFault> checkText(std::string_view text) {
    const auto refuse = [text](std::size_t offset, std::string what) { return tl::unexpected(faultAt(text, offset, std::move(what))); };
    if (text.size() > longestExpression)
        return refuse(0, "an expression may have " + std::to_string(longestExpression) + " bytes, this has " + std::to_string(text.size()));
    if (const auto good = validUtf8Prefix(text); good < text.size())
        return refuse(good, "the text is no UTF-8 here");
    if (const auto at = text.find('\0'); at != std::string_view::npos)
        return refuse(at, "a NUL may not stand here; write \\u0000 in quotes");
    if (const auto at = tooDeep(text); at != std::string_view::npos)
        return refuse(at, "expected no more than " + std::to_string(deepestExpression) + " parentheses inside each other");
    return {};
}

} // namespace

ExpressionFault faultAt(std::string_view text, std::size_t offset, std::string what) {
    std::size_t column = 1;
    for (const char symbol : text.substr(0, offset))
        column += (static_cast<unsigned char>(symbol) & 0xC0) != 0x80 ? 1 : 0;
    return {offset, column, std::move(what)};
}

tl::expected<SyntaxNode, ExpressionFault> readSyntax(std::string_view text) {
    if (auto sound = checkText(text); !sound)
        return tl::unexpected(std::move(sound).error());
    peg::memory_input<peg::tracking_mode::lazy> input(text.data(), text.size(), "");
    try {
        const auto tree = peg::parse_tree::parse<grammar::Whole, ParsedNode, Selected, peg::nothing, Control>(input);
        return plainNode(*tree, text);
    } catch (const peg::parse_error& error) {
        auto offset = error.positions().front().byte;
        while (offset == text.size() && offset > 0 && isSpace(text.back())) { // the place to type at, not behind the last space
            text.remove_suffix(1);
            offset = text.size();
        }
        const auto expected = error.message() == grammar::End::expected ? atTheEnd(text, offset) : worded(error.message(), text, offset);
        return tl::unexpected(faultAt(text, offset, expected));
    }
}

} // namespace leftfold
