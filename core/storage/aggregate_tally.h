// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/storage/field_reading.h"
#include "core/storage/item_row.h"
#include <unordered_map>

namespace leftfold {

/// The list of aggregates from events that come in whatever order, in one walk: for stores where no index leads to the events of
/// one aggregate. It keeps those that come first by their keys, so that memory stays bounded however many there are; another
/// walk tells the next.
class AggregateTally {
public:
    struct Entry {
        Cursor place; ///< its keys
        AggregateSummary summary; ///< without snapshots
    };

    /// At least `most` aggregates behind `after` are kept, twice as many while it counts.
    AggregateTally(const BoundSection& section, std::optional<Cursor> after, std::size_t most);

    /// What the rows must hold.
    const ColumnList& columns() const { return m_columns; }
    void take(const Row& row);

    struct List {
        std::vector<Entry> entries; ///< by their keys
        bool atEnd = true; ///< no aggregate comes behind them
    };
    List finish() &&;

    /// Numbers before texts, numbers by value: engines order keys by their type, which a text does not tell.
    static bool comesBefore(const Cursor& left, const Cursor& right);

private:
    struct Known {
        Entry entry;
        std::vector<std::string> lastOrder; ///< of the event that is the last so far
        bool keyTellsType = false;
    };
    Known* knownFor(const Row& row);
    Cursor placeOf(const Row& row) const;
    bool isLast(const Row& row, const Known& known) const;
    void tellLast(const Row& row, Known& known);
    void tellVersion(const Row& row, AggregateSummary& summary);
    void takeItem(const Row& row);
    std::vector<Entry> sorted();
    void dropWhatComesLast();

    const BoundSection& m_section;
    std::optional<Cursor> m_after;
    std::size_t m_most;
    ColumnList m_columns;
    ItemRow m_item;
    FieldReader m_version, m_occurredAt, m_type;
    std::vector<int> m_keys; ///< their columns
    std::vector<int> m_order; ///< the columns of the order within an aggregate
    std::optional<Cursor> m_bound; ///< behind it nothing is kept
    std::string m_key; // kept: a new one for each row would cost as much as all else
    std::unordered_map<std::string, Known> m_known;
};

} // namespace leftfold
