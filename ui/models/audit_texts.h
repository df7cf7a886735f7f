// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/snapshot_audit.h"
#include <QString>

namespace leftfold::ui {

/// `= replay ✓`, `differs`, `stale shape`, …: as a list shows it.
QString verdictText(SnapshotVerdict verdict);

/// What is to be said of one snapshot, in a sentence or two.
QString findingSentence(const SnapshotFinding& finding);

/// `12 snapshots checked in 38 ms: 11 equal replay, 1 differs`.
QString auditSentence(const SnapshotAudit& audit);

/// Fields that all snapshots of a type have too many or too few, one a line; empty where there are none.
QString staleSentence(const SnapshotAudit& audit);

/// What snapshots save, and how often to take them.
QString benefitSentence(const SnapshotBenefit& benefit);

/// `/total, /items/2`, at most three.
QString pathsText(const SnapshotFinding& finding);

/// For the status strip: `snapshot v50 = replay ✓`. Of several the first that is wrong, else the latest; empty without any.
QString auditFact(const SnapshotAudit& audit);

} // namespace leftfold::ui
