// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/evaluate.h"
#include "tests/core/replay/histories.h"
#include <random>

/// What conditions are compared with: every step folded from zero, and asked for itself.
namespace leftfold::test {

inline const char* const ledger = R"({"paid":[{"op":"increment","path":"/paid","by":{"$from":"/data/by"}}],
    "priced":[{"op":"increment","path":"/total","by":{"$from":"/data/by"}}],
    "named":[{"op":"replace","path":"/status","value":{"$from":"/data/status"}}],
    "added":[{"op":"add","path":"/items/-","value":{"$from":"/data"}}],"removed":[{"op":"remove","path":"/items/0"}]})";
inline const char* const emptyLedger = R"({"status":"none","paid":0,"total":0,"items":[]})";

/// Histories in which values come and go; some events fail, some are upcast, split or dropped, some are for no rule.
inline std::vector<Event> randomLedger(std::mt19937& random, std::size_t length) {
    std::vector<Event> events;
    const char* const statuses[] = {"open", "paid", "shipped", "none"};
    while (events.size() < length) {
        const auto version = static_cast<int>(events.size()) + 1;
        const auto amount = "{\"by\":" + std::to_string(static_cast<int>(random() % 9) - 4) + '}';
        const std::string status = R"({"status":")" + std::string(statuses[random() % 4]) + "\"}";
        const std::pair<const char*, std::string> all[] = {{"paid", amount}, {"priced", amount}, {"named", status}, {"added", amount},
            {"removed", "{}"}, {"noted", "{}"}, {"paid", random() % 2 ? "{" : "{\"by\":\"x\"}"}, {"stated", status}, {"both", amount},
            {"gone", "{}"}};
        const auto& [type, data] = all[random() % std::size(all)];
        events.push_back(event(type, data, version));
    }
    return events;
}

inline std::shared_ptr<const Upcasters> ledgerUpcasters() {
    return upcasters(R"([{"event_type":"stated","from":1,"as":"named","to":2,"steps":[]},{"event_type":"gone","from":1,"into":[]},
        {"event_type":"both","from":1,"into":[{"event_type":"paid","to":2,"steps":[]},{"event_type":"priced","to":2,"steps":[]}]}])");
}

inline Timeline randomTimeline(std::mt19937& random, std::size_t length) {
    return folded(randomLedger(random, length), rules(ledger, emptyLedger), ledgerUpcasters());
}

/// The frame of a step after a fold from zero, without checkpoints.
inline Frame frameFromZero(const Timeline& timeline, std::size_t step) {
    Folder folder(timeline.setup().upcasters.get(), *timeline.setup().reducer);
    Value state = timeline.setup().reducer->initialState();
    for (std::size_t at = 1; at < step; ++at)
        folder.step(state, timeline.event(at));
    return folder.frame(state, step, step > 0 ? &timeline.event(step) : nullptr);
}

/// Whether the condition holds at the step, asked of its frame with everything that there is.
inline bool holdsNaively(const std::string& condition, const Timeline& timeline, std::size_t step) {
    const auto expression = readExpression(condition, {.scope = ExpressionScope::Replay, .now = {}}).value();
    const auto frame = frameFromZero(timeline, step);
    std::vector<EventForm> forms;
    for (const auto& seen : frame.seen)
        forms.push_back({seen.type, seen.schemaVersion, &seen.data});
    const Event nothing;
    EventFacts facts(frame.event ? *frame.event : nothing);
    facts.setStates(&frame.before, &frame.after);
    facts.setForms(forms);
    return holds(expression, facts);
}

inline const std::vector<std::string>& someConditions() {
    static const std::vector<std::string> all{"state.paid > state.total", "state.status = paid", "changed(state.status)", "changed(state)",
        "became(state.paid > state.total)", "became(state.status = paid) or state.total < 0", "type:paid", "type:named data.status = open",
        "type:both", "type:gone,stated", "schema:2", "old.paid < state.paid", "old.items[0].by = data.by", "-changed(state.items)",
        "exists(state.items[2])", "became(exists(state.items[0].by))", "not (state.paid = 0 or type:noted)", "missing(data.by)",
        "state.items[*].by = 3", "changed(state.items[*].by)", "became(missing(state.items[0]) state.status != none)", "version > 20",
        "became(type:paid)", "\"open\"", "data.by ~ ^-"};
    return all;
}

} // namespace leftfold::test
