// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/outbox_message.h"
#include "core/model/time_display.h"
#include <QString>

namespace leftfold::ui {

/// `pending`, `published`, `failing`, `dead`; of an inbox `received` and `handled`.
QString stateWord(MessageState state, MessageBox box = MessageBox::Outbox);

/// What a state means, in one line.
QString stateMeaning(MessageState state, MessageBox box = MessageBox::Outbox);

/// How the message fared: `after 1.2 s, 1 attempt`, `waiting for 3 d 4 h`, `given up after 5 attempts`.
QString messageFate(const OutboxMessage& message, Instant now);

/// How long the message took, or has been waiting: `1.2 s`; empty where a time is missing.
QString messageAge(const OutboxMessage& message, Instant now);

/// All that the table's columns say of a message, for the clipboard.
QString messageMarkdown(const OutboxMessage& message);

} // namespace leftfold::ui
