// SPDX-License-Identifier: Apache-2.0
#include "core/replay/rule_coverage.h"
#include "core/replay/merge_reducer.h"
#include "core/transform/apply.h"

namespace leftfold {

namespace {

std::shared_ptr<Reducer> orMerge(std::shared_ptr<Reducer> reducer) {
    return reducer ? std::move(reducer) : std::make_shared<MergeReducer>();
}

std::size_t sum(const std::vector<TypeUse>& types, std::size_t (*count)(const TypeUse&)) {
    std::size_t all = 0;
    for (const auto& type : types)
        all += count(type);
    return all;
}

/// Runs the rule's operations one by one. False where one fails.
bool runRule(const RuleReducer::Rule& rule, Value& state, const UpcastEvent& event, RuleEffect& effect) {
    for (std::size_t at = 0; at < rule.steps.size(); ++at) {
        const Value before = state;
        const auto done = leftfold::apply(Operations{rule.steps[at]}, state, event.view());
        if (!done) {
            effect.failure = done.error().message;
            return false;
        }
        effect.steps.push_back({at, describe(rule.steps[at]), diffValues(before, state)});
    }
    return true;
}

} // namespace

std::size_t RuleCoverage::idle() const {
    return sum(types, [](const TypeUse& type) { return type.idle; });
}

std::size_t RuleCoverage::withoutRule() const {
    return sum(types, [](const TypeUse& type) { return type.hasRule ? 0 : type.events; });
}

CoverageTally::CoverageTally(std::shared_ptr<Reducer> reducer, std::shared_ptr<const Upcasters> upcasters)
    : m_reducer(orMerge(std::move(reducer)))
    , m_rules(dynamic_cast<const RuleReducer*>(m_reducer.get()))
    , m_upcasters(std::move(upcasters)) {
    if (m_rules)
        for (const auto& rule : m_rules->rules())
            m_coverage.rules.push_back({rule.pattern});
}

void CoverageTally::begin() {
    begin(m_reducer->initialState());
}

void CoverageTally::begin(Value state) {
    setState(std::move(state));
    ++m_coverage.histories;
}

void CoverageTally::setState(Value state) {
    m_state = std::move(state);
    m_fold = m_reducer->begin(m_state);
}

void CoverageTally::add(const Event& event) {
    ++m_coverage.events;
    auto stored = readStored(event, EventParts::DataAndMetadata);
    if (!stored) {
        ++m_coverage.failed;
        return;
    }
    if (!m_upcasters || !m_upcasters->find(event.type, event.schemaVersion.value_or(1))) {
        note(*stored, applyOne(*stored));
        return;
    }
    const auto upcast = m_upcasters->upcast(*std::move(stored));
    m_coverage.failed += upcast.failure ? 1 : 0;
    m_coverage.dropped += !upcast.failure && upcast.events.empty() ? 1 : 0;
    addUpcast(upcast.events);
}

/// Several from one are one step: where one of them fails none applies.
void CoverageTally::addUpcast(const std::vector<UpcastEvent>& events) {
    const Value before = events.size() > 1 ? m_state : Value();
    for (const auto& event : events) {
        const auto done = applyOne(event);
        note(event, done);
        if (done.failed && events.size() > 1)
            setState(before);
        if (done.failed)
            return;
    }
}

CoverageTally::Done CoverageTally::applyOne(const UpcastEvent& event) {
    if (m_rules)
        return applyRules(event);
    const Value before = m_state;
    const auto applied = m_fold ? applyInFold(event) : m_reducer->apply(m_state, event);
    return {!applied, applied && applied->rules > 0, applied && !before.sharesWith(m_state) && !(before == m_state)};
}

/// One fold for a history: it remembers who does not answer, and asks no more.
Result<Applied> CoverageTally::applyInFold(const UpcastEvent& event) {
    auto applied = m_fold->apply(++m_steps, {&event, 1});
    m_state = m_fold->state(m_state);
    for (auto& late : m_fold->takeLate())
        if (late.step == m_steps)
            return fail(ErrorCode::Malformed, std::move(late.message));
    return applied;
}

CoverageTally::Done CoverageTally::applyRules(const UpcastEvent& event) {
    Done done;
    const auto matching = m_rules->rulesFor(event.type);
    std::vector<const Operations*> lists;
    for (const auto rule : matching)
        lists.push_back(&m_rules->rules()[rule].steps);
    std::vector<bool> changed;
    done.matched = !matching.empty();
    done.failed = !leftfold::apply(lists, m_state, event.view(), changed);
    for (std::size_t at = 0; at < matching.size(); ++at) {
        auto& use = m_coverage.rules[matching[at]];
        ++use.events;
        use.changed += !done.failed && changed[at] ? 1 : 0;
        done.changed = done.changed || (!done.failed && changed[at]);
    }
    return done;
}

void CoverageTally::note(const UpcastEvent& event, const Done& done) {
    auto found = m_types.find(event.type);
    if (found == m_types.end())
        found = m_types.emplace(event.type, TypeUse{std::string(event.type)}).first;
    auto& use = found->second;
    ++use.events;
    use.failed += done.failed ? 1 : 0;
    use.hasRule = done.matched || done.failed;
    use.idle += done.matched && !done.failed && !done.changed ? 1 : 0;
}

RuleCoverage CoverageTally::coverage() const {
    auto coverage = m_coverage;
    for (const auto& [name, type] : m_types)
        coverage.types.push_back(type);
    return coverage;
}

RuleCoverage coverageOf(const Timeline& timeline) {
    const auto& setup = timeline.setup();
    CoverageTally tally(setup.reducer, setup.upcasters);
    if (setup.snapshotVersion)
        tally.begin(setup.snapshotState);
    else
        tally.begin();
    for (const auto& event : timeline.events())
        tally.add(event);
    return tally.coverage();
}

std::vector<RuleEffect> rulesOfStep(const RuleReducer& reducer, const Frame& frame) {
    std::vector<RuleEffect> effects;
    Value state = frame.before;
    for (const auto& event : frame.seen)
        for (const auto at : reducer.rulesFor(event.type)) {
            const auto& rule = reducer.rules()[at];
            auto& effect = effects.emplace_back();
            effect.rule = at;
            effect.pattern = rule.pattern;
            effect.pointer = "/when" + pointerPart(rule.pattern);
            const Value before = state;
            const bool whole = runRule(rule, state, event, effect);
            effect.changes = diffValues(before, state);
            if (!whole)
                return effects;
        }
    return effects;
}

} // namespace leftfold
