// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/storage/row_parts.h"
#include "core/storage/time_buckets.h"
#include <unordered_map>

namespace leftfold {

struct FacetValue {
    std::string text;
    std::int64_t count = 0;

    bool operator==(const FacetValue&) const = default;
};

/// The values of one field with the number of events that have each, the most frequent first.
struct Facet {
    std::vector<FacetValue> values;
    std::int64_t others = 0; ///< events with a value that is not listed: there are too many
    std::int64_t without = 0; ///< events without a value

    bool operator==(const Facet&) const = default;
};

/// What a whole result is made of.
struct Facets {
    std::int64_t events = 0;
    Facet types; ///< without their versions
    Facet aggregateTypes;
    Facet schemaVersions;
    TimeHistogram times;
    std::int64_t timeless = 0; ///< events without a time

    bool operator==(const Facets&) const = default;
};

/// Counts a result event by event, in bounded memory. A value: what was counted so far can be shown while the count goes on.
class FacetTally {
public:
    /// Of a store's types there are some hundred; where ids were taken for types, memory must not follow.
    static constexpr std::size_t mostValues = 2000;

    /// What of an event is counted.
    static RowParts parts();
    void add(const Event& event, std::int64_t count = 1);
    /// Times are told apart no finer than so; later buckets are multiples of it.
    Instant::duration timeWidth() const { return m_times.width(); }
    std::int64_t events() const { return m_events; }
    Facets facets() const;

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct Counts {
        std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> values;
        std::int64_t others = 0;
        std::int64_t without = 0;

        void add(std::string_view text, std::int64_t count);
        Facet facet() const;
    };

    std::int64_t m_events = 0;
    Counts m_types, m_aggregateTypes, m_schemaVersions;
    TimeBuckets m_times;
    std::int64_t m_timeless = 0;
};

} // namespace leftfold
