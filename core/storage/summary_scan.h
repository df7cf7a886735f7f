// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/aggregate_type_reader.h"
#include "core/storage/item_row.h"
#include "core/storage/store_summary.h"
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace leftfold {

/// Counts by stored type and version, put together to what a person reads: by type, then version.
class TypeCounter {
public:
    void add(const TypeCount& count);
    void putInto(StoreSummary& summary) const;

private:
    std::map<std::tuple<std::string, int, std::string>, TypeCount> m_types;
};

/// The type as stored, taken apart; nothing is counted yet. The version is the one that stands beside the type, if any.
TypeCount uncounted(std::string_view storedType, std::optional<std::string_view> version, bool versionsInTypeNames);

/// Counts what the engine would tell slowly or not at all, from rows that are read one by one.
class SummaryScan {
public:
    struct Parts {
        bool types = false;
        bool correlations = false;
    };
    SummaryScan(const BoundSection& section, Parts parts);

    /// What the rows must hold.
    const ColumnList& columns() const { return m_columns; }
    void take(const Row& row);
    std::int64_t rows() const { return m_rows; }
    void putInto(StoreSummary& summary) const;

private:
    TypeCount& countFor(const Row& row);
    void takeItem(const Row& row);

    const BoundSection& m_section;
    Parts m_parts;
    ColumnList m_columns;
    ItemRow m_item;
    FieldReader m_type, m_version, m_occurredAt, m_correlation;
    AggregateTypeReader m_aggregateType;
    std::int64_t m_rows = 0;
    std::string m_key; // kept: a new one for each row would cost as much as all else
    std::unordered_map<std::string, TypeCount> m_types; ///< by type and version as stored
    std::unordered_set<std::string> m_correlations;
};

} // namespace leftfold
