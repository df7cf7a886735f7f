// SPDX-License-Identifier: Apache-2.0
#include "core/replay/many_timelines.h"
#include "core/replay/many_order.h"
#include <algorithm>

namespace leftfold {

namespace {

bool hasPositions(const Timeline& timeline) {
    return std::all_of(timeline.events().begin(), timeline.events().end(), [](const Event& event) { return event.position.has_value(); });
}

} // namespace

std::string_view manyOrderName(ManyOrder order) {
    switch (order) {
    case ManyOrder::ByPosition:
        return "position";
    case ManyOrder::ByCause:
        return "causation";
    case ManyOrder::ByClock:
        break;
    }
    return "clock";
}

Result<ManyTimelines> ManyTimelines::arrange(
    std::vector<std::shared_ptr<const Timeline>> timelines, ManyOrder order, const std::optional<CorrelationId>& correlation) {
    if (order == ManyOrder::ByPosition
        && !std::all_of(timelines.begin(), timelines.end(), [](const auto& each) { return hasPositions(*each); }))
        return fail(ErrorCode::Unsupported,
            "This store numbers its events for each aggregate alone, so they have no order by position. Order them by causation or by "
            "clock.");
    ManyTimelines many;
    many.m_timelines = std::move(timelines);
    many.m_order = order;
    many.m_steps = orderSteps(many.m_timelines, order);
    many.placeSteps();
    many.measure();
    many.stopAt(correlation);
    return many;
}

void ManyTimelines::placeSteps() {
    m_places.resize(m_timelines.size());
    for (std::size_t at = 0; at < m_steps.size(); ++at)
        m_places[m_steps[at].timeline].push_back(at);
}

void ManyTimelines::measure() {
    std::optional<Instant> latest;
    for (auto& step : m_steps) {
        const auto& time = m_timelines[step.timeline]->event(step.step).occurredAt;
        if (time && latest && *time < *latest)
            step.back = *latest - *time;
        if (time)
            latest = std::max(latest.value_or(*time), *time);
    }
}

void ManyTimelines::stopAt(const std::optional<CorrelationId>& correlation) {
    for (std::size_t at = 0; at < m_steps.size(); ++at) {
        const auto& step = m_steps[at];
        if (correlation && m_timelines[step.timeline]->event(step.step).correlation != *correlation)
            continue;
        m_stops.push_back(at);
        m_skew.back += step.back.count() > 0 ? 1 : 0;
        m_skew.mostBack = std::max(m_skew.mostBack, step.back);
        m_skew.beforeCause += step.beforeCause ? 1 : 0;
    }
}

const Event& ManyTimelines::event(std::size_t cursor) const {
    const auto& stop = step(cursor);
    return m_timelines[stop.timeline]->event(stop.step);
}

std::vector<std::size_t> ManyTimelines::stepsAt(std::size_t cursor) const {
    // Before the first stop is after all that came before it.
    const auto reached = cursor > 0 ? m_stops[cursor - 1] + 1 : m_stops.empty() ? m_steps.size() : m_stops.front();
    std::vector<std::size_t> steps;
    steps.reserve(m_places.size());
    for (const auto& places : m_places)
        steps.push_back(static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), reached) - places.begin()));
    return steps;
}

std::size_t ManyTimelines::cursorOf(std::size_t timeline, std::size_t step) const {
    if (step == 0)
        return 0;
    const auto place = m_places[timeline][step - 1];
    const auto stop = std::lower_bound(m_stops.begin(), m_stops.end(), place);
    return std::min(m_stops.size(), static_cast<std::size_t>(stop - m_stops.begin()) + 1);
}

} // namespace leftfold
