// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/json_text.h"
#include "core/replay/rule_reducer.h"
#include "core/replay/timeline.h"

/// Events and documents for the tests of replay.
namespace leftfold::test {

inline Event event(std::string type, std::string data, int version = 1) {
    Event result;
    result.type = std::move(type);
    result.aggregate = {"Order", "o-1"};
    result.version = Version{version};
    result.payload.bytes = std::move(data);
    result.payload.storedSize = result.payload.bytes.size();
    return result;
}

/// Events in a row, numbered from 1.
inline std::vector<Event> history(std::vector<std::pair<std::string, std::string>> typesAndData) {
    std::vector<Event> events;
    for (auto& [type, data] : typesAndData)
        events.push_back(event(std::move(type), std::move(data), static_cast<int>(events.size()) + 1));
    return events;
}

inline std::shared_ptr<RuleReducer> rules(const std::string& when, const std::string& initial = "{}") {
    return RuleReducer::parse(R"({"leftfold":"reducer/1","initial":)" + initial + R"(,"when":)" + when + '}', "r.json").value();
}

inline std::shared_ptr<const Upcasters> upcasters(const std::string& list) {
    return std::make_shared<const Upcasters>(Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":)" + list + '}', "u.json").value());
}

inline Timeline folded(std::vector<Event> events, std::shared_ptr<Reducer> reducer, std::shared_ptr<const Upcasters> chain = nullptr) {
    NoProgress progress;
    TimelineSetup setup;
    setup.aggregate = {"Order", "o-1"};
    setup.reducer = std::move(reducer);
    setup.upcasters = std::move(chain);
    return Timeline::fold(std::move(events), std::move(setup), progress).value();
}

} // namespace leftfold::test
