// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/traced_lines.h"
#include <QStringList>

namespace leftfold::ui {

/// A stored event before and after an arrow, ready to be shown. Made on any thread.
struct BeforeAfter {
    QString event; ///< `8 811 of Order/o-2211`
    QString beforeName; ///< `stored v1`, or `upcast v2` where the chain goes along other arrows first
    QString beforeProblem; ///< why `before` is what is stored, byte for byte, and no JSON; empty: it is JSON
    QString afterName; ///< `upcast v2`, `3 events`
    MarkedLines before;
    MarkedLines after; ///< of several events one below the other, each below its name
    QStringList steps; ///< as people read them: `step 1: move /cust → /customer_id`; counted through all events that are made
    QString failure; ///< why it did not get through; empty: it did
    std::optional<std::size_t> failedStep; ///< counted as `steps`
    QString failedName; ///< `Step 2`, `Step 2 of payment.processed v1`
    QString note; ///< what else there is to say: it is dropped, it does not come to this arrow
};

/// Which arrow of a mapping: an upcaster, and which of its events is edited.
struct ShownArrow {
    std::size_t upcaster = 0;
    std::size_t target = 0;
};

/// Runs the event through the arrow; see `traceArrow`. Of several events all are shown; what is marked before them is what
/// the arrow's own one does.
BeforeAfter beforeAfter(const Event& stored, const Upcasters& upcasters, const ShownArrow& shown);

/// The event alone, where no upcaster is for it.
BeforeAfter storedAlone(const Event& stored);

} // namespace leftfold::ui
