// SPDX-License-Identifier: Apache-2.0
#include "core/replay/folder.h"

namespace leftfold {

namespace {

Folded foldedOf(const Result<Applied>& applied) {
    if (!applied)
        return {StepStatus::Failed, false, applied.error().message};
    return {applied->rules > 0 ? StepStatus::Applied : StepStatus::Unchanged, false, {}};
}

} // namespace

Folder::Folder(const Upcasters* upcasters, Reducer& reducer, const Selection* also)
    : m_upcasters(upcasters && !upcasters->empty() ? upcasters : nullptr)
    , m_reducer(&reducer)
    , m_parts(m_upcasters && m_upcasters->readsMetadata() ? EventParts::DataAndMetadata : reducer.reads()) {
    if (const auto* wanted = reducer.wanted())
        m_wanted = *wanted;
    else
        m_wanted.everything = true;
    if (also)
        m_wanted.addAll(*also);
}

Folded Folder::step(Value& state, const Event& event, Frame* frame) {
    if (frame)
        return settled(state, run(state, event, nullptr, {&frame->seen, &frame->upcasts}));
    return settled(state, run(state, event, &m_wanted, {}));
}

Folded Folder::glance(Value& state, const Event& event, std::vector<UpcastEvent>& seen) {
    seen.clear();
    return settled(state, run(state, event, &m_wanted, {&seen, nullptr}));
}

/// The state may be another one than this folder has come to: whoever jumps brings it.
void Folder::begin(const Value& state) {
    if (m_inPlace || (m_running.fold && (state.sharesWith(m_given) || state == m_given)))
        return;
    m_running.fold = m_reducer->begin(state);
    m_inPlace = !m_running.fold;
    if (!m_inPlace)
        m_given = state;
}

std::vector<LateFailure> Folder::settle(Value& state) {
    if (!m_running.fold)
        return {};
    m_given = m_running.fold->state(m_given);
    state = m_given;
    return m_running.fold->takeLate();
}

Folded Folder::settled(Value& state, Folded folded) {
    if (folded.status == StepStatus::Applied)
        for (auto& late : settle(state))
            if (late.step == m_steps)
                folded = {StepStatus::Failed, folded.upcast, std::move(late.message)};
    return folded;
}

Frame Folder::frame(Value& state, std::size_t step, const Event* event) {
    Frame frame;
    frame.step = step;
    frame.event = event;
    frame.before = state;
    if (event) {
        auto folded = this->step(state, *event, &frame);
        frame.status = folded.status;
        frame.message = std::move(folded.message);
    }
    frame.after = state;
    frame.change = diffValues(frame.before, frame.after);
    return frame;
}

Folded Folder::run(Value& state, const Event& event, const Selection* wanted, const Trace& trace) {
    ++m_steps;
    begin(state);
    const bool upcast = m_upcasters && m_upcasters->find(event.type, event.schemaVersion.value_or(1));
    if (m_running.fold && !upcast && !trace.seen)
        if (const auto applied = m_running.fold->applyStored(m_steps, event))
            return foldedOf(*applied);
    const bool whole = upcast || !wanted || wanted->everything;
    auto stored = readStored(event, m_parts, whole ? nullptr : wanted);
    if (!stored)
        return {StepStatus::Failed, false, stored.error().message, true};
    if (upcast)
        return upcastAndApply(state, *std::move(stored), trace);
    auto folded = applyOne(state, *stored);
    if (trace.seen)
        trace.seen->push_back(*std::move(stored));
    return folded;
}

Folded Folder::applyOne(Value& state, const UpcastEvent& event) {
    return foldedOf(m_running.fold ? m_running.fold->apply(m_steps, {&event, 1}) : m_reducer->apply(state, event));
}

Folded Folder::upcastAndApply(Value& state, UpcastEvent event, const Trace& trace) {
    auto upcast = m_upcasters->upcast(std::move(event));
    Folded folded;
    if (upcast.failure)
        folded = {StepStatus::Failed, false, upcast.failure->reason};
    else if (upcast.events.empty())
        folded.status = StepStatus::Dropped;
    else
        folded = upcast.events.size() == 1 ? applyOne(state, upcast.events.front()) : applyAll(state, upcast.events);
    folded.upcast = !upcast.failure;
    if (trace.seen)
        *trace.seen = std::move(upcast.events);
    if (trace.upcasts)
        *trace.upcasts = std::move(upcast.trace);
    return folded;
}

/// Several events from one are one step: all of them apply, or none does.
Folded Folder::applyAll(Value& state, const std::vector<UpcastEvent>& events) {
    if (m_running.fold)
        return foldedOf(m_running.fold->apply(m_steps, events));
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
