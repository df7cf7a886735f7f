// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_sink.h"
#include "core/storage/event_source.h"
#include <functional>

namespace leftfold {

/// An event as an aggregate raises it; its version and place come with the commit.
struct NewEvent {
    EventId id;
    std::string type; ///< as published: `order.created.v1`
    Value data; ///< business data, an object
    Instant occurredAt;
    CorrelationId correlation;
    CausationId causation;
    std::string source; ///< metadata for tracing; empty: none
    std::string userId;
};

/// How the specification's payload falls apart: the metadata fields stand beside the business data.
const std::shared_ptr<const BodyShape>& specificationShape();

/// The event's `to_dict()`: metadata fields and business data in one object.
Value toDictionary(const NewEvent& event, const AggregateId& aggregate, Version version);

/// `state` after `event`; how is the caller's business (a reducer, plain C++).
using Fold = std::function<Result<Value>(const Value& state, const Event& event)>;

/// What a unit of work tracks: an aggregate's identity, what it became, and what it has not stored yet.
class Aggregate {
public:
    Aggregate(AggregateId id, Fold fold)
        : m_id(std::move(id))
        , m_fold(std::move(fold)) { }
    /// The latest snapshot and the events after it, folded; a new aggregate at version 0 where there are none.
    static Result<Aggregate> load(EventSource& source, const AggregateId& id, Fold fold);

    const AggregateId& id() const { return m_id; }
    /// With everything raised so far.
    Version version() const { return m_version; }
    const Value& state() const { return m_state; }
    /// Applies the event and keeps it until the next commit.
    Result<> raise(NewEvent event);

private:
    friend class UnitOfWork;
    struct Raised {
        Event event;
        Value state; ///< after the event, for snapshots; cheap, as states share what they have in common
    };
    AggregateId m_id;
    Fold m_fold;
    Value m_state;
    Version m_version;
    std::vector<Raised> m_raised;
};

/// The outbox row of an event; its id follows from the event's, so that writing it twice is seen.
OutboxMessage messageFor(const Event& event);

/// Collects what tracked aggregates raised, and writes all of it, with one outbox message an event, in one transaction.
class UnitOfWork {
public:
    /// The specification takes a snapshot every 100 events.
    static constexpr std::int64_t snapshotEvery = 100;

    /// The aggregate must outlive the commit.
    void track(Aggregate& aggregate);
    /// What would be written now.
    Commit pending() const;
    /// Writes once and clears the aggregates' lists; after an error everything stays as it was.
    Result<> commit(EventSink& sink);
    /// Hands over what would be written and clears the lists: for who writes several units in one transaction.
    Commit take();

private:
    void clear();

    std::vector<Aggregate*> m_tracked;
};

} // namespace leftfold
