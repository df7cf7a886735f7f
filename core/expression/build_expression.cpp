// SPDX-License-Identifier: Apache-2.0
#include "core/expression/build_expression.h"
#include "core/expression/quoting.h"
#include <charconv>

namespace leftfold {

namespace {

template <typename T>
using Built = tl::expected<T, ExpressionFault>;

constexpr std::size_t longestPath = 64;

/// One read of a text. The first fault ends it.
class Builder {
public:
    Builder(std::string_view text, const ExpressionContext& context)
        : m_text(text)
        , m_context(context) { }

    Built<Expression> expression(const SyntaxNode& node) const {
        switch (node.kind) {
        case SyntaxKind::Disjunction:
            return several<Disjunction>(node);
        case SyntaxKind::Conjunction:
            return several<Conjunction>(node);
        case SyntaxKind::Negated:
            return negated(node);
        case SyntaxKind::Presence:
            return presence(node);
        case SyntaxKind::Changed:
            return changed(node);
        case SyntaxKind::Became:
            return became(node);
        case SyntaxKind::Search:
            return search(node);
        default:
            return term(node);
        }
    }

private:
    tl::unexpected<ExpressionFault> fault(std::size_t offset, std::string what) const {
        return tl::unexpected(faultAt(m_text, offset, std::move(what)));
    }
    tl::unexpected<ExpressionFault> fault(const SyntaxNode& node, std::string what) const { return fault(node.offset, std::move(what)); }

    template <typename Node>
    static Expression made(Node node, const SyntaxNode& from) {
        return {std::move(node), from.offset, from.offset + from.text.size()};
    }

    template <typename Several>
    Built<Expression> several(const SyntaxNode& node) const {
        if (node.children.size() == 1)
            return expression(node.children.front());
        Several all;
        for (const auto& child : node.children) {
            auto part = expression(child);
            if (!part)
                return part;
            // (a b) c is a b c
            if (auto* inner = std::get_if<Several>(&part->node))
                std::move(inner->parts.begin(), inner->parts.end(), std::back_inserter(all.parts));
            else
                all.parts.push_back(*std::move(part));
        }
        return made(std::move(all), node);
    }

    Built<Expression> negated(const SyntaxNode& node) const {
        auto inner = expression(node.children.back());
        const bool odd = (node.children.size() - 1) % 2 != 0;
        if (!inner || !odd)
            return inner;
        if (auto* twice = std::get_if<Negation>(&inner->node))
            return Expression(std::move(twice->inner.front()));
        return made(Negation{{*std::move(inner)}}, node);
    }

    Built<Expression> presence(const SyntaxNode& node) const {
        const auto operand = readOperand(node.children[1]);
        if (!operand)
            return tl::unexpected(operand.error());
        return made(PresenceTerm{*operand, node.children[0].text == "exists"}, node);
    }

    Built<Expression> changed(const SyntaxNode& node) const {
        const auto path = readPath(node.children[0]);
        if (!path)
            return tl::unexpected(path.error());
        if (path->root != PathRoot::State)
            return fault(node.children[0], "expected a path of the state, such as state.status");
        return made(ChangedTerm{*path}, node);
    }

    Built<Expression> became(const SyntaxNode& node) const {
        if (m_context.scope != ExpressionScope::Replay)
            return fault(node, onlyInReplay("became(…)"));
        auto inner = expression(node.children[0]);
        if (!inner)
            return inner;
        return made(BecameTerm{{*std::move(inner)}}, node);
    }

    Built<Expression> search(const SyntaxNode& node) const {
        auto pattern = readPattern(node);
        if (!pattern)
            return tl::unexpected(pattern.error());
        return made(SearchTerm{*std::move(pattern)}, node);
    }

    static std::string onlyInReplay(std::string_view what) {
        return std::string(what) + " is known in a replay only; events have data.… and metadata.…";
    }

    // Operands

    Built<Operand> readOperand(const SyntaxNode& node) const {
        if (node.kind != SyntaxKind::Path) {
            const auto field = eventFieldOf(node.text);
            if (!field)
                return fault(node, std::string(node.text) + " takes a time: " + std::string(node.text) + ":2026-01-01");
            if (*field == EventField::Outbox && m_context.scope == ExpressionScope::Replay)
                return fault(node, "outbox is known of stored events only, not in a replay");
            return Operand(*field);
        }
        const auto path = readPath(node);
        return path ? Built<Operand>(Operand(*path)) : tl::unexpected(path.error());
    }

