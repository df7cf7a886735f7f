// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/traced_lines.h"
#include <QStringList>

namespace leftfold::ui {

/// A stored event before and after an arrow, ready to be shown. Made on any thread.
struct BeforeAfter {
    QString event; ///< `8 811 of Order/o-2211`
    QString beforeName; ///< `stored v1`, or `upcast v2` where the chain goes along other arrows first
    QString afterName; ///< `upcast v2`
    MarkedLines before;
    MarkedLines after;
    QStringList steps; ///< of the arrow, as people read them
    QString failure; ///< why it did not get through; empty: it did
    std::optional<std::size_t> failedStep; ///< of the arrow
    QString note; ///< what else there is to say: it is dropped, it does not come to this arrow
};

/// Runs the event through the arrow; see `traceArrow`.
BeforeAfter beforeAfter(const Event& stored, const Upcasters& upcasters, std::size_t upcaster, std::size_t target);

} // namespace leftfold::ui
