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
};

/// Puts one event after the other through the upcasters and the reducer. A failing event leaves the state as it was.
class Folder {
public:
    /// Neither may be null, except the upcasters.
    Folder(const Upcasters* upcasters, Reducer& reducer);

    /// With `frame` the upcast forms and the way they took are written there too.
    Folded step(Value& state, const Event& event, Frame* frame = nullptr);

private:
    Folded applyOne(Value& state, const UpcastEvent& event);
    Folded applyAll(Value& state, const std::vector<UpcastEvent>& events);
    Folded upcastAndApply(Value& state, UpcastEvent event, Frame* frame);

    const Upcasters* m_upcasters;
    Reducer* m_reducer;
    EventParts m_parts;
    const Selection* m_wanted;
};

} // namespace leftfold