    Built<ValuePath> readPath(const SyntaxNode& node) const {
        ValuePath path;
        path.root = pathRootOf(node.children.front().text).value_or(PathRoot::Data);
        if (m_context.scope != ExpressionScope::Replay && (path.root == PathRoot::State || path.root == PathRoot::Old))
            return fault(node, onlyInReplay(std::string(wordOf(path.root)) + ".…"));
        if (node.children.size() > longestPath)
            return fault(node, "a path may have " + std::to_string(longestPath) + " steps");
        for (std::size_t at = 1; at < node.children.size(); ++at) {
            auto step = readStep(node.children[at]);
            if (!step)
                return tl::unexpected(step.error());
            path.steps.push_back(*std::move(step));
        }
        return path;
    }

    Built<PathStep> readStep(const SyntaxNode& node) const {
        if (node.kind == SyntaxKind::PlainName)
            return PathStep(std::string(node.text));
        if (node.kind == SyntaxKind::Quoted) {
            auto name = unquoted(node);
            return name ? Built<PathStep>(PathStep(*std::move(name))) : tl::unexpected(name.error());
        }
        if (node.text == "*")
            return PathStep(AnyItem());
        std::size_t index = 0;
        const auto [end, problem] = std::from_chars(node.text.data(), node.text.data() + node.text.size(), index);
        if (problem != std::errc{} || end != node.text.data() + node.text.size())
            return fault(node, "no array has that many elements");
        return PathStep(index);
    }

    // Values

