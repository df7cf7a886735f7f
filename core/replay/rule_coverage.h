// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/rule_reducer.h"
#include "core/replay/timeline.h"
#include <map>

namespace leftfold {

/// What one rule of a reducer did. A rule that no event met never fired.
struct RuleUse {
    std::string pattern;
    std::size_t events = 0; ///< that it was applied to
    std::size_t changed = 0; ///< of these: those after which something was other than before
};

/// What became of the events of one type, in the form that the reducer sees them.
struct TypeUse {
    std::string type;
    std::size_t events = 0;
    std::size_t idle = 0; ///< that changed nothing, although a rule is for them
    std::size_t failed = 0;
    bool hasRule = true;
};

/// How the rules of a reducer and the events of a history fit together.
struct RuleCoverage {
    std::vector<RuleUse> rules; ///< as written; empty where the reducer has no rules
    std::vector<TypeUse> types; ///< by name
    std::size_t histories = 0;
    std::size_t events = 0; ///< stored ones
    std::size_t dropped = 0; ///< by upcasters
    std::size_t failed = 0; ///< without those of `types`: what could not be read or upcast

    std::size_t idle() const;
    std::size_t withoutRule() const;
};

/// Counts over any number of histories. Folds as a Folder does and keeps no event.
class CoverageTally {
public:
    /// A null reducer is merge; what has no rules is counted by event types alone.
    CoverageTally(std::shared_ptr<Reducer> reducer, std::shared_ptr<const Upcasters> upcasters);

    /// The events that follow begin a history of their own.
    void begin();
    void begin(Value state);
    void add(const Event& event);
    RuleCoverage coverage() const;

private:
    struct Done {
        bool failed = false;
        bool matched = false;
        bool changed = false;
    };
    void setState(Value state);
    void addUpcast(const std::vector<UpcastEvent>& events);
    Done applyOne(const UpcastEvent& event);
    Result<Applied> applyInFold(const UpcastEvent& event);
    Done applyRules(const UpcastEvent& event);
    void note(const UpcastEvent& event, const Done& done);

    std::shared_ptr<Reducer> m_reducer;
    const RuleReducer* m_rules; ///< null: it has none
    std::shared_ptr<const Upcasters> m_upcasters;
    Value m_state;
    std::unique_ptr<RunningFold> m_fold; ///< of this history; null: the reducer changes states in place
    std::size_t m_steps = 0; ///< that it was given
    RuleCoverage m_coverage;
    std::map<std::string, TypeUse, std::less<>> m_types;
};

/// Of one history.
RuleCoverage coverageOf(const Timeline& timeline);

/// One operation of a rule, and what it changed in that step.
struct StepEffect {
    std::size_t index = 0; ///< in the rule
    std::string text; ///< `replace /status`
    std::vector<Change> changes;
};

/// One rule that a step's event met, and what it changed.
struct RuleEffect {
    std::size_t rule = 0; ///< in RuleReducer::rules
    std::string pattern;
    std::string pointer; ///< in the document: `/when/order.*`
    std::vector<StepEffect> steps;
    std::vector<Change> changes; ///< of all of them
    std::string failure; ///< why it stopped there; the step then left the state as it was
};

/// Which rules were applied in that step and what each of them changed, in their order. Empty where no rule is for it.
std::vector<RuleEffect> rulesOfStep(const RuleReducer& reducer, const Frame& frame);

} // namespace leftfold
