// SPDX-License-Identifier: Apache-2.0
#include "core/replay/rule_reducer.h"
#include "core/model/document.h"
#include "core/transform/apply.h"
#include <algorithm>

namespace leftfold {

namespace {

/// `*` stands for any text, also none. Linear in practice: a star gives back only to the last one before it.
bool matches(std::string_view pattern, std::string_view text) {
    std::size_t at = 0;
    std::size_t in = 0;
    auto star = std::string_view::npos;
    std::size_t resume = 0;
    while (in < text.size()) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            resume = in;
        } else if (at < pattern.size() && pattern[at] == text[in]) {
            ++at;
            ++in;
        } else if (star != std::string_view::npos) {
            at = star + 1;
            in = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

Result<std::vector<RuleReducer::Rule>> readRules(const Value& when) {
    std::vector<RuleReducer::Rule> rules;
    for (const auto& member : when.members()) {
        TRY_ASSIGN(auto steps, readOperations(member.value, "/when" + pointerPart(member.key)));
        rules.push_back({member.key, std::move(steps)});
    }
    return rules;
}

} // namespace

Result<std::shared_ptr<RuleReducer>> RuleReducer::parse(std::string_view text, std::string_view fileName) {
    TRY_ASSIGN(auto document, readDocument(text, "reducer", fileName));
    auto rules = readRules(*document.find("when"));
    if (!rules)
        return fail(documentError(text, fileName, rules.error().detail, rules.error().message));
    auto reducer = std::make_shared<RuleReducer>(std::string(fileName), *std::move(rules));
    if (const auto* type = document.find("aggregate_type"))
        reducer->m_aggregateType = type->text();
    if (const auto* initial = document.find("initial"))
        reducer->m_initial = *initial;
    return reducer;
}

RuleReducer::RuleReducer(std::string name, std::vector<Rule> rules)
    : m_name(std::move(name))
    , m_initial(Value::object())
    , m_rules(std::move(rules)) {
    for (std::size_t at = 0; at < m_rules.size(); ++at) {
        for (const auto& reference : references(m_rules[at].steps))
            note(reference);
        if (m_rules[at].pattern.find('*') != std::string::npos)
            m_patterns.push_back(at);
        else
            m_byType.try_emplace(m_rules[at].pattern);
    }
    for (auto& [type, match] : m_byType)
        match = matching(type);
}

/// Remembers what the rules read, so that no more of an event is made into values.
void RuleReducer::note(const EventPointer& reference) {
    if (reference.readsMetadata())
        m_reads = EventParts::DataAndMetadata;
    if (!reference.readsData())
        return;
    std::vector<std::string> names;
    for (const auto& token : reference.rest().tokens())
        names.push_back(token.name);
    m_wanted.add(names);
}

RuleReducer::Match RuleReducer::matching(std::string_view type) const {
    Match match;
    for (std::size_t at = 0; at < m_rules.size(); ++at)
        if (matches(m_rules[at].pattern, type))
            add(match, at);
    return match;
}

void RuleReducer::add(Match& match, std::size_t rule) const {
    match.rules.push_back(rule);
    match.steps.push_back(&m_rules[rule].steps);
}

Result<Applied> RuleReducer::apply(Value& state, const UpcastEvent& event) {
    if (const auto known = m_byType.find(event.type); known != m_byType.end())
        return run(known->second, state, event);
    thread_local Match match; // its memory serves from event to event
    match.rules.clear();
    match.steps.clear();
    for (const auto at : m_patterns)
        if (matches(m_rules[at].pattern, event.type))
            add(match, at);
    return match.rules.empty() ? Applied{} : run(match, state, event);
}

Result<Applied> RuleReducer::run(const Match& match, Value& state, const UpcastEvent& event) const {
    const auto done = leftfold::apply(match.steps, state, event.view());
    if (done)
        return Applied{static_cast<int>(match.rules.size())};
    const auto slash = done.error().detail.find('/', 1); // "/1/2": the second list, its third step
    const auto& rule = m_rules[match.rules[std::stoul(done.error().detail.substr(1, slash - 1))]];
    return fail(done.error().code, "rule " + rule.pattern + ", " + done.error().message,
        "/when" + pointerPart(rule.pattern) + done.error().detail.substr(slash));
}

} // namespace leftfold
