// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include <array>

namespace leftfold {

/// A stored event of whatever layout as one row of the specification's table `events`, with the columns `schema_version` and
/// `metadata` beside it, so that data and metadata stay apart. What the event does not have is NULL.
struct EventRecord {
    std::optional<std::int64_t> position;
    std::string eventId;
    std::string aggregateId;
    std::string aggregateType;
    std::string eventType; ///< as stored where that reads back as the same type
    std::optional<std::int64_t> version;
    std::optional<int> schemaVersion;
    std::optional<std::string> payload; ///< JSON; what can't be read stands as it is stored
    std::optional<std::string> metadata;
    std::string correlationId;
    std::string causationId;
    std::string occurredAt;
};

/// The record's columns in the order of its members; `created_at`, which repeats the time, comes last.
inline constexpr std::array<std::string_view, 13> recordColumns{"position", "event_id", "aggregate_id", "aggregate_type", "event_type",
    "version", "schema_version", "payload", "metadata", "correlation_id", "causation_id", "occurred_at", "created_at"};

EventRecord recordOf(const Event& event);

} // namespace leftfold
