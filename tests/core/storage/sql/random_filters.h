// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_filter.h"
#include "core/expression/print_expression.h"
#include "core/expression/value_term.h"
#include "core/storage/event_source.h"
#include <random>

namespace leftfold::test {

/// Filters whose values are those of a store's events, and some that nothing has.
class RandomFilters {
public:
    RandomFilters(std::vector<Event> events, unsigned seed)
        : m_events(std::move(events))
        , m_random(seed) { }

    Expression next() { return tree(0); }

private:
    unsigned below(std::size_t count) { return static_cast<unsigned>(m_random() % count); }
    bool coin() { return below(2) == 0; }
    template <typename T>
    const T& one(const std::vector<T>& of) {
        return of[below(of.size())];
    }

    std::string text(EventField field) {
        const auto& event = one(m_events);
        switch (field) {
        case EventField::Type:
            return coin() ? event.type : event.storedType;
        case EventField::Schema:
            return std::to_string(event.schemaVersion.value_or(1));
        case EventField::Aggregate:
            return coin() ? event.aggregate.path() : coin() ? event.aggregate.id : event.aggregate.type;
        case EventField::Id:
            return event.id.text;
        case EventField::AggregateVersion:
            return std::to_string(event.version.value_or(Version{}).value);
        case EventField::GlobalPosition:
            return std::to_string(event.position.value_or(Position{}).value);
        case EventField::Time:
            return formatInstant(event.occurredAt.value_or(Instant{}));
        case EventField::Correlation:
            return event.correlation.text;
        case EventField::Causation:
            return event.causation.text;
        default:
            return one(std::vector<std::string>{"pending", "published", "failing", "dead"});
        }
    }

    /// The text with a wildcard somewhere, at times.
    TextPattern pattern(const std::string& text) {
        if (coin())
            return TextPattern::plain(text);
        auto from = below(text.size() + 1);
        auto to = below(text.size() + 1);
        if (from > to)
            std::swap(from, to);
        while (from > 0 && isTail(text, from))
            --from;
        while (to < text.size() && isTail(text, to))
            ++to;
        if (coin())
            return TextPattern({text.substr(0, from), text.substr(to)});
        return TextPattern({"", text.substr(from, to - from), ""});
    }
    static bool isTail(const std::string& text, std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    }

    Relation relation() { return static_cast<Relation>(below(6)); }
    Relation sameness() { return static_cast<Relation>(below(2)); }

    Expression fieldTerm() {
        const auto field = static_cast<EventField>(below(10));
        const auto found = text(field);
        if (field == EventField::Time && coin())
            return {TimeTerm{relation(), {found, *parseInstant(found)}}};
        switch (below(5)) {
        case 0:
            return {PresenceTerm{field, coin()}};
        case 1:
            if (isNumeric(field))
                return {ComparisonTerm{field, relation(), Literal::bare(found)}};
            return {ComparisonTerm{field, field == EventField::Time ? sameness() : relation(), Literal::textOf(found)}};
        case 2:
            return {RegexTerm{field, *RegularExpression::compile(RegularText(found))}};
        default:
            return {PatternTerm{field, {pattern(found), pattern(text(field))}}};
        }
    }
    static std::string RegularText(const std::string& text) { return text.substr(0, 1) == "o" ? "^o" : "1"; }

    /// A path into what the event holds, as far as a coin says.
    void walk(const Value& value, ValuePath& path, const Value*& end) {
        end = &value;
        if (path.steps.size() > 3 || (!path.steps.empty() && below(4) == 0))
            return;
        if (value.isObject() && value.size() > 0) {
            const auto& member = one(value.members());
            path.steps.emplace_back(member.key);
            return walk(*value.find(member.key), path, end);
        }
        if (value.isArray() && value.size() > 0) {
            const auto at = below(value.size());
            path.steps.push_back(coin() ? PathStep(std::size_t{at}) : PathStep(AnyItem()));
            walk(value.items()[at], path, end);
        }
    }

    Expression pairTerm(const ValuePath& path, const Event& event) {
        const auto body = readBody(event);
        ValuePath other{PathRoot::Data, {}};
        const Value* end = nullptr;
        const Value nothing;
        walk(body ? body->data : nothing, other, end);
        if (other.steps.empty())
            other.steps.emplace_back(std::string("nothing"));
        return {PathComparisonTerm{coin() ? Operand(path) : Operand(EventField::AggregateVersion), relation(), other}};
    }

    Expression pathTerm() {
        const auto& event = one(m_events);
        const auto body = readBody(event);
        const bool metadata = body && body->metadata.isObject() && below(3) == 0;
        ValuePath path{metadata ? PathRoot::Metadata : PathRoot::Data, {}};
        const Value* end = nullptr;
        const Value nothing = Value::object({{"nothing", Value::integer(1)}});
        walk(!body ? nothing : metadata ? body->metadata : body->data, path, end);
        const auto scalar = Scalar::of(*end);
        const std::string found(scalar.text);
        switch (below(7)) {
        case 6:
            return pairTerm(path, event);
        case 0:
            return {PresenceTerm{path, coin()}};
        case 1:
            return {PatternTerm{path, {pattern(found)}}};
        case 2:
            return {RegexTerm{path, *RegularExpression::compile(RegularText(found))}};
        case 3:
            return {ComparisonTerm{path, sameness(), coin() ? Literal::bare(found) : Literal::textOf(found)}};
        case 4:
            return {ComparisonTerm{path, relation(), coin() ? Literal::bare("12.5") : Literal::textOf(found)}};
        default: {
            const auto same = termFor(path, *end);
            return same ? *same : Expression{PresenceTerm{path, coin()}};
        }
        }
    }

    Expression term() {
        const auto kind = below(8);
        if (kind == 0) {
            const auto& event = one(m_events);
            return {
                SearchTerm{pattern(coin() ? std::string(event.payload.json().substr(0, 12)) : text(static_cast<EventField>(below(9))))}};
        }
        return kind < 4 ? pathTerm() : fieldTerm();
    }

    Expression tree(int depth) {
        const auto kind = depth > 2 ? 0 : below(5);
        if (kind < 2)
            return term();
        if (kind == 2)
            return excluding(tree(depth + 1));
        std::vector<Expression> parts;
        for (auto count = 2 + below(2); count > 0; --count)
            parts.push_back(tree(depth + 1));
        return kind == 3 ? Expression{Conjunction{std::move(parts)}} : Expression{Disjunction{std::move(parts)}};
    }

    std::vector<Event> m_events;
    std::mt19937 m_random;
};

} // namespace leftfold::test