    Built<std::string> unquoted(const SyntaxNode& node) const {
        std::size_t bad = 0;
        auto text = unquotedText(node.text, &bad);
        if (!text)
            return fault(node.offset + bad, "this is no escape; there are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
        return *std::move(text);
    }

    /// Appends a piece without quotes: `*` begins another piece, a backslash takes the next as it is.
    static void appendRaw(std::string_view raw, std::vector<std::string>& pieces) {
        for (std::size_t at = 0; at < raw.size(); ++at) {
            if (raw[at] == '*')
                pieces.emplace_back();
            else
                pieces.back() += raw[at] == '\\' && at + 1 < raw.size() ? raw[++at] : raw[at];
        }
    }

    Built<TextPattern> readPattern(const SyntaxNode& node) const {
        std::vector<std::string> pieces(1);
        for (const auto& piece : node.children) {
            if (piece.kind == SyntaxKind::RawPiece) {
                appendRaw(piece.text, pieces);
                continue;
            }
            const auto text = unquoted(piece);
            if (!text)
                return tl::unexpected(text.error());
            pieces.back() += *text;
        }
        return TextPattern(std::move(pieces));
    }

    Built<Literal> readLiteral(const SyntaxNode& node) const {
        if (node.kind == SyntaxKind::Quoted) {
            auto text = unquoted(node);
            return text ? Built<Literal>(Literal::textOf(*std::move(text))) : tl::unexpected(text.error());
        }
        if (node.text.find('\\') == std::string_view::npos)
            return Literal::bare(node.text);
        std::string text;
        for (std::size_t at = 0; at < node.text.size(); ++at)
            text += node.text[at] == '\\' && at + 1 < node.text.size() ? node.text[++at] : node.text[at];
        return Literal::textOf(std::move(text));
    }

    // Terms

    Built<Expression> term(const SyntaxNode& node) const {
        const auto& head = node.children[0];
        const bool isBound = head.text == "after" || head.text == "before";
        const auto& second = node.children[1];
        if (isBound)
            return timeBound(node);
        const auto operand = readOperand(head);
        if (!operand)
            return tl::unexpected(operand.error());
        if (second.kind == SyntaxKind::Pattern)
            return patternTerm(node, *operand);
        if (second.kind == SyntaxKind::Regex || second.kind == SyntaxKind::QuotedRegex)
            return regexTerm(node, *operand);
        return comparison(node, *operand);
    }

    Built<Expression> patternTerm(const SyntaxNode& node, const Operand& operand) const {
        PatternTerm made{operand, {}};
        for (std::size_t at = 1; at < node.children.size(); ++at) {
            auto pattern = readPattern(node.children[at]);
            if (!pattern)
                return tl::unexpected(pattern.error());
            made.anyOf.push_back(*std::move(pattern));
        }
        return Builder::made(std::move(made), node);
    }

    Built<Expression> regexTerm(const SyntaxNode& node, const Operand& operand) const {
        const auto& source = node.children[1];
        std::string text;
        for (std::size_t at = 0; at < source.text.size(); ++at) {
            // In quotes the quote alone is escaped; every other backslash is the regular expression's.
            if (source.text.substr(at, 2) == "\\\"")
                ++at;
            else if (source.text[at] == '\\' && at + 1 < source.text.size())
                text += source.text[at++];
            text += source.text[at];
        }
        auto regex = RegularExpression::compile(text);
        if (!regex)
            return fault(source, regex.error().message);
        return made(RegexTerm{operand, *std::move(regex)}, node);
    }

    Built<TimePoint> readTime(const SyntaxNode& node, std::string_view after) const {
        const auto text = node.kind == SyntaxKind::Quoted ? unquoted(node) : Built<std::string>(std::string(node.text));
        if (!text)
            return tl::unexpected(text.error());
        const auto point = readTimePoint(*text, m_context.now);
        if (!point)
            return fault(node, "expected a time after " + std::string(after) + ", such as 2026-01-31, 2026-01-31T09:00:00Z or -2h");
        return *point;
    }

    Built<Expression> timeBound(const SyntaxNode& node) const {
        const std::string word(node.children[0].text);
        const auto& pattern = node.children[1];
        if (pattern.kind != SyntaxKind::Pattern)
            return fault(pattern, word + " takes a time: " + word + ":2026-01-01");
        if (node.children.size() > 2)
            return fault(node.children[2], "expected one time after " + word + ":");
        const auto point = readTime(pattern.children.size() == 1 ? pattern.children[0] : pattern, word + ":");
        if (!point)
            return tl::unexpected(point.error());
        return made(TimeTerm{word == "after" ? Relation::AtLeast : Relation::Less, *point}, node);
    }

    Built<Expression> comparison(const SyntaxNode& node, const Operand& operand) const {
        const auto relation = relationOf(node.children[1].text);
        const auto& source = node.children[2];
        const auto shown = operandText(operand) + ' ' + std::string(signOf(relation));
        if (operand == Operand(EventField::Time)) {
            const auto point = readTime(source, shown);
            return point ? Built<Expression>(made(TimeTerm{relation, *point}, node)) : tl::unexpected(point.error());
        }
        if (source.kind == SyntaxKind::Path)
            return pathComparison(node, operand, relation);
        auto literal = readLiteral(source);
        if (!literal)
            return tl::unexpected(literal.error());
        const auto* field = std::get_if<EventField>(&operand);
        const bool ordered = relation != Relation::Equal && relation != Relation::Unequal;
        const bool word = literal->kind == Literal::Kind::Null || literal->kind == Literal::Kind::Boolean;
        if (field && isNumeric(*field) && !literal->number)
            return fault(source, "expected a number after " + shown);
        if (field && literal->kind == Literal::Kind::Null)
            return fault(source, "a field is never null; say missing(" + operandText(operand) + ")");
        if (ordered && word)
            return fault(source, literal->text + " compares with = and != only");
        return made(ComparisonTerm{operand, relation, *std::move(literal)}, node);
    }

    Built<Expression> pathComparison(const SyntaxNode& node, const Operand& operand, Relation relation) const {
        auto other = readPath(node.children[2]);
        if (!other)
            return tl::unexpected(std::move(other).error());
        return made(PathComparisonTerm{operand, relation, *std::move(other)}, node);
    }

    static Relation relationOf(std::string_view sign) {
        for (const auto relation : {Relation::Equal, Relation::Unequal, Relation::Less, Relation::AtMost, Relation::Greater})
            if (signOf(relation) == sign)
                return relation;
        return Relation::AtLeast;
    }

    std::string_view m_text;
    const ExpressionContext& m_context;
};

} // namespace

tl::expected<Expression, ExpressionFault> buildExpression(
    std::string_view text, const SyntaxNode& syntax, const ExpressionContext& context) {
    return Builder(text, context).expression(syntax.kind == SyntaxKind::Root ? syntax.children.front() : syntax);
}

} // namespace leftfold
