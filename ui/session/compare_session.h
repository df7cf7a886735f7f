// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/alignment.h"
#include "ui/session/replay_session.h"

namespace leftfold::ui {

/// The history of the replay beside that of another aggregate.
struct AlignedHistories {
    std::shared_ptr<const Timeline> left;
    std::shared_ptr<const Timeline> right;
    std::vector<AlignedRow> rows;
};

/// What is compared, one side beside the other.
struct ComparedSides {
    std::size_t left = 0; ///< the steps
    std::size_t right = 0;
    Value leftState;
    Value rightState;
    Value leftData; ///< of the two events; null where a side has none, or it can't be read
    Value rightData;
    std::size_t differences = 0; ///< places of the states that differ
};

/// Compares two versions of the aggregate that is replayed, or its history with another aggregate's. Folds and compares on
/// another thread. Window's thread only.
class CompareSession : public QObject {
    Q_OBJECT
public:
    enum class Mode { Versions, Aggregates };

    CompareSession(Workspace& workspace, ReplaySession& replay, QObject* parent = nullptr);

    /// Reads only while somebody looks on.
    void setWatched(bool watched);
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    /// The steps of the two versions; `to` nothing: the head of the replay.
    std::size_t from() const { return m_from; }
    std::size_t to() const { return m_to ? *m_to : m_replay.head(); }
    bool followsHead() const { return !m_to; }
    void setFrom(std::size_t step);
    void setTo(std::optional<std::size_t> step);

    /// Reads and folds the aggregate of that name as the one that is replayed; empty: none.
    void setOther(const std::string& name);
    /// Null until it is there.
    const std::shared_ptr<const AlignedHistories>& aligned() const { return m_aligned; }
    /// Why there is no other history.
    const std::optional<Error>& problem() const { return m_problem; }
    std::size_t row() const { return m_row; }
    void setRow(std::size_t row);

    /// Null until they are known.
    const ComparedSides* sides() const { return m_sides ? &*m_sides : nullptr; }

Q_SIGNALS:
    void modeChanged();
    void versionsChanged();
    void alignedChanged();
    void rowChanged();
    void sidesChanged();

private:
    void followTimeline();
    void followHead();
    void readOther();
    void takeOther(Result<AlignedHistories> aligned);
    std::size_t rowOfHead() const;
    void forgetSides();
    void readSides();

    Workspace& m_workspace;
    ReplaySession& m_replay;
    Mode m_mode = Mode::Versions;
    std::optional<AggregateId> m_aggregate; ///< whose versions were chosen
    std::size_t m_from = 0;
    std::optional<std::size_t> m_to;
    std::string m_other;
    std::shared_ptr<const AlignedHistories> m_aligned;
    std::optional<Error> m_problem;
    std::size_t m_row = 0;
    std::optional<ComparedSides> m_sides;
    bool m_watched = false;
    bool m_leading = false; ///< the row moves the head, not the other way round
    Latest m_reading;
    Latest m_comparing;
};

} // namespace leftfold::ui
