// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/rule_coverage.h"
#include <QString>
#include <vector>

namespace leftfold::ui {

/// `12 events, 8 of them changed something`
QString ruleUseText(const RuleUse& use);
/// `here: replace /status, ~ /status`
QString ruleEffectText(const RuleEffect& effect);

/// Something about a reducer that does not fit its events.
struct RuleRemark {
    enum class About {
        NeverFired, ///< a rule
        NoRule, ///< a type
        Idle,
        Failed
    };
    About about = About::NeverFired;
    QString subject; ///< the rule's pattern, or the event type
    QString sentence;
};

/// What to look at, the gravest first.
std::vector<RuleRemark> ruleRemarks(const RuleCoverage& coverage);
/// `2 rules never fired, 1 type without a rule`; `every rule fired, every event has one`.
QString remarkCount(const RuleCoverage& coverage);

/// Where a document's error stands: the line of `FILE:LINE: POINTER: …`; 0 where it does not say.
int lineOfError(const QString& message);

} // namespace leftfold::ui
