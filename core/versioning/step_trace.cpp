// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/step_trace.h"
#include "core/transform/apply.h"
#include <algorithm>

namespace leftfold {

namespace {

/// The mapping in which chains end before that arrow.
Upcasters endingBefore(const Upcasters& upcasters, std::size_t one) {
    auto all = upcasters.all();
    all[one].off = true;
    return Upcasters(std::move(all));
}

std::string placeOf(const Upcasters& upcasters, std::size_t upcaster, std::size_t target, std::size_t step) {
    return "/upcasters/" + std::to_string(upcaster) + (upcasters.all()[upcaster].into ? "/into/" + std::to_string(target) : std::string())
        + "/steps/" + std::to_string(step);
}

/// Runs the steps singly; ends at the first that fails.
void runSteps(TracedArrow& traced, const Upcasters& upcasters, std::size_t upcaster, std::size_t target, const EventView& view) {
    const auto& steps = upcasters.all()[upcaster].targets[target].steps;
    OriginTree origins(traced.before);
    for (std::size_t step = 0; step < steps.size() && !traced.failure; ++step) {
        auto next = traced.after;
        const auto done = apply(Operations{steps[step]}, next, view);
        if (!done) {
            const auto inner = done.error().detail.size() > 2 ? done.error().detail.substr(2) : std::string(); // behind "/0"
            traced.failure = TraceFailure{step, done.error().message, placeOf(upcasters, upcaster, target, step) + inner};
            break;
        }
        origins.take(traced.after, diffValues(traced.after, next), step);
        traced.after = std::move(next);
    }
    traced.changes = origins.changesTo(traced.after);
}

} // namespace

TracedArrow traceArrow(const Event& stored, const Upcasters& upcasters, std::size_t upcaster, std::size_t target) {
    TracedArrow traced;
    auto event = readStored(stored, EventParts::DataAndMetadata);
    if (!event) {
        traced.failure = TraceFailure{{}, event.error().message, {}};
        return traced;
    }
    traced.before = event->data;
    const auto& arrow = upcasters.all()[upcaster];
    const auto chain = endingBefore(upcasters, upcaster);
    const auto upcast = chain.upcast(*std::move(event));
    if (upcast.failure) {
        traced.failure = TraceFailure{{}, upcast.failure->reason, upcast.failure->pointer};
        return traced;
    }
    const auto come = std::find_if(upcast.events.begin(), upcast.events.end(),
        [&](const UpcastEvent& one) { return one.type == arrow.type && one.schemaVersion == arrow.from; });
    if (come == upcast.events.end())
        return traced;
    traced.reached = true;
    traced.upcastBefore = !upcast.trace.empty();
    traced.before = come->data;
    traced.dropped = arrow.targets.empty();
    if (traced.dropped)
        return traced;
    traced.after = traced.before;
    runSteps(traced, upcasters, upcaster, target, come->view());
    return traced;
}

} // namespace leftfold
