// SPDX-License-Identifier: Apache-2.0
#include "core/storage/filter_text.h"
#include "core/storage/field_condition.h"
#include "core/storage/json_condition.h"

namespace leftfold {

namespace {

enum class Sense { Positive, Negated };

Sense opposite(Sense sense) {
    return sense == Sense::Positive ? Sense::Negated : Sense::Positive;
}

/// The narrowing of one tree. Negations are carried down to the terms: not (a or b) is (not a) and (not b), and of a term only
/// what is exact may be turned round.
class Narrower {
public:
    explicit Narrower(const BoundSection& section)
        : m_section(section) { }

    Narrowing narrow(const Expression& expression, Sense sense) const {
        if (const auto* negation = std::get_if<Negation>(&expression.node))
            return narrow(negation->inner.front(), opposite(sense));
        if (const auto* all = std::get_if<Conjunction>(&expression.node))
            return sense == Sense::Positive ? every(all->parts, sense) : some(all->parts, sense);
        if (const auto* any = std::get_if<Disjunction>(&expression.node))
            return sense == Sense::Positive ? some(any->parts, sense) : every(any->parts, sense);
        auto found = term(expression);
        if (sense == Sense::Positive)
            return found;
        if (!found.exact || !found.sql)
            return {};
        return {SqlPiece("(") << *found.sql << ") IS NOT TRUE", true}; // NULL is no
    }

private:
    Narrowing every(const std::vector<Expression>& parts, Sense sense) const {
        Narrowing all{std::nullopt, true};
        std::vector<SqlPiece> pieces;
        for (const auto& part : parts) {
            auto one = narrow(part, sense);
            all.exact = all.exact && one.exact;
            if (one.sql)
                pieces.push_back(*std::move(one.sql));
        }
        if (!pieces.empty())
            all.sql = allOf(pieces);
        return all;
    }

    Narrowing some(const std::vector<Expression>& parts, Sense sense) const {
        bool exact = true;
        std::vector<SqlPiece> pieces;
        for (const auto& part : parts) {
            auto one = narrow(part, sense);
            if (!one.sql)
                return {};
            exact = exact && one.exact;
            pieces.push_back(*std::move(one.sql));
        }
        return {anyOf(pieces), exact};
    }

    Narrowing term(const Expression& expression) const {
        if (auto field = fieldCondition(m_section, expression))
            return *std::move(field);
        return {jsonCondition(m_section, expression), false};
    }

    const BoundSection& m_section;
};

} // namespace

Narrowing narrow(const BoundSection& section, const Expression& expression) {
    return Narrower(section).narrow(expression, Sense::Positive);
}

std::shared_ptr<const EventFilter> writeFilter(
    SqlWriter& sql, const BoundSection& section, const std::shared_ptr<const EventFilter>& filter) {
    std::vector<Expression> left;
    for (auto& part : conjuncts(filter->expression())) {
        const auto narrowing = narrow(section, part);
        if (narrowing.sql) {
            sql << " AND ";
            narrowing.sql->writeTo(sql);
        }
        if (!narrowing.exact)
            left.push_back(std::move(part));
    }
    return left.empty() ? nullptr : EventFilter::of(conjunctionOf(std::move(left)));
}

} // namespace leftfold
