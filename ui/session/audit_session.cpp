// SPDX-License-Identifier: Apache-2.0
#include "ui/session/audit_session.h"
#include "core/jobs/load_fold.h"

namespace leftfold::ui {

namespace {

/// A longer history is proven when somebody asks.
constexpr std::int64_t longHistory = 20'000;

/// An aggregate's list shows all of them; of a store a person reads a few.
constexpr std::size_t mostFindings = 2'000;

} // namespace

AuditSession::AuditSession(Workspace& workspace, ReplaySession& replay, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_replay(replay) {
    connect(&workspace, &Workspace::opened, this, &AuditSession::forget);
    connect(&workspace, &Workspace::closed, this, &AuditSession::forget);
    connect(&workspace, &Workspace::filterChanged, this, &AuditSession::changed);
    connect(&replay, &ReplaySession::timelineChanged, this, [this] {
        ++m_timelines;
        followReplay();
    });
}

void AuditSession::setWatched(bool on) {
    if (!std::exchange(m_watched, on) && on)
        followReplay();
}

void AuditSession::forget() {
    m_auditing.cancel();
    m_running.reset();
    m_made = {};
    m_aggregate.reset();
    Q_EMIT changed();
}

void AuditSession::followReplay() {
    if (m_replay.aggregate() != m_aggregate)
        of(AuditScope::Aggregate) = {};
    m_aggregate = m_replay.aggregate();
    Q_EMIT changed();
    const auto& timeline = m_replay.timeline();
    if (!m_watched || !timeline || timeline->setup().snapshots.empty() || holdsNow(AuditScope::Aggregate) || m_running)
        return;
    if (timeline->setup().snapshots.back().version.value <= longHistory)
        run(AuditScope::Aggregate, {});
}

AuditSession::Circumstances AuditSession::circumstances(AuditScope scope) const {
    return {m_replay.foldWishes(), scope == AuditScope::Filter ? m_workspace.filter() : QString(), m_tried,
        scope == AuditScope::Aggregate ? m_timelines : 0};
}

SnapshotAuditRequest AuditSession::requestFor(AuditScope scope) const {
    SnapshotAuditRequest request;
    request.folds = m_replay.foldWishes();
    request.options.mostFindings = mostFindings;
    if (scope == AuditScope::Aggregate) {
        request.aggregate = m_replay.aggregate();
        request.options.keepEqual = true;
        request.expected = m_replay.timeline() ? std::ssize(m_replay.timeline()->setup().snapshots) : -1;
    } else if (scope == AuditScope::Filter) {
        request.filter = m_workspace.eventFilter();
    } else if (m_workspace.summary()) {
        request.expected = m_workspace.summary()->snapshots;
    }
    return request;
}

void AuditSession::audit(AuditScope scope) {
    if (scope != AuditScope::Aggregate || m_replay.aggregate())
        run(scope, tr("Proving snapshots"));
}

void AuditSession::run(AuditScope scope, const QString& name) {
    if (!m_workspace.isOpen())
        return;
    m_running = scope;
    m_asked = !name.isEmpty();
    Q_EMIT changed();
    const auto stopped = [this] {
        m_running.reset();
        Q_EMIT changed();
    };
    m_workspace.ask(
        this, {name, Lane::Long, &m_auditing, Subject::Store, stopped},
        [request = requestFor(scope), tried = m_tried](
            EventSource& source, Progress& progress) mutable -> Result<std::shared_ptr<const SnapshotAudit>> {
            if (!tried.empty()) {
                TRY_ASSIGN(request.options.against, loadUpcasters(tried, request.folds.project.texts));
            }
            TRY_ASSIGN(auto audit, auditSnapshots(source, request, progress));
            return std::make_shared<const SnapshotAudit>(std::move(audit));
        },
        [this, scope, aggregate = m_replay.aggregate(), made = circumstances(scope)](Result<std::shared_ptr<const SnapshotAudit>> audit) {
            m_running.reset();
            const bool wanted = scope != AuditScope::Aggregate || aggregate == m_replay.aggregate();
            if (audit && wanted)
                of(scope) = {*std::move(audit), made};
            Q_EMIT changed();
            if (!audit && wanted)
                return Q_EMIT failed(audit.error());
            if (!wanted || !holdsNow(AuditScope::Aggregate))
                followReplay();
        });
}

void AuditSession::stop() {
    m_auditing.cancel();
    m_running.reset();
    Q_EMIT changed();
}

void AuditSession::tryUpcasters(const std::string& name) {
    if (std::exchange(m_tried, name) == name)
        return;
    Q_EMIT changed();
    if (!m_running)
        followReplay();
}

} // namespace leftfold::ui
