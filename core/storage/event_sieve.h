// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_reading.h"

namespace leftfold {

/// Tests rows against what the engine could not tell of a query. Of a row it reads what the test asks for and no more: most rows
/// of a long walk are rejected, and making an event of each would cost more than the walk.
class EventSieve {
public:
    /// `columns` are those that the statement has already; what the test needs is added.
    EventSieve(const BoundSection& section, const Remainder& rest, ColumnList columns = {});

    const ColumnList& columns() const { return m_reader.columns(); }
    /// False: the event is none of the query. True: it is, but for what its message has yet to say.
    bool mayAccept(const Row& row) const;

private:
    Remainder m_rest;
    EventReader m_reader;
    mutable Event m_event; ///< of the row that is being tested
};

/// The parts of an event that `rest` looks at.
RowParts partsFor(const Remainder& rest);

} // namespace leftfold
