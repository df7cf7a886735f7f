// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/blame_origin.h"
#include "core/replay/blame_past.h"
#include "core/replay/touching_steps.h"
#include "ui/session/replay_session.h"

namespace leftfold::ui {

/// What is known of the state at the head beside its values: who wrote each part of it, and the state that it is compared with.
/// Window's thread only.
class StateSession : public QObject {
    Q_OBJECT
public:
    StateSession(Workspace& workspace, ReplaySession& replay, QObject* parent = nullptr);

    /// Whether anybody looks: nobody's writers are sought for nobody.
    void setWanted(bool wanted);
    /// Of the state at the head; nothing: not known, or not yet.
    const std::optional<Writers>& writers() const { return m_writers; }

    /// The version that changes are told since; nothing: since the last step.
    const std::optional<Version>& since() const { return m_since; }
    void setSince(std::optional<Version> version);
    /// The state of that version; null: not known yet, or the history does not have it.
    const Value* sinceState() const { return m_sinceState ? &*m_sinceState : nullptr; }

    /// A value whose origin is asked for.
    struct Written {
        std::size_t step = 0;
        JsonPointer place;
        Value value;
    };
    /// Answers with `originsFound`, in the order of the question.
    void askOrigins(std::vector<Written> written);
    /// Answers with `writerFound`.
    void askWriter(const JsonPointer& place);
    void askPrevious(const JsonPointer& place);
    /// Answers with `removalsFound`, the latest first.
    void askRemovals(const JsonPointer& below);
    /// The steps, from 1 on, that changed something at or below the place. Answers with `touchesFound`.
    void askTouches(const JsonPointer& place);

Q_SIGNALS:
    void writersChanged();
    void sinceChanged();
    void originsFound(const std::vector<leftfold::ui::StateSession::Written>& written, const std::vector<leftfold::ValueOrigin>& origins);
    /// Nothing: nobody wrote it.
    void writerFound(const std::optional<leftfold::PlaceWriting>& writing);
    void removalsFound(const leftfold::JsonPointer& below, const std::vector<leftfold::PlaceWriting>& removals);
    void touchesFound(const leftfold::JsonPointer& place, const std::vector<std::size_t>& steps);

private:
    using PastJob = std::function<Result<std::optional<PlaceWriting>>(const Blame&, std::size_t head, Progress&)>;

    void takeTimeline();
    void findBlame();
    void findWriters();
    void findSinceState();
    void askPast(const QString& name, PastJob job);

    Workspace& m_workspace;
    ReplaySession& m_replay;
    bool m_wanted = false;
    bool m_slow = false; ///< the writers of a state take too long for the window's thread
    std::shared_ptr<const Timeline> m_timeline;
    std::shared_ptr<const Blame> m_blame;
    std::optional<Writers> m_writers;
    std::optional<Version> m_since;
    std::optional<Value> m_sinceState;
    Latest m_blaming;
    Latest m_writing;
    Latest m_comparing;
    Latest m_tracing;
    Latest m_asking;
};

} // namespace leftfold::ui
