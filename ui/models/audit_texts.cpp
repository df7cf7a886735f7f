// SPDX-License-Identifier: Apache-2.0
#include "ui/models/audit_texts.h"
#include "core/causation/latency_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr std::size_t mostPaths = 3;

QString tr(const char* text) {
    return QCoreApplication::translate("AuditTexts", text);
}

QString grouped(std::size_t count) {
    return groupedNumber(static_cast<std::int64_t>(count));
}

QString timeTaken(std::chrono::nanoseconds time) {
    return fromStored(latencyText(std::chrono::duration_cast<std::chrono::microseconds>(time)));
}

QString differenceSentence(const SnapshotFinding& finding) {
    QString text = finding.firstDivergence == finding.version
        ? tr("Replay from zero gives something else.")
        : tr("Replay from zero gives something else, since the snapshot %1.").arg(versionText(finding.firstDivergence));
    if (finding.lastAgreement)
        text += QStringLiteral(" ")
            + tr("The one at %1 agrees: what makes the difference came after it.").arg(versionText(finding.lastAgreement));
    if (finding.failedEvents > 0)
        text += QStringLiteral(" ") + tr("%1 events failed on the way.").arg(grouped(finding.failedEvents));
    return text;
}

QString countOf(SnapshotVerdict verdict, std::size_t count) {
    switch (verdict) {
    case SnapshotVerdict::Equal:
        return count == 1 ? tr("1 equals replay") : tr("%1 equal replay").arg(grouped(count));
    case SnapshotVerdict::Different:
        return count == 1 ? tr("1 differs") : tr("%1 differ").arg(grouped(count));
    case SnapshotVerdict::Stale:
        return tr("%1 of a stale shape").arg(grouped(count));
    case SnapshotVerdict::Ahead:
        return tr("%1 ahead of the stream").arg(grouped(count));
    case SnapshotVerdict::Orphan:
        return tr("%1 without events").arg(grouped(count));
    case SnapshotVerdict::Unreadable:
        return tr("%1 unreadable").arg(grouped(count));
    case SnapshotVerdict::Unproven:
        return tr("%1 unproven").arg(grouped(count));
    }
    return {};
}

} // namespace

QString verdictText(SnapshotVerdict verdict) {
    switch (verdict) {
    case SnapshotVerdict::Equal:
        return tr("= replay ✓");
    case SnapshotVerdict::Different:
        return tr("≠ replay");
    case SnapshotVerdict::Stale:
        return tr("stale shape");
    case SnapshotVerdict::Ahead:
        return tr("ahead");
    case SnapshotVerdict::Orphan:
        return tr("orphan");
    case SnapshotVerdict::Unreadable:
        return tr("unreadable");
    case SnapshotVerdict::Unproven:
        return tr("unproven");
    }
    return {};
}

QString findingSentence(const SnapshotFinding& finding) {
    switch (finding.verdict) {
    case SnapshotVerdict::Equal:
        return tr("Replay from zero gives the same state.");
    case SnapshotVerdict::Different:
        return differenceSentence(finding);
    case SnapshotVerdict::Stale:
        return tr("It differs only in fields that every snapshot of the type has too many or too few: the reducer has changed since.");
    case SnapshotVerdict::Ahead:
        return tr("Its version lies behind the last event, %1.").arg(versionText(finding.lastEvent));
    case SnapshotVerdict::Orphan:
        return tr("Its aggregate has no events in this store.");
    case SnapshotVerdict::Unreadable:
        return fromStored(finding.reason);
    case SnapshotVerdict::Unproven:
        return tr("No reducer makes this shape: held against merged events alone, a difference proves nothing. Choose the reducer.");
    }
    return {};
}

QString auditSentence(const SnapshotAudit& audit) {
    if (audit.checked == 0)
        return tr("There is no snapshot.");
    QString text = (audit.checked == 1 ? tr("1 snapshot checked in %1") : tr("%2 snapshots checked in %1")).arg(timeTaken(audit.duration));
    if (audit.checked > 1)
        text = text.arg(grouped(audit.checked));
    QString counts;
    for (std::size_t at = 0; at < snapshotVerdicts; ++at)
        if (audit.counts[at] > 0)
            counts += (counts.isEmpty() ? QString() : QStringLiteral(", ")) + countOf(static_cast<SnapshotVerdict>(at), audit.counts[at]);
    if (audit.effect)
        counts += tr("; the other upcasters would invalidate %1 and repair %2")
                      .arg(grouped(audit.effect->invalidated.size()), grouped(audit.effect->repaired.size()));
    return text + QStringLiteral(": ") + counts + QLatin1Char('.');
}

QString staleSentence(const SnapshotAudit& audit) {
    QString text;
    for (const auto& field : audit.staleFields) {
        const QString path = fromStored(field.aggregateType + ' ' + field.path);
        text += (text.isEmpty() ? QString() : QStringLiteral("\n"))
            + (field.inSnapshots ? tr("%1 stands in all %2 snapshots and replay makes no such field.")
                                 : tr("%1 is made by replay and missing from all %2 snapshots."))
                  .arg(path, grouped(field.snapshots));
    }
    return text;
}

QString benefitSentence(const SnapshotBenefit& benefit) {
    const auto share = benefit.events == 0 ? 0 : benefit.eventsSaved * 100 / benefit.events;
    return tr("From zero %1, from the latest snapshot %2: %3 of %4 events (%5 %) need no folding. Advised: one every %6 events.")
        .arg(timeTaken(benefit.fromZero), timeTaken(benefit.fromSnapshot), grouped(benefit.eventsSaved), grouped(benefit.events))
        .arg(share)
        .arg(grouped(benefit.advisedInterval));
}

QString pathsText(const SnapshotFinding& finding) {
    QStringList paths;
    for (std::size_t at = 0; at < std::min(finding.changes.size(), mostPaths); ++at) {
        const QString path = fromStored(finding.changes[at].path.toString());
        paths << (path.isEmpty() ? tr("the whole state") : path);
    }
    if (finding.changeCount > mostPaths)
        paths << tr("%1 more").arg(grouped(finding.changeCount - mostPaths));
    return paths.join(QStringLiteral(", "));
}

QString auditFact(const SnapshotAudit& audit) {
    const auto isWrong = [](const SnapshotFinding& finding) {
        return finding.verdict != SnapshotVerdict::Equal && finding.verdict != SnapshotVerdict::Unproven;
    };
    if (audit.findings.empty())
        return {};
    const auto wrong = std::find_if(audit.findings.begin(), audit.findings.end(), isWrong);
    const SnapshotFinding& told = wrong != audit.findings.end() ? *wrong : audit.findings.back();
    return tr("snapshot %1 %2").arg(versionText(told.version), verdictText(told.verdict));
}

} // namespace leftfold::ui
