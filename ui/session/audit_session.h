// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/audit_snapshots.h"
#include "ui/session/replay_session.h"
#include <array>

namespace leftfold::ui {

/// Whose snapshots are proven.
enum class AuditScope { Aggregate, Filter, Store };

/// Snapshots held against replay: those of the aggregate that is replayed, by themselves while somebody looks and it is short;
/// those of the window's filter and of the whole store when asked. Window's thread only.
class AuditSession : public QObject {
    Q_OBJECT
public:
    AuditSession(Workspace& workspace, ReplaySession& replay, QObject* parent = nullptr);

    /// While somebody looks, the aggregate's snapshots are proven without being asked.
    void setWatched(bool on);
    void audit(AuditScope scope);
    /// Whatever is running.
    void stop();
    std::optional<AuditScope> running() const { return m_running; }
    /// Whether what runs was asked for; what runs by itself gives way.
    bool wasAsked() const { return m_running && m_asked; }

    /// Null: none was made with this store, or with this aggregate.
    const SnapshotAudit* found(AuditScope scope) const { return of(scope).audit.get(); }
    const std::shared_ptr<const SnapshotAudit>& sharedFound(AuditScope scope) const { return of(scope).audit; }
    /// Whether it was made with what is folded with, filtered by and tried now.
    bool holdsNow(AuditScope scope) const { return of(scope).audit && of(scope).made == circumstances(scope); }

    /// Upcasters to try on the snapshots, by the names of `loadUpcasters`; empty: none are tried.
    const std::string& tried() const { return m_tried; }
    void tryUpcasters(const std::string& name);

Q_SIGNALS:
    void changed();
    void failed(const leftfold::Error& error);

private:
    /// What an audit depends on beside the store.
    struct Circumstances {
        FoldWishes folds;
        QString filter;
        std::string tried;
        int timeline = 0; ///< of an aggregate: a reducer that was written anew has the same name
        bool operator==(const Circumstances&) const = default;
    };
    struct Made {
        std::shared_ptr<const SnapshotAudit> audit;
        Circumstances made;
    };

    const Made& of(AuditScope scope) const { return m_made[static_cast<std::size_t>(scope)]; }
    Made& of(AuditScope scope) { return m_made[static_cast<std::size_t>(scope)]; }
    Circumstances circumstances(AuditScope scope) const;
    SnapshotAuditRequest requestFor(AuditScope scope) const;
    void run(AuditScope scope, const QString& name);
    void forget();
    void followReplay();

    Workspace& m_workspace;
    ReplaySession& m_replay;
    std::array<Made, 3> m_made;
    int m_timelines = 0; ///< that the replay has shown
    std::optional<AggregateId> m_aggregate; ///< whose audit stands in the first place
    std::optional<AuditScope> m_running;
    bool m_asked = false; ///< of what runs
    std::string m_tried;
    bool m_watched = false;
    Latest m_auditing;
};

} // namespace leftfold::ui
