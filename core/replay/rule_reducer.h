// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/reducer.h"
#include "core/transform/operation.h"
#include <memory>
#include <unordered_map>
#include <vector>

namespace leftfold {

/// A *.reducer.json: rules by event type. Immutable after it is read.
class RuleReducer final : public Reducer {
public:
    /// One entry of `when`.
    struct Rule {
        std::string pattern; ///< an event type; `*` stands for any text
        Operations steps;
    };

    explicit RuleReducer(std::string name, std::vector<Rule> rules);
    RuleReducer(const RuleReducer&) = delete;
    RuleReducer& operator=(const RuleReducer&) = delete;
    /// Reads a document; `fileName` stands in errors, which are of the form `FILE:LINE: POINTER: what was expected`.
    static Result<std::shared_ptr<RuleReducer>> parse(std::string_view text, std::string_view fileName);

    std::string name() const override { return m_name; }
    Value initialState() const override { return m_initial; }
    EventParts reads() const override { return m_reads; }
    const Selection* wanted() const override { return m_wanted.everything ? nullptr : &m_wanted; }
    Result<Applied> apply(Value& state, const UpcastEvent& event) override;

    /// Whose events it is for; empty: not said.
    const std::string& aggregateType() const { return m_aggregateType; }
    const std::vector<Rule>& rules() const { return m_rules; }
    /// The rules that such an event meets, in the order written.
    std::vector<std::size_t> rulesFor(std::string_view type) const { return matching(type).rules; }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    /// The rules for one type, in the order written.
    struct Match {
        std::vector<std::size_t> rules;
        std::vector<const Operations*> steps;
    };
    void note(const EventPointer& reference);
    Match matching(std::string_view type) const;
    void add(Match& match, std::size_t rule) const;
    Result<Applied> run(const Match& match, Value& state, const UpcastEvent& event) const;

    std::string m_name;
    std::string m_aggregateType;
    Value m_initial;
    std::vector<Rule> m_rules;
    std::vector<std::size_t> m_patterns; // rules with a star
    std::unordered_map<std::string, Match, TextHash, std::equal_to<>> m_byType; // types named in full
    EventParts m_reads = EventParts::Data;
    Selection m_wanted;
};

} // namespace leftfold
