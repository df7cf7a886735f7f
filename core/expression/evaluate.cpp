// SPDX-License-Identifier: Apache-2.0
#include "core/expression/evaluate.h"
#include "core/expression/search_text.h"
#include <algorithm>
#include <charconv>
#include <span>

namespace leftfold {

namespace {

using Steps = std::span<const PathStep>;

/// Whether `visit` says yes to one of the values that the steps lead to.
template <typename Visit>
bool anyAt(const Value& value, Steps steps, const Visit& visit) {
    if (steps.empty())
        return visit(value);
    const auto& step = steps.front();
    const auto rest = steps.subspan(1);
    if (const auto* name = std::get_if<std::string>(&step)) {
        const auto* member = value.find(*name);
        return member && anyAt(*member, rest, visit);
    }
    const auto& items = value.items();
    if (const auto* index = std::get_if<std::size_t>(&step))
        return *index < items.size() && anyAt(items[*index], rest, visit);
    return std::any_of(items.begin(), items.end(), [&](const Value& item) { return anyAt(item, rest, visit); });
}

template <typename Visit>
bool anyAt(const ValuePath& path, EventFacts& facts, const Visit& visit) {
    if (path.root == PathRoot::Data && !facts.forms().empty())
        return std::any_of(facts.forms().begin(), facts.forms().end(),
            [&](const EventForm& form) { return form.data && anyAt(*form.data, path.steps, visit); });
    const auto* root = facts.root(path.root);
    return root && anyAt(*root, path.steps, visit);
}

/// How the name of an aggregate is asked for: `Order/o-17` is both parts, `Order` and `o-17` are one of them.
enum class AggregateName { Whole, Parts };

template <typename Number, typename Visit>
bool visitNumber(const std::optional<Number>& number, std::int64_t value, const Visit& visit) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return number && visit(Scalar::numberOf({digits, static_cast<std::size_t>(end - digits)}));
}

template <typename Visit>
bool visitText(std::string_view text, const Visit& visit) {
    return !text.empty() && visit(Scalar::textOf(text));
}

template <typename Visit>
bool anyName(const AggregateId& aggregate, AggregateName name, const Visit& visit) {
    if (name == AggregateName::Parts)
        return visitText(aggregate.type, visit) || visitText(aggregate.id, visit);
    return !aggregate.id.empty() && visit(Scalar::textOf(aggregate.path()));
}

template <typename Visit>
bool anyForm(const EventFacts& facts, const Visit& visit) {
    return std::any_of(facts.forms().begin(), facts.forms().end(), visit);
}

/// Whether `visit` says yes to one of the things that the field is called by.
template <typename Visit>
bool anyOf(EventField field, AggregateName name, EventFacts& facts, const Visit& visit) {
    const auto& event = facts.event();
    switch (field) {
    case EventField::Type:
        return visitText(event.type, visit) || (event.storedType != event.type && visitText(event.storedType, visit))
            || anyForm(facts, [&](const EventForm& form) { return form.type != event.type && visitText(form.type, visit); });
    case EventField::Schema:
        return visitNumber(event.schemaVersion, event.schemaVersion.value_or(0), visit) || anyForm(facts, [&](const EventForm& form) {
            return form.schemaVersion != event.schemaVersion && visitNumber(std::optional(Version{}), form.schemaVersion, visit);
        });
    case EventField::Aggregate:
        return anyName(event.aggregate, name, visit);
    case EventField::Id:
        return visitText(event.id.text, visit);
    case EventField::AggregateVersion:
        return visitNumber(event.version, event.version.value_or(Version{}).value, visit);
    case EventField::GlobalPosition:
        return visitNumber(event.position, event.position.value_or(Position{}).value, visit);
    case EventField::Time:
        return event.occurredAt && visit(Scalar::textOf(formatInstant(*event.occurredAt)));
    case EventField::Correlation:
        return visitText(event.correlation.text, visit);
    case EventField::Causation:
        return visitText(event.causation.text, visit);
    case EventField::Outbox:
        return visitText(facts.messageState(), visit);
    }
    return false;
}

template <typename Visit>
bool anyOf(const Operand& operand, AggregateName name, EventFacts& facts, const Visit& visit) {
    if (const auto* field = std::get_if<EventField>(&operand))
        return anyOf(*field, name, facts, visit);
    return anyAt(std::get<ValuePath>(operand), facts, [&visit](const Value& value) { return visit(Scalar::of(value)); });
}

bool orderHolds(Instant instant, Relation relation, Instant bound) {
    switch (relation) {
    case Relation::Equal:
        return instant == bound;
    case Relation::Unequal:
        return instant != bound;
    case Relation::Less:
        return instant < bound;
    case Relation::AtMost:
        return instant <= bound;
    case Relation::Greater:
        return instant > bound;
    case Relation::AtLeast:
        break;
    }
    return instant >= bound;
}

/// The values there, one after the other: what `changed` compares.
std::vector<Value> valuesAt(const Value* root, const ValuePath& path) {
    std::vector<Value> all;
    if (root)
        anyAt(*root, path.steps, [&all](const Value& value) {
            all.push_back(value);
            return false;
        });
    return all;
}

struct Evaluator {
    EventFacts& facts;

