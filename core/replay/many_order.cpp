// SPDX-License-Identifier: Apache-2.0
#include "core/replay/many_order.h"
#include <tuple>
#include <unordered_map>

namespace leftfold {

namespace {

using Timelines = std::span<const std::shared_ptr<const Timeline>>;

/// By what the next step is chosen; the timeline's place settles what is left.
using Key = std::tuple<std::int64_t, std::int64_t, std::size_t>;

struct Place {
    std::size_t timeline = 0;
    std::size_t step = 0;
};

std::int64_t clockOf(const Event& event) {
    return event.occurredAt ? event.occurredAt->time_since_epoch().count() : std::numeric_limits<std::int64_t>::min();
}

std::int64_t positionOf(const Event& event) {
    return event.position ? event.position->value : std::numeric_limits<std::int64_t>::min();
}

/// Takes the smallest of the timelines' next steps, again and again. A step that must wait for an earlier one of its own
/// timeline takes that one's place in the order.
class StepMerge {
public:
    StepMerge(Timelines timelines, ManyOrder order)
        : m_timelines(timelines)
        , m_order(order)
        , m_done(timelines.size(), 0) {
        for (std::size_t at = 0; at < timelines.size(); ++at)
            for (std::size_t step = 1; step <= timelines[at]->size(); ++step)
                if (const auto& id = timelines[at]->event(step).id; !id.empty())
                    m_byId.try_emplace(id.text, Place{at, step});
    }

    std::vector<ManyStep> run() {
        std::vector<ManyStep> steps;
        while (const auto next = choose()) {
            ManyStep step;
            step.timeline = *next;
            step.beforeCause = !isCauseDone(*next);
            step.step = ++m_done[*next];
            steps.push_back(step);
        }
        return steps;
    }

private:
    const Event& head(std::size_t timeline) const { return m_timelines[timeline]->event(m_done[timeline] + 1); }

    Key keyOf(std::size_t timeline) const {
        const Event& event = head(timeline);
        return m_order == ManyOrder::ByClock ? Key{clockOf(event), positionOf(event), timeline}
                                             : Key{positionOf(event), clockOf(event), timeline};
    }

    bool isCauseDone(std::size_t timeline) const {
        const auto& causation = head(timeline).causation;
        const auto cause = causation.empty() ? m_byId.end() : m_byId.find(causation.text);
        return cause == m_byId.end() || m_done[cause->second.timeline] >= cause->second.step;
    }

    /// In the order of causation those wait whose cause is still to come, as long as another can go on.
    std::optional<std::size_t> choose() const {
        std::optional<std::size_t> best;
        std::optional<std::size_t> bestReady;
        for (std::size_t at = 0; at < m_timelines.size(); ++at) {
            if (m_done[at] == m_timelines[at]->size())
                continue;
            if (!best || keyOf(at) < keyOf(*best))
                best = at;
            if (m_order == ManyOrder::ByCause && isCauseDone(at) && (!bestReady || keyOf(at) < keyOf(*bestReady)))
                bestReady = at;
        }
        return bestReady ? bestReady : best;
    }

    Timelines m_timelines;
    ManyOrder m_order;
    std::vector<std::size_t> m_done; ///< steps of each timeline
    std::unordered_map<std::string, Place> m_byId; ///< of twins the first
};

} // namespace

std::vector<ManyStep> orderSteps(std::span<const std::shared_ptr<const Timeline>> timelines, ManyOrder order) {
    return StepMerge(timelines, order).run();
}

} // namespace leftfold
