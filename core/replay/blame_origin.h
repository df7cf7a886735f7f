// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/rule_reducer.h"
#include "core/replay/timeline.h"
#include "core/replay/writers.h"
#include "core/versioning/step_trace.h"
#include <map>

namespace leftfold {

/// How a value that a step wrote came there; all of it empty where that cannot be told.
struct ValueOrigin {
    std::string upcast; ///< the upcaster's step that it came from: `default "USD"`, `cust → customer_id`
    std::string rule; ///< the pattern of the reducer's rule: `order.*`
    std::string operation; ///< of that rule: `replace /status`

    bool operator==(const ValueOrigin&) const = default;
};

/// Tells the origins of what one step wrote. Reducers with rules and merging say what they read where; scripts and programs do
/// not, and of those nothing is told.
class StepOrigins {
public:
    /// The timeline that the frame is of must outlive this.
    StepOrigins(const Timeline& timeline, Frame frame);

    /// Of the value that the step wrote at the place. Items of arrays may have moved since: then what it wrote under another
    /// index is looked for.
    ValueOrigin of(const JsonPointer& place, const Value& value);

private:
    /// One operation of a rule on one of the forms that the reducer saw.
    struct Run {
        std::size_t form = 0;
        std::size_t rule = 0;
        const Operation* operation = nullptr;
    };
    struct Source {
        std::size_t form = 0;
        JsonPointer data; ///< below /data
    };

    void runRules(const RuleReducer& rules);
    std::optional<JsonPointer> writtenPlace(const JsonPointer& place, const Value& value) const;
    std::vector<Source> sourcesOf(const Run& run, const JsonPointer& place) const;
    std::vector<Source> mergedSources(const JsonPointer& place, const Value& value) const;
    std::string upcastOf(const Source& source);
    const TracedArrow& traced(std::size_t arrow);

    const Timeline& m_timeline;
    Frame m_frame;
    const RuleReducer* m_rules; ///< null: it has none
    std::vector<Run> m_runs;
    Value m_state; ///< after them
    Writers m_writers; ///< of it; steps count `m_runs` from 1 on
    std::map<std::size_t, TracedArrow> m_traced; ///< by the arrow's place in the frame
};

} // namespace leftfold
