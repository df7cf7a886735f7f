// SPDX-License-Identifier: Apache-2.0
#include "core/story/shop.h"

namespace leftfold::story {

namespace {

/// The story ends about here, however long it is.
constexpr auto lastDay = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1);

Instant firstDay(const Plan& plan) {
    return lastDay - days(14 + plan.events / 2850);
}

/// Metadata: which service of the shop writes the aggregate.
std::string serviceOf(const std::string& aggregateType) {
    if (aggregateType == "Order" || aggregateType == "Customer")
        return "shop";
    return aggregateType == "Payment" ? "payment-service" : "warehouse";
}

Result<Value> withoutState(const Value& state, const Event&) {
    return state;
}

} // namespace

Shop::Shop(const Plan& plan, FoldFor foldFor)
    : m_plan(plan)
    , m_foldFor(std::move(foldFor))
    , m_random(plan.seed)
    , m_now(firstDay(plan)) { }

void Shop::at(Instant when, Step step) {
    m_agenda.push({when, m_scheduled++, std::move(step)});
}

Result<> Shop::runNext() {
    const Scheduled next = m_agenda.top();
    m_agenda.pop();
    // Two things never happen in the same microsecond, nor before what was recorded last: positions follow the clock.
    m_now = std::max(next.when, m_now + microseconds(29));
    next.step(*this);
    if (m_problem)
        return fail(*m_problem);
    return {};
}

Aggregate& Shop::aggregate(const AggregateId& id, bool stateful) {
    const std::string path = id.path();
    const auto known = m_aggregates.find(path);
    if (known != m_aggregates.end())
        return known->second;
    return m_aggregates.emplace(path, Aggregate(id, stateful ? m_foldFor(id.type) : Fold(withoutState))).first->second;
}

void Shop::keepState(const AggregateId& id) {
    aggregate(id, true);
}

EventId Shop::record(const AggregateId& id, std::string type, Value::Object data, const Thread& thread) {
    NewEvent event;
    event.id.text = m_random.uuid();
    event.type = std::move(type);
    event.data = Value::object(std::move(data));
    event.occurredAt = m_now;
    event.correlation = thread.correlation;
    event.causation = thread.cause;
    event.source = serviceOf(id.type);
    event.userId = thread.user;
    const EventId eventId = event.id;
    Aggregate& written = aggregate(id, false);
    if (auto raised = written.raise(std::move(event)); !raised && !m_problem)
        m_problem = raised.error();
    m_work.track(written);
    ++m_recorded;
    m_now += between(m_random, microseconds(3'000), microseconds(19'000));
    return eventId;
}

void Shop::carryOn(const AggregateId& id, std::string type, Value::Object data, Thread& thread) {
    thread = thread.after(record(id, std::move(type), std::move(data), thread));
}

Commit Shop::takeCommit() {
    Commit commit = m_work.take();
    for (const std::string& path : m_retired)
        m_aggregates.erase(path);
    m_retired.clear();
    return commit;
}

} // namespace leftfold::story
