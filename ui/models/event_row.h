// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/column_values.h"
#include "ui/models/message_mark.h"
#include <QString>
#include <vector>

namespace leftfold::ui {

/// How far the payload of a row could be read.
enum class PayloadState { Readable, Cut, Broken, Absent };

/// What stands in a column that somebody added.
struct AddedCell {
    QString text; ///< cut to what a line shows; empty: nothing is there
    bool isNumber = false;
};

/// An event as a list shows it. Made where pages are read, so that painting parses nothing.
struct EventRow {
    Event event;
    QString preview; ///< `{ key: value, … }` on one line, or why there is none
    PayloadState payload = PayloadState::Readable;
    MessageMark message = MessageMark::Unknown; ///< looked up when the row is seen
    std::vector<AddedCell> added{}; ///< of the columns that were asked for
};

/// Parses the payload for its one-line preview and for the cells of added columns; for a worker's thread. Null: none are added.
EventRow makeEventRow(Event event, const ColumnValues* added = nullptr);
std::vector<EventRow> makeEventRows(std::vector<Event> events, const ColumnValues* added = nullptr);

/// The value on one line, keys without quotes, cut after `length` characters.
QString previewOf(const Value& value, int length);

/// Why the payload of a broken row can't be read: one sentence.
QString payloadProblem(const Event& event);

} // namespace leftfold::ui
