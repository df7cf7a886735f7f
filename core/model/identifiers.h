// SPDX-License-Identifier: Apache-2.0
// model: events, ids, payloads, values and instants; plain values that every room speaks in.
// Not here: databases, files, threads, layouts.
// May be included by: every room but support.
#pragma once
#include <compare>
#include <cstdint>
#include <string>

namespace leftfold {

/// A text that stands for one thing only: an EventId is no CorrelationId. Empty means "the store has none".
template <typename Tag>
struct Id {
    std::string text;

    bool empty() const { return text.empty(); }
    auto operator<=>(const Id&) const = default;
};

/// A number that stands for one thing only.
template <typename Tag>
struct Ordinal {
    std::int64_t value = 0;

    auto operator<=>(const Ordinal&) const = default;
};

using EventId = Id<struct EventIdTag>;
using CorrelationId = Id<struct CorrelationIdTag>;
using CausationId = Id<struct CausationIdTag>; ///< the event id of the cause, or `stream/position` where the store refers so
using Position = Ordinal<struct PositionTag>; ///< place in the store's global order
using Version = Ordinal<struct VersionTag>; ///< place in the aggregate's history, as the store counts (from 0 or 1)

/// Whose history an event belongs to. `type` is empty where a store does not tell.
struct AggregateId {
    std::string type;
    std::string id;

    /// `Order/o-17`, or `o-17` without a type.
    std::string path() const { return type.empty() ? id : type + '/' + id; }
    auto operator<=>(const AggregateId&) const = default;
};

} // namespace leftfold
