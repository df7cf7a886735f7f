// SPDX-License-Identifier: Apache-2.0
// story: a believable history of an order-fulfilment shop, made step by step from a seed; and the faults planted in it.
// Not here: databases, files.
// May be included by: jobs, app, tests.
#pragma once
#include "core/storage/unit_of_work.h"
#include "core/story/calendar.h"
#include "core/story/fields.h"
#include "core/story/random.h"
#include <functional>
#include <queue>
#include <unordered_map>
#include <vector>

namespace leftfold::story {

/// How an aggregate of that type is folded; for its snapshots.
using FoldFor = std::function<Fold(const std::string& aggregateType)>;

/// How long a story is to be, and which of all stories.
struct Plan {
    std::int64_t events = 5000;
    std::uint64_t seed = 1;
};

/// The thread that runs through a process: whose request it is, what caused the next event, who did it.
struct Thread {
    CorrelationId correlation;
    CausationId cause;
    std::string user;

    Thread after(const EventId& event) const { return {correlation, CausationId{event.text}, user}; }
};

/// One article on the shelf.
struct Article {
    std::string sku;
    std::string name;
    Cents price = 0;
    int grams = 0;
    int weight = 1; ///< how often it is bought
    std::int64_t onHand = 0;
    bool ordered = false; ///< more of it is on the way
    CausationId depletedBy;
};

struct Customer {
    std::string id;
    std::size_t person = 0;
    std::size_t place = 0;
    std::string mail;
};

/// The world of the story and its clock. Processes schedule steps; a step records events; each step is one commit.
class Shop {
public:
    using Step = std::function<void(Shop&)>;

    Shop(const Plan& plan, FoldFor foldFor);

    const Plan& plan() const { return m_plan; }
    Random& random() { return m_random; }
    Instant now() const { return m_now; }
    /// How much of the story has been told, in thousandths.
    std::int64_t told() const { return m_recorded * 1000 / m_plan.events; }

    void at(Instant when, Step step);
    void after(microseconds delay, Step step) { at(m_now + delay, std::move(step)); }
    /// Runs the next step. Its events are in `takeCommit`.
    Result<> runNext();
    Commit takeCommit();

    /// Something that happened now; a little time passes with each.
    EventId record(const AggregateId& aggregate, std::string type, Value::Object data, const Thread& thread);
    /// As `record`; what comes next on the thread is caused by this event.
    void carryOn(const AggregateId& aggregate, std::string type, Value::Object data, Thread& thread);
    /// For aggregates that may live to see a hundred events: their state is kept for snapshots. Before their first event.
    void keepState(const AggregateId& aggregate);
    /// Nothing more will happen to it.
    void retire(const AggregateId& aggregate) { m_retired.push_back(aggregate.path()); }

    Thread newRequest(std::string user = {}) { return {CorrelationId{m_random.uuid()}, {}, std::move(user)}; }
    std::string newId(const char* prefix, std::int64_t& last) { return prefix + std::to_string(++last); }

    std::vector<Article> shelf;
    std::int64_t shelfWeight = 0; ///< of all articles
    std::vector<Customer> customers;
    std::int64_t lastOrder = 1000;
    std::int64_t lastPayment = 500;
    std::int64_t lastShipment = 100;
    std::int64_t lastCart = 0;

private:
    struct Scheduled {
        Instant when;
        std::int64_t order = 0; ///< of two at the same moment the one that was scheduled first
        Step step;
    };
    struct Later {
        bool operator()(const Scheduled& left, const Scheduled& right) const {
            return std::pair(left.when, left.order) > std::pair(right.when, right.order);
        }
    };
    Aggregate& aggregate(const AggregateId& id, bool stateful);

    Plan m_plan;
    FoldFor m_foldFor;
    Random m_random;
    Instant m_now;
    std::priority_queue<Scheduled, std::vector<Scheduled>, Later> m_agenda;
    std::int64_t m_scheduled = 0;
    std::int64_t m_recorded = 0;
    std::unordered_map<std::string, Aggregate> m_aggregates;
    UnitOfWork m_work;
    std::vector<std::string> m_retired; // until their last events are taken
    std::optional<Error> m_problem;
};

} // namespace leftfold::story
