// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/find_messages.h"
#include "core/jobs/load_many.h"
#include "ui/session/replay_session.h"

namespace leftfold::ui {

/// Several aggregates under one cursor: those of a correlation, or chosen ones. States and messages are asked for on other
/// threads. Window's thread only.
class ManySession : public QObject {
    Q_OBJECT
public:
    ManySession(Workspace& workspace, ReplaySession& replay, QObject* parent = nullptr);

    void showCorrelation(const CorrelationId& correlation);
    /// Chosen ones in the place of a correlation; none: nothing is shown.
    void showAggregates(std::vector<AggregateId> aggregates);
    void add(const AggregateId& aggregate);
    void remove(const AggregateId& aggregate);
    /// Empty: the aggregates were chosen.
    const CorrelationId& correlation() const { return m_correlation; }
    const std::vector<AggregateId>& chosen() const { return m_chosen; }

    ManyOrder order() const { return m_order; }
    void setOrder(ManyOrder order);

    bool isLoading() const { return m_loading; }
    bool isAskedFor() const { return !m_correlation.empty() || !m_chosen.empty(); }
    /// Null while there is nothing.
    const ManyLoaded* loaded() const { return m_loaded.get(); }
    const ManyTimelines* many() const { return m_loaded ? &m_loaded->many : nullptr; }

    std::size_t cursor() const { return m_cursor; }
    void setCursor(std::size_t cursor);
    /// What each timeline's step did at the cursor; empty until it is known. In the order of the timelines.
    const std::vector<Frame>& frames() const { return m_frames; }
    /// The timeline that the cursor's step belongs to; nothing at the start.
    std::optional<std::size_t> moved() const;
    /// How the messages of the events that the cursor stops at fare, in their order; nothing until it is known.
    const std::optional<MessageStates>& messages() const { return m_messages; }

Q_SIGNALS:
    void loadingChanged();
    void manyChanged();
    void cursorChanged();
    void framesChanged();
    void messagesChanged();
    void failed(const leftfold::Error& error);

private:
    void forget();
    void load();
    void take(Result<std::shared_ptr<const ManyLoaded>> loaded);
    void readFrames();
    void readMessages();
    void followSelection();

    Workspace& m_workspace;
    ReplaySession& m_replay;
    CorrelationId m_correlation;
    std::vector<AggregateId> m_chosen;
    ManyOrder m_order = ManyOrder::ByPosition;
    bool m_loading = false;
    std::shared_ptr<const ManyLoaded> m_loaded;
    std::size_t m_cursor = 0;
    std::vector<Frame> m_frames; ///< they point into the timelines
    std::vector<std::size_t> m_framed; ///< their steps
    std::optional<MessageStates> m_messages;
    Latest m_reading;
    Latest m_framing;
    Latest m_telling;
};

} // namespace leftfold::ui
