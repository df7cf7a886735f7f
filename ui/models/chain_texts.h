// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_findings.h"
#include "core/causation/chain_scene.h"
#include "core/causation/chain_totals.h"
#include "core/model/time_display.h"
#include <QString>

namespace leftfold::ui {

/// `Chain 9f1c…04be`, or `Causes and effects`.
QString chainTitle(const CorrelationId& correlation, bool aroundEvent);

/// `14 events · 5 aggregates · depth 9 · 13.2 s`.
QString chainFacts(const CausationGraph& graph, const ChainTotals& totals);

/// `1 missing cause`, `2 cycles`: what a badge says.
QString faultCount(ChainFault fault, int count);
/// The same in one word, for little room: `1 missing`.
QString faultWord(ChainFault fault, int count);

/// First and second line of a row's box, without control characters.
QString rowTitleText(const ChainScene& scene, int row);
QString rowSubtitleText(const ChainScene& scene, int row);

/// What is odd about the row, in few words: `missing cause`, `cycle`, `clock`, `twin`; empty for most.
QString rowFaultText(const ChainScene& scene, int row);

/// All that is known of a row, a fact a line, for tool tips and screen readers.
QString rowDescription(const ChainScene& scene, int row, TimeDisplay display);

/// Since its cause: `1.62 s`, or nothing.
QString rowLatencyText(const ChainScene& scene, int row);

/// The rows as an indented text.
QString chainAsText(const ChainScene& scene);

} // namespace leftfold::ui
