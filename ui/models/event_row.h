// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "ui/models/message_mark.h"
#include <QString>
#include <vector>

namespace leftfold::ui {

/// How far the payload of a row could be read.
enum class PayloadState { Readable, Cut, Broken, Absent };

/// An event as a list shows it. Made where pages are read, so that painting parses nothing.
struct EventRow {
    Event event;
    QString preview; ///< `{ key: value, … }` on one line, or why there is none
    PayloadState payload = PayloadState::Readable;
    MessageMark message = MessageMark::Unknown; ///< looked up when the row is seen
};

/// Parses the payload for its one-line preview; for a worker's thread.
EventRow makeEventRow(Event event);
std::vector<EventRow> makeEventRows(std::vector<Event> events);

/// The value on one line, keys without quotes, cut after `length` characters.
QString previewOf(const Value& value, int length);

/// Why the payload of a broken row can't be read: one sentence.
QString payloadProblem(const Event& event);

} // namespace leftfold::ui
