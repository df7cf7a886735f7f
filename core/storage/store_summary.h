// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/instant.h"
#include "core/model/sole_aggregate_type.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace leftfold {

enum class Engine { Sqlite, Postgresql, Memory };
enum class LayoutRole { Events, Snapshots, Outbox, DeadLetters, Inbox };

/// A layout that was found in a store, and in which table.
struct FoundLayout {
    std::string name; ///< of the layout document: `marten`
    LayoutRole role = LayoutRole::Events;
    std::string table; ///< as the engine shows it, with a schema where there is one
};

/// What is known of a store as soon as it is open, without reading a row.
struct StoreDescription {
    Engine engine = Engine::Memory;
    std::string name; ///< for a title: `shop.db`, `orders on db.example.test`
    std::string address; ///< path or URI, never with a password
    bool readOnly = true;
    std::vector<FoundLayout> layouts;
    std::string detection; ///< one sentence: why this layout
};

struct TypeCount {
    std::string type;
    std::string storedType;
    std::optional<int> schemaVersion;
    std::int64_t count = 0;
    std::optional<Instant> firstAt;
    std::optional<Instant> lastAt;
    SoleAggregateType aggregate{}; ///< as far as that is told without looking into every payload
};

struct OutboxCounts {
    std::int64_t pending = 0;
    std::int64_t published = 0;
    std::int64_t failed = 0; ///< failing and dead together
};

struct InboxCounts {
    std::int64_t received = 0; ///< and not yet handled
    std::int64_t handled = 0;
    std::int64_t failed = 0; ///< failing and dead together
};

/// What a walk over the whole store tells.
struct StoreSummary {
    std::int64_t events = 0;
    std::int64_t aggregates = 0;
    std::vector<TypeCount> types; ///< by type, then version
    std::int64_t snapshots = 0;
    std::optional<OutboxCounts> outbox; ///< nothing: the store has no outbox
    std::optional<InboxCounts> inbox; ///< nothing: the store has no inbox
    std::optional<std::int64_t> correlations; ///< different ones; nothing: the store knows none
    std::optional<Instant> firstAt;
    std::optional<Instant> lastAt;
};

} // namespace leftfold
