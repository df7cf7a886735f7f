// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/frame.h"
#include "core/replay/reducer.h"
#include <vector>

namespace leftfold {

/// What one event did to the state.
struct Folded {
    StepStatus status = StepStatus::Unchanged;
    bool upcast = false;
    std::string message; ///< of a failed event
    bool unreadable = false; ///< its payload, and no reducer was asked
};

/// Puts one event after the other through the upcasters and the reducer. A failing event leaves the state as it was.
class Folder {
public:
    /// None may be null, except the upcasters and `also`: what of the data somebody wants to see beside the reducer.
    Folder(const Upcasters* upcasters, Reducer& reducer, const Selection* also = nullptr);

    /// With `frame` the upcast forms, with all their data, and the way they took are written there too.
    Folded step(Value& state, const Event& event, Frame* frame = nullptr);
    /// The same for who passes by: `seen` becomes the forms that the reducer saw, with the data that it or `also` wants.
    Folded glance(Value& state, const Event& event, std::vector<UpcastEvent>& seen);
    /// As `step` without a frame, but where the reducer keeps the state to itself `state` stays behind until `settle`.
    Folded advance(Value& state, const Event& event) { return run(state, event, &m_wanted, {}); }
    /// Brings the state up. The steps that turned out to have failed since, counted from 1 in this folder.
    std::vector<LateFailure> settle(Value& state);
    /// The step as a whole; `event` may be null, for step 0.
    Frame frame(Value& state, std::size_t step, const Event* event);

private:
    struct Trace {
        std::vector<UpcastEvent>* seen = nullptr;
        std::vector<UpcastStep>* upcasts = nullptr;
    };
    /// A fold under way. A copy begins anew, from the state that it is given.
    struct Running {
        Running() = default;
        Running(const Running& /*other*/) { }
        Running(Running&&) = default;
        Running& operator=(const Running& /*other*/) {
            fold = nullptr;
            return *this;
        }
        Running& operator=(Running&&) = default;
        ~Running() = default;

        std::unique_ptr<RunningFold> fold;
    };
    Folded run(Value& state, const Event& event, const Selection* wanted, const Trace& trace);
    Folded settled(Value& state, Folded folded);
    void begin(const Value& state);
    Folded applyOne(Value& state, const UpcastEvent& event);
    Folded applyAll(Value& state, const std::vector<UpcastEvent>& events);
    Folded upcastAndApply(Value& state, UpcastEvent event, const Trace& trace);

    const Upcasters* m_upcasters;
    Reducer* m_reducer;
    EventParts m_parts;
    Selection m_wanted; ///< of the reducer and whoever looks on
    Running m_running; ///< null: the reducer changes states in place, or has not begun
    Value m_given; ///< the state that it began with or has come to
    bool m_inPlace = false; ///< the former
    std::size_t m_steps = 0;
};

} // namespace leftfold
