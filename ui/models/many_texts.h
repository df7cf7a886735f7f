// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/load_many.h"
#include "ui/models/message_mark.h"

namespace leftfold::ui {

/// `by position`, `by causation`, `by clock`.
QString orderText(ManyOrder order);
/// What the order means, for a tool tip.
QString orderMeaning(ManyOrder order);

/// `9f1c…04be · 4 aggregates · 14 steps`, or the same of chosen ones.
QString manyTitle(const ManyLoaded& loaded, const CorrelationId& correlation);

/// What is to be known of the clocks, and what was left out; empty where there is nothing.
QString manyNotice(const ManyLoaded& loaded);

/// What stands out at one step: `clock back by 3 ms · before its cause`.
QString stepNotice(const ManyStep& step);

/// So many messages fare so.
struct MessageCount {
    MessageMark mark = MessageMark::Unknown;
    int count = 0;
    bool operator==(const MessageCount&) const = default;
};

/// How the messages of a timeline's events up to the cursor fare, worst first; marks that tell nothing are left out.
std::vector<MessageCount> messageCounts(const ManyTimelines& many, const MessageStates& messages, std::size_t timeline, std::size_t cursor);

} // namespace leftfold::ui
