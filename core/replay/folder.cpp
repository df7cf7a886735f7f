// SPDX-License-Identifier: Apache-2.0
#include "core/replay/folder.h"

namespace leftfold {

Folder::Folder(const Upcasters* upcasters, Reducer& reducer)
    : m_upcasters(upcasters && !upcasters->empty() ? upcasters : nullptr)
    , m_reducer(&reducer)
    , m_parts(m_upcasters && m_upcasters->readsMetadata() ? EventParts::DataAndMetadata : reducer.reads())
    , m_wanted(reducer.wanted()) { }

Folded Folder::step(Value& state, const Event& event, Frame* frame) {
    const bool upcast = m_upcasters && m_upcasters->find(event.type, event.schemaVersion.value_or(1));
    auto stored = readStored(event, m_parts, upcast || frame ? nullptr : m_wanted);
    if (!stored)
        return {StepStatus::Failed, false, stored.error().message};
    if (upcast)
        return upcastAndApply(state, *std::move(stored), frame);
    auto folded = applyOne(state, *stored);
    if (frame)
        frame->seen.push_back(*std::move(stored));
    return folded;
}

Folded Folder::applyOne(Value& state, const UpcastEvent& event) {
    const auto applied = m_reducer->apply(state, event);
    if (!applied)
        return {StepStatus::Failed, false, applied.error().message};
    return {applied->rules > 0 ? StepStatus::Applied : StepStatus::Unchanged, false, {}};
}

Folded Folder::upcastAndApply(Value& state, UpcastEvent event, Frame* frame) {
    auto upcast = m_upcasters->upcast(std::move(event));
    Folded folded;
    if (upcast.failure)
        folded = {StepStatus::Failed, false, upcast.failure->reason};
    else if (upcast.events.empty())
        folded.status = StepStatus::Dropped;
    else
        folded = upcast.events.size() == 1 ? applyOne(state, upcast.events.front()) : applyAll(state, upcast.events);
    folded.upcast = !upcast.failure;
    if (frame) {
        frame->seen = std::move(upcast.events);
        frame->upcasts = std::move(upcast.trace);
    }
    return folded;
}

/// Several events from one are one step: all of them apply, or none does.
Folded Folder::applyAll(Value& state, const std::vector<UpcastEvent>& events) {
    const Value before = state;
    Folded all;
    for (const auto& event : events) {
        auto folded = applyOne(state, event);
        if (folded.status == StepStatus::Failed) {
            state = before;
            return folded;
        }
        if (folded.status == StepStatus::Applied)
            all.status = StepStatus::Applied;
    }
    return all;
}

} // namespace leftfold
