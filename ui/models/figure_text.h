// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/outbox/message_figures.h"
#include <QString>
#include <QStringList>

namespace leftfold::ui {

/// `6 h`, `1 d`: the width of a slot.
QString slotWidthText(std::chrono::seconds width);

/// `up to 210 in 6 h`: the highest of both lines; empty where there is none.
QString slotPeakText(const MessageFigures& figures);

/// A moment as the ends of a time axis show it: no finer than the slots are.
QString axisTimeText(Instant moment, std::chrono::seconds slotWidth);

/// Names of the bars: `1 min`, …, `older`; and `0`, `1`, …, `6+`.
QStringList ageNames();
QStringList attemptNames();

/// Why nothing can be shown over time, or by age; empty: it can, or nothing has been measured yet.
QString noFlowText(const MessageFigures& figures);
QString noAgesText(const MessageFigures& figures);

/// `now`, or the moment that ages are told for where the outbox is at rest.
QString measuredAtText(const MessageFigures& figures);

} // namespace leftfold::ui
