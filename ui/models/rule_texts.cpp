// SPDX-License-Identifier: Apache-2.0
#include "ui/models/rule_texts.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("RuleTexts", text);
}

QString number(std::size_t count) {
    return groupedNumber(static_cast<std::int64_t>(count));
}

QString events(std::size_t count) {
    return count == 1 ? tr("1 event") : tr("%1 events").arg(number(count));
}

QString sign(Change::Kind kind) {
    return kind == Change::Kind::Add ? QStringLiteral("+") : kind == Change::Kind::Remove ? QStringLiteral("\u2212") : QStringLiteral("~");
}

void addTypes(std::vector<RuleRemark>& remarks, const RuleCoverage& coverage) {
    for (const TypeUse& type : coverage.types)
        if (type.failed > 0)
            remarks.push_back({RuleRemark::About::Failed, fromStored(type.type), tr("%1 failed").arg(events(type.failed))});
    for (const TypeUse& type : coverage.types)
        if (!type.hasRule)
            remarks.push_back({RuleRemark::About::NoRule, fromStored(type.type), tr("no rule is for it: %1").arg(events(type.events))});
    for (const TypeUse& type : coverage.types)
        if (type.idle > 0)
            remarks.push_back({RuleRemark::About::Idle, fromStored(type.type),
                type.idle == type.events ? tr("changes nothing, in %1").arg(events(type.events))
                                         : tr("changes nothing in %1 of %2").arg(number(type.idle), events(type.events))});
}

std::size_t countIf(const RuleCoverage& coverage, bool (*wanted)(const RuleUse&)) {
    return static_cast<std::size_t>(std::count_if(coverage.rules.begin(), coverage.rules.end(), wanted));
}

} // namespace

QString ruleUseText(const RuleUse& use) {
    if (use.events == 0)
        return tr("No event met this rule.");
    if (use.changed == use.events)
        return tr("%1, each changed something").arg(events(use.events));
    return use.changed == 0 ? tr("%1, none changed anything").arg(events(use.events))
                            : tr("%1, %2 of them changed something").arg(events(use.events), number(use.changed));
}

QString ruleEffectText(const RuleEffect& effect) {
    QStringList parts;
    for (const Change& change : effect.changes)
        parts << sign(change.kind) + u' ' + (change.path.empty() ? tr("the whole state") : fromStored(change.path.toString()));
    if (!effect.failure.empty())
        return tr("At this step: failed, %1").arg(fromStored(effect.failure));
    return parts.isEmpty() ? tr("At this step: changed nothing") : tr("At this step: %1").arg(parts.join(QStringLiteral(", ")));
}

std::vector<RuleRemark> ruleRemarks(const RuleCoverage& coverage) {
    std::vector<RuleRemark> remarks;
    addTypes(remarks, coverage);
    for (const RuleUse& rule : coverage.rules)
        if (rule.events == 0)
            remarks.push_back({RuleRemark::About::NeverFired, fromStored(rule.pattern), tr("this rule never fired")});
    return remarks;
}

QString remarkCount(const RuleCoverage& coverage) {
    const auto unfired = countIf(coverage, [](const RuleUse& rule) { return rule.events == 0; });
    std::size_t bare = 0;
    std::size_t failed = coverage.failed;
    for (const TypeUse& type : coverage.types) {
        bare += type.hasRule ? 0 : 1;
        failed += type.failed;
    }
    QStringList parts;
    if (failed > 0)
        parts << tr("%1 failed").arg(events(failed));
    if (unfired > 0)
        parts << (unfired == 1 ? tr("1 rule never fired") : tr("%1 rules never fired").arg(number(unfired)));
    if (bare > 0)
        parts << (bare == 1 ? tr("1 type without a rule") : tr("%1 types without a rule").arg(number(bare)));
    if (coverage.idle() > 0)
        parts << (coverage.idle() == 1 ? tr("1 event changes nothing") : tr("%1 events change nothing").arg(number(coverage.idle())));
    return parts.isEmpty() ? tr("everything fits") : parts.join(QStringLiteral(", "));
}

int lineOfError(const QString& message) {
    static const QRegularExpression line(QStringLiteral("^[^:\\n]*:(\\d+): "));
    const auto match = line.match(message);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

} // namespace leftfold::ui
