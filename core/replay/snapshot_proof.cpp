// SPDX-License-Identifier: Apache-2.0
#include "core/replay/snapshot_proof.h"
#include "core/transform/sameness.h"
#include <algorithm>

namespace leftfold {

namespace {

constexpr std::size_t mostChanges = 1000;

/// What the values say differently; 1.0 for 1 is no difference.
std::vector<Change> differences(const Value& replayed, const Value& stored) {
    if (meansSame(replayed, stored))
        return {};
    auto changes = diffValues(replayed, stored);
    std::erase_if(
        changes, [](const Change& change) { return change.kind == Change::Kind::Replace && meansSame(change.old, change.value); });
    return changes;
}

bool hasSameMembers(const Value& left, const Value& right) {
    return left.size() == right.size() && std::all_of(left.members().begin(), left.members().end(), [&](const Value::Member& member) {
        return right.find(member.key) != nullptr;
    });
}

void setChanges(SnapshotFinding& finding, std::vector<Change> changes) {
    finding.changeCount = changes.size();
    changes.resize(std::min(changes.size(), mostChanges));
    finding.changes = std::move(changes);
}

Outcome outcomeOf(const AggregateId& aggregate, const ProofFold& fold, const std::shared_ptr<const Upcasters>& upcasters) {
    TimelineSetup setup;
    setup.aggregate = aggregate;
    setup.reducer = fold.reducer;
    setup.upcasters = upcasters;
    return Outcome(std::move(setup));
}

std::size_t placeOf(std::vector<SnapshotFold>& folds, const std::string& aggregateType, const ProofFold& fold) {
    const auto found = std::find_if(folds.begin(), folds.end(), [&](const SnapshotFold& each) {
        return each.aggregateType == aggregateType && each.reducer == fold.reducerName && each.upcasters == fold.upcastersName;
    });
    if (found != folds.end())
        return static_cast<std::size_t>(found - folds.begin());
    folds.push_back({aggregateType, fold.reducerName, fold.upcastersName, 0, fold.chosen});
    return folds.size() - 1;
}

void add(PassedEvents& passed, const AggregateId& aggregate, const StepFailure& failure) {
    if (passed.events++ == 0)
        passed = {1, aggregate, failure.version, failure.message};
}

} // namespace

SnapshotProof::SnapshotProof(ProofOptions options)
    : m_options(std::move(options)) {
    if (m_options.against)
        m_audit.effect.emplace();
}

void SnapshotProof::begin(const AggregateId& aggregate, const ProofFold& fold) {
    if (aggregate != m_aggregate) {
        m_lastAgreement.reset();
        m_firstDivergence.reset();
        m_noted = 0;
    }
    m_aggregate = aggregate;
    m_chosen = fold.chosen;
    m_fold = placeOf(m_audit.folds, aggregate.type, fold);
    m_now.emplace(outcomeOf(aggregate, fold, fold.upcasters));
    if (m_options.against)
        m_then.emplace(outcomeOf(aggregate, fold, *m_options.against));
}

Result<> SnapshotProof::append(std::span<const Event> events, PacedProgress& progress) {
    for (auto* outcome : {&m_now, &m_then})
        if (*outcome)
            TRY_VOID((*outcome)->append(events, progress));
    noteFailures();
    return {};
}

/// An aggregate that is folded from zero again fails at the same events again.
void SnapshotProof::noteFailures() {
    const auto& failures = m_now->failures();
    auto failure = std::upper_bound(
        failures.begin(), failures.end(), m_noted, [](std::size_t step, const StepFailure& each) { return step < each.step; });
    for (; failure != failures.end(); ++failure)
        add(failure->unreadable ? m_audit.broken : m_audit.failed, m_aggregate, *failure);
    m_noted = std::max(m_noted, m_now->size());
}

void SnapshotProof::check(const Snapshot& snapshot, SnapshotPlace place, std::optional<Version> lastEvent) {
    SnapshotFinding finding;
    finding.aggregate = snapshot.aggregate;
    finding.version = snapshot.version;
    finding.takenAt = snapshot.takenAt;
    finding.bytes = snapshot.state.storedSize;
    if (place == SnapshotPlace::Orphan) {
        finding.verdict = SnapshotVerdict::Orphan;
    } else {
        finding.aggregate = m_aggregate;
        ++m_audit.folds[*m_fold].snapshots;
        finding.lastEvent = lastEvent;
        finding.verdict = SnapshotVerdict::Ahead;
        if (place == SnapshotPlace::InHistory)
            prove(snapshot, finding);
    }
    keep(std::move(finding));
}

void SnapshotProof::prove(const Snapshot& snapshot, SnapshotFinding& finding) {
    const auto stored = readState(snapshot);
    if (!stored) {
        finding.verdict = SnapshotVerdict::Unreadable;
        finding.reason = stored.error().message;
        return;
    }
    finding.failedEvents = m_now->counts().failed;
    compare(*stored, finding);
    if (m_then)
        noteEffect(*stored, finding);
}

void SnapshotProof::compare(const Value& stored, SnapshotFinding& finding) {
    auto changes = differences(m_now->state(), stored);
    if (!m_chosen && !changes.empty() && !hasSameMembers(m_now->state(), stored)) {
        finding.verdict = SnapshotVerdict::Unproven;
        return setChanges(finding, std::move(changes));
    }
    m_shapes.add(m_aggregate.type, changes);
    if (changes.empty()) {
        finding.verdict = SnapshotVerdict::Equal;
        if (!m_firstDivergence)
            m_lastAgreement = finding.version;
        return;
    }
    finding.verdict = SnapshotVerdict::Different;
    if (!m_firstDivergence)
        m_firstDivergence = finding.version;
    finding.firstDivergence = m_firstDivergence;
    finding.lastAgreement = m_lastAgreement;
    setChanges(finding, std::move(changes));
}

void SnapshotProof::noteEffect(const Value& stored, const SnapshotFinding& finding) {
    auto& effect = *m_audit.effect;
    ++effect.compared;
    auto changes = differences(m_then->state(), stored);
    const bool equalNow = finding.verdict == SnapshotVerdict::Equal;
    if (equalNow == changes.empty())
        return;
    auto& list = equalNow ? effect.invalidated : effect.repaired;
    if (list.size() >= m_options.mostFindings) {
        ++effect.unlisted;
        return;
    }
    setChanges(list.emplace_back(finding), std::move(changes));
}

void SnapshotProof::keep(SnapshotFinding finding) {
    ++m_audit.checked;
    ++m_audit.counts[static_cast<std::size_t>(finding.verdict)];
    if (finding.verdict == SnapshotVerdict::Equal && !m_options.keepEqual)
        return;
    if (m_audit.findings.size() < m_options.mostFindings)
        m_audit.findings.push_back(std::move(finding));
    else
        ++m_audit.unlisted;
}

void SnapshotProof::settleStale() {
    for (auto& finding : m_audit.findings) {
        const bool whole = finding.changes.size() == finding.changeCount;
        if (finding.verdict != SnapshotVerdict::Different || !whole || !m_shapes.explains(finding.aggregate.type, finding.changes))
            continue;
        --m_audit.counts[static_cast<std::size_t>(SnapshotVerdict::Different)];
        finding.verdict = SnapshotVerdict::Stale;
        ++m_audit.counts[static_cast<std::size_t>(SnapshotVerdict::Stale)];
    }
}

SnapshotAudit SnapshotProof::finish() {
    m_audit.staleFields = m_shapes.fields();
    settleStale();
    return std::move(m_audit);
}

} // namespace leftfold
