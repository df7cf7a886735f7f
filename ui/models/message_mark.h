// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/find_messages.h"
#include <QString>

namespace leftfold::ui {

/// What a list tells of an event's message. `Silent`: there is nothing to tell, since the outbox deletes what it has published.
enum class MessageMark { Unknown, Silent, Absent, Pending, Published, Failing, Dead };

MessageMark markOf(MessageState state);
/// Of the events that were asked for, in their order.
std::vector<MessageMark> marksOf(const MessageStates& states);
/// Nothing for a mark that tells of no message and of no lack.
std::optional<MessageState> stateOf(MessageMark mark);

/// `pending`, `no message`; empty where nothing is told.
QString markWord(MessageMark mark);
/// The word and what it means, for a tool tip.
QString markMeaning(MessageMark mark);

} // namespace leftfold::ui
