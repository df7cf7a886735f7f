// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include <algorithm>

namespace leftfold {

/// What is known to fail, without asking again: who never answers would be waited for again.
class KnownFailure final : public Reducer {
public:
    explicit KnownFailure(const Reducer& reducer, std::string message = {})
        : m_reducer(reducer)
        , m_message(std::move(message)) { }

    std::string name() const override { return m_reducer.name(); }
    Value initialState() const override { return {}; }
    EventParts reads() const override { return m_reducer.reads(); }
    Result<Applied> apply(Value& /*state*/, const UpcastEvent& /*event*/) override { return fail(ErrorCode::Malformed, m_message); }

private:
    const Reducer& m_reducer;
    std::string m_message;
};

/// The frame of a step of the timeline; `folder` and `state` have come to the step before.
inline Frame frameOf(const Timeline& timeline, std::size_t step, Folder& folder, Value& state) {
    const auto* event = step > 0 ? &timeline.event(step) : nullptr;
    const auto& failures = timeline.failures();
    const auto failure = std::lower_bound(
        failures.begin(), failures.end(), step, [](const StepFailure& each, std::size_t wanted) { return each.step < wanted; });
    if (failure == failures.end() || failure->step != step)
        return folder.frame(state, step, event);
    KnownFailure reducer(*timeline.setup().reducer, failure->message);
    return Folder(timeline.setup().upcasters.get(), reducer).frame(state, step, event);
}

} // namespace leftfold
