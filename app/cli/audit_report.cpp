// SPDX-License-Identifier: Apache-2.0
#include "app/cli/audit_report.h"
#include "app/cli/audit_text.h"
#include "core/model/csv.h"

namespace leftfold::cli {

namespace {

Value number(std::size_t count) {
    return Value::integer(static_cast<std::int64_t>(count));
}

template <typename Duration>
Value microseconds(Duration time) {
    return Value::integer(std::chrono::duration_cast<std::chrono::microseconds>(time).count());
}

Value firstPath(const SnapshotFinding& finding) {
    return finding.changes.empty() ? Value() : Value::string(finding.changes.front().path.toString());
}

bool isCompared(SnapshotVerdict verdict) {
    return verdict == SnapshotVerdict::Different || verdict == SnapshotVerdict::Stale;
}

void addDifference(Value::Object& members, const SnapshotFinding& finding) {
    members.push_back({"first_divergence", numberOrNull(finding.firstDivergence)});
    members.push_back({"changes", toJsonPatch(finding.changes)});
    members.push_back({"last_agreement", numberOrNull(finding.lastAgreement)});
    members.push_back({"first_path", firstPath(finding)});
    if (finding.changeCount > finding.changes.size())
        members.push_back({"changes_left_out", number(finding.changeCount - finding.changes.size())});
    if (finding.failedEvents > 0)
        members.push_back({"failed_events", number(finding.failedEvents)});
}

Value findingObject(const SnapshotFinding& finding) {
    Value::Object members{{"aggregate_type", textOrNull(finding.aggregate.type)}, {"aggregate_id", Value::string(finding.aggregate.id)},
        {"version", Value::integer(finding.version.value)}};
    if (isCompared(finding.verdict) || finding.verdict == SnapshotVerdict::Equal)
        addDifference(members, finding);
    else if (finding.verdict == SnapshotVerdict::Ahead)
        members.push_back({"last_version", numberOrNull(finding.lastEvent)});
    else if (finding.verdict == SnapshotVerdict::Unreadable)
        members.push_back({"reason", Value::string(finding.reason)});
    return Value::object(std::move(members));
}

Value findingsOf(const SnapshotAudit& audit, SnapshotVerdict verdict) {
    Value::Array all;
    for (const auto& finding : audit.findings)
        if (finding.verdict == verdict)
            all.push_back(findingObject(finding));
    return Value::array(std::move(all));
}

Value staleFieldObject(const StaleField& field) {
    return Value::object({{"aggregate_type", textOrNull(field.aggregateType)}, {"path", Value::string(field.path)},
        {"stands_in", Value::string(field.inSnapshots ? "snapshots" : "replay")}, {"snapshots", number(field.snapshots)}});
}

Value foldObject(const SnapshotFold& fold) {
    return Value::object({{"aggregate_type", textOrNull(fold.aggregateType)},
        {"reducer", Value::string(fold.reducer.empty() ? "merge" : fold.reducer)}, {"upcasters", textOrNull(fold.upcasters)},
        {"snapshots", number(fold.snapshots)}, {"makes_this_shape", Value::boolean(fold.chosen)}});
}

Value effectObject(const UpcasterEffect& effect) {
    return Value::object({{"compared", number(effect.compared)}, {"invalidated", arrayOf(effect.invalidated, findingObject)},
        {"repaired", arrayOf(effect.repaired, findingObject)}, {"unlisted", number(effect.unlisted)}});
}

Value benefitObject(const SnapshotBenefit& benefit) {
    return Value::object({{"aggregates", number(benefit.aggregates)}, {"events", number(benefit.events)},
        {"events_saved", number(benefit.eventsSaved)}, {"from_zero_us", microseconds(benefit.fromZero)},
        {"from_snapshot_us", microseconds(benefit.fromSnapshot)}, {"state_bytes", number(benefit.stateBytes)},
        {"event_bytes", number(benefit.eventBytes)}, {"advised_interval", number(benefit.advisedInterval)}});
}

Value passedObject(const PassedEvents& passed) {
    return Value::object({{"events", number(passed.events)},
        {"first",
            Value::object({{"aggregate_type", textOrNull(passed.aggregate.type)}, {"aggregate_id", Value::string(passed.aggregate.id)},
                {"version", numberOrNull(passed.version)}, {"message", Value::string(passed.message)}})}});
}

/// The contract's members first; the others are ours.
Value auditObject(const SnapshotAudit& audit) {
    Value::Object members{{"checked", number(audit.checked)}, {"equal", number(audit.count(SnapshotVerdict::Equal))}};
    for (const auto verdict : {SnapshotVerdict::Different, SnapshotVerdict::Ahead, SnapshotVerdict::Orphan, SnapshotVerdict::Unreadable,
             SnapshotVerdict::Stale, SnapshotVerdict::Unproven})
        members.push_back({std::string(verdictName(verdict)), findingsOf(audit, verdict)});
    members.push_back({"unlisted", number(audit.unlisted)});
    if (audit.failed.events > 0)
        members.push_back({"failed", passedObject(audit.failed)});
    if (audit.broken.events > 0)
        members.push_back({"broken_events", passedObject(audit.broken)});
    members.push_back({"stale_fields", arrayOf(audit.staleFields, staleFieldObject)});
    members.push_back({"reducers", arrayOf(audit.folds, foldObject)});
    if (audit.effect)
        members.push_back({"against", effectObject(*audit.effect)});
    members.push_back({"benefit", audit.benefit ? benefitObject(*audit.benefit) : Value()});
    return Value::object(std::move(members));
}

/// As `auditObject`, with numbers in place of the lists that have lines of their own.
Value figuresObject(const SnapshotAudit& audit) {
    auto object = auditObject(audit);
    for (const auto verdict : {SnapshotVerdict::Different, SnapshotVerdict::Ahead, SnapshotVerdict::Orphan, SnapshotVerdict::Unreadable,
             SnapshotVerdict::Stale, SnapshotVerdict::Unproven})
        object.editMember(verdictName(verdict)) = number(audit.count(verdict));
    return object;
}

Result<> writeLines(Output& out, const SnapshotAudit& audit) {
    for (const auto& finding : audit.findings) {
        auto object = findingObject(finding);
        auto& members = object.editMembers();
        members.insert(members.begin(), {"verdict", Value::string(std::string(verdictName(finding.verdict)))});
        appendJson(out.text(), object, JsonStyle::Compact);
        out.text() += '\n';
        TRY_VOID(out.commit());
    }
    appendJson(out.text(), figuresObject(audit), JsonStyle::Compact);
    out.text() += '\n';
    return {};
}

std::string digits(const std::optional<Version>& version) {
    return version ? std::to_string(version->value) : std::string();
}

Result<> writeCsv(Output& out, const SnapshotAudit& audit) {
    appendCsv(out.text(),
        {"verdict", "aggregate_type", "aggregate_id", "version", "first_divergence", "last_agreement", "last_version", "changes",
            "reason"});
    for (const auto& finding : audit.findings) {
        appendCsv(out.text(),
            {std::string(verdictName(finding.verdict)), finding.aggregate.type, finding.aggregate.id, std::to_string(finding.version.value),
                digits(finding.firstDivergence), digits(finding.lastAgreement), digits(finding.lastEvent),
                isCompared(finding.verdict) ? toJson(toJsonPatch(finding.changes)) : std::string(), finding.reason});
        TRY_VOID(out.commit());
    }
    return {};
}

} // namespace

Result<> writeAudit(Output& out, const SnapshotAudit& audit, Format format) {
    if (format == Format::Jsonl)
        return writeLines(out, audit);
    if (format == Format::Csv)
        return writeCsv(out, audit);
    if (format == Format::Json)
        appendObject(out.text(), auditObject(audit), format);
    else
        appendAuditText(out.text(), audit, out.terminal());
    return {};
}

} // namespace leftfold::cli
