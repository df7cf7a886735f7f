// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/identifiers.h"
#include "core/model/instant.h"
#include "core/model/payload.h"
#include "core/model/value.h"
#include "core/support/result.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace leftfold {

/// How a stored payload falls into business data and metadata. One per store, shared by its events.
struct BodyShape {
    /// Members at the top of the payload that are metadata (`event_id`, `correlation_id`, …); the rest is data.
    std::vector<std::string> metadataMembers;
    /// Where the data stands inside the payload, as member names from the top; empty: the payload itself.
    std::vector<std::string> dataPath;
    /// Where metadata stands inside the payload; empty: nowhere, or in `metadataMembers`.
    std::vector<std::string> metadataPath;
    /// Values written as {typeMember: …, valueMember: x} stand for x (pyeventsourcing's `_type_` and `_data_`).
    std::string wrapperType;
    std::string wrapperValue;
    /// A member that only envelopes have: without it the payload is the data, whatever the paths say. Empty: every payload is one.
    std::vector<std::string> envelopeMark{};
};

/// Business data and metadata of one event, separated even where the store mixes them.
struct Body {
    Value data;
    Value metadata;
};

/// One event as a store keeps it. What the store does not have is empty, never invented.
struct Event {
    std::optional<Position> position;
    EventId id;
    std::string type; ///< without its version: `order.created`
    std::string storedType; ///< as stored: `order.created.v1`
    std::optional<int> schemaVersion;
    AggregateId aggregate;
    std::optional<Version> version;
    std::optional<Instant> occurredAt;
    CorrelationId correlation;
    CausationId causation;
    Payload payload;
    std::optional<Payload> metadata; ///< a column of its own
    std::shared_ptr<const BodyShape> shape; ///< null: the payload is the data
};

/// Parses the payload and separates data from metadata. Fails where the payload is no JSON, and says where.
Result<Body> readBody(const Event& event);

/// What cannot be read, as it is stored: text as text, bytes as hexadecimal digits; null where the column is.
Value asStored(const Payload& payload);

/// The event's data alone, for folds: as `readBody`, without the metadata.
Result<Value> readData(const Event& event);

} // namespace leftfold