    bool operator()(const PatternTerm& term) const {
        return std::any_of(term.anyOf.begin(), term.anyOf.end(), [&](const TextPattern& pattern) {
            const auto name = pattern.contains('/') ? AggregateName::Whole : AggregateName::Parts;
            return anyOf(term.operand, name, facts, [&](const Scalar& found) { return found.isReadable() && pattern.matches(found.text); });
        });
    }
    bool operator()(const ComparisonTerm& term) const {
        const auto name = term.value.text.find('/') != std::string::npos ? AggregateName::Whole : AggregateName::Parts;
        const auto related = [&](Relation relation) {
            return anyOf(term.operand, name, facts, [&](const Scalar& found) { return relationHolds(found, relation, term.value); });
        };
        if (term.relation != Relation::Unequal || std::holds_alternative<ValuePath>(term.operand))
            return related(term.relation);
        return isPresent(term.operand) && !related(Relation::Equal);
    }
    bool operator()(const PathComparisonTerm& term) const {
        const auto related = [&](Relation relation) {
            return anyAt(term.other, facts, [&](const Value& right) { return isRelated(term.operand, relation, right); });
        };
        if (term.relation != Relation::Unequal || std::holds_alternative<ValuePath>(term.operand))
            return related(term.relation);
        return isPresent(term.operand) && isPresent(term.other) && !related(Relation::Equal);
    }
    bool operator()(const RegexTerm& term) const {
        return anyOf(term.operand, AggregateName::Whole, facts,
            [&](const Scalar& found) { return found.isReadable() && term.regex.matches(found.text); });
    }
    bool operator()(const TimeTerm& term) const {
        const auto& at = facts.event().occurredAt;
        return at && orderHolds(*at, term.relation, term.point.at);
    }
    bool operator()(const PresenceTerm& term) const { return isPresent(term.operand) == term.present; }
    bool operator()(const SearchTerm& term) const {
        const auto& event = facts.event();
        for (const auto* text : {&event.storedType, &event.type, &event.aggregate.id, &event.aggregate.type, &event.id.text,
                 &event.correlation.text, &event.causation.text})
            if (term.text.occursIn(*text))
                return true;
        return !event.payload.absent && occursInJson(term.text, event.payload.json());
    }
    bool operator()(const ChangedTerm& term) const {
        return valuesAt(facts.root(PathRoot::State), term.path) != valuesAt(facts.root(PathRoot::Old), term.path);
    }
    bool operator()(const BecameTerm& term) const {
        if (!holds(term.inner.front(), facts))
            return false;
        const Event nothing; // before the step there was the state, and no event yet
        EventFacts before(nothing);
        before.setStates(nullptr, facts.stateBefore());
        return !holds(term.inner.front(), before);
    }
    bool operator()(const Negation& negation) const { return !holds(negation.inner.front(), facts); }
    bool operator()(const Conjunction& all) const {
        return std::all_of(all.parts.begin(), all.parts.end(), [this](const Expression& part) { return holds(part, facts); });
    }
    bool operator()(const Disjunction& any) const {
        return std::any_of(any.parts.begin(), any.parts.end(), [this](const Expression& part) { return holds(part, facts); });
    }

private:
    bool isRelated(const Operand& operand, Relation relation, const Value& right) const {
        if (const auto* path = std::get_if<ValuePath>(&operand))
            return anyAt(*path, facts, [&](const Value& left) { return relationHolds(left, relation, right); });
        const auto name = right.isString() && right.text().find('/') != std::string::npos ? AggregateName::Whole : AggregateName::Parts;
        return anyOf(std::get<EventField>(operand), name, facts, [&](const Scalar& left) {
            const std::string text(left.text);
            return relationHolds(left.kind == Scalar::Kind::Number ? Value::number(text) : Value::string(text), relation, right);
        });
    }
    bool isPresent(const Operand& operand) const {
        return anyOf(operand, AggregateName::Parts, facts, [](const Scalar&) { return true; });
    }
};

} // namespace

bool holds(const Expression& expression, EventFacts& facts) {
    return std::visit(Evaluator{facts}, expression.node);
}

} // namespace leftfold
