// SPDX-License-Identifier: Apache-2.0
#include "ui/models/branch_texts.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <QStringList>

namespace leftfold::ui {

namespace {

/// The texts of one context for translators.
struct BranchTexts {
    Q_DECLARE_TR_FUNCTIONS(BranchTexts)
public:
    static QString behind(Version version) {
        return version.value <= 0 ? tr("before every event") : tr("behind version %1").arg(groupedNumber(version.value));
    }
    static QString types(const std::vector<WrittenEvent>& events) {
        QStringList names;
        for (const WrittenEvent& event : events)
            names << fromStored(event.type);
        return names.join(QStringLiteral(", "));
    }
    QString operator()(const SkipEvent& edit) const { return tr("Skip version %1").arg(groupedNumber(edit.version.value)); }
    QString operator()(const InsertEvents& edit) const { return tr("Insert %1 %2").arg(types(edit.events), behind(edit.after)); }
    QString operator()(const EditEvent& edit) const {
        const QString version = groupedNumber(edit.version.value);
        return edit.event.type.empty() ? tr("Edit version %1").arg(version)
                                       : tr("Edit version %1: %2").arg(version, fromStored(edit.event.type));
    }
    QString operator()(const MoveEvent& edit) const {
        return tr("Move version %1 %2").arg(groupedNumber(edit.version.value), behind(edit.after));
    }
    static QString divergence(const BranchedTimeline& both) {
        const auto row = both.firstDivergence();
        if (!row)
            return tr("The states never differ.");
        const BranchRow& steps = both.rows()[*row];
        const auto version = isInReality(steps.mark) ? both.real().version(steps.real) : std::nullopt;
        if (version)
            return tr("The states differ from version %1 on.").arg(groupedNumber(version->value));
        return tr("The states differ from %1 on.").arg(fromStored(both.branched().event(steps.branched).type));
    }
    static QString verdict(const BranchVerdict& verdict) {
        if (verdict.real == verdict.branched)
            return verdict.real ? tr("holds at the end of both") : tr("holds at the end of neither");
        return verdict.branched ? tr("yes: it holds at the end of the branch, and did not before")
                                : tr("no longer: it held at the end, and does not in the branch");
    }
};

} // namespace

QString branchEditText(const BranchEdit& edit) {
    return std::visit(BranchTexts(), edit);
}

QString divergenceText(const BranchedTimeline& both) {
    return BranchTexts::divergence(both);
}

QString verdictText(const BranchVerdict& verdict) {
    return BranchTexts::verdict(verdict);
}

} // namespace leftfold::ui
