// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/story.h"
#include "tests/runner.h"
#include <algorithm>
#include <map>
#include <set>

namespace leftfold::test {

using namespace leftfold::story;

/// State is the number of events.
inline FoldFor counting() {
    return [](const std::string&) {
        return [](const Value& state, const Event&) -> Result<Value> {
            return Value::integer(state.isNumber() ? std::stoll(state.text()) + 1 : 1);
        };
    };
}

inline std::vector<Commit> tell(const Plan& plan) {
    Story story(plan, counting());
    std::vector<Commit> commits;
    for (;;) {
        auto next = story.next();
        if (!next)
            qFatal("%s", next.error().message.c_str());
        if (!*next)
            return commits;
        commits.push_back(std::move(**next));
    }
}

inline std::vector<Event> eventsOf(const std::vector<Commit>& commits) {
    std::vector<Event> events;
    for (const Commit& commit : commits)
        for (const Append& append : commit.appends)
            events.insert(events.end(), append.events.begin(), append.events.end());
    return events;
}

/// Runs a shop for that many steps; what its processes recorded.
inline std::vector<Event> run(Shop& shop, int steps) {
    std::vector<Commit> commits;
    for (int i = 0; i < steps; ++i) {
        if (auto ran = shop.runNext(); !ran)
            qFatal("%s", ran.error().message.c_str());
        commits.push_back(shop.takeCommit());
    }
    return eventsOf(commits);
}

inline std::vector<std::string> types(const std::vector<Event>& events) {
    std::vector<std::string> names;
    for (const Event& event : events)
        names.push_back(event.storedType);
    return names;
}

inline bool contains(const std::vector<Event>& events, const std::string& type) {
    return std::any_of(events.begin(), events.end(), [&](const Event& event) { return event.type == type; });
}

} // namespace leftfold::test
