// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/views/event_feed.h"

namespace leftfold::ui {

/// Follows the log behind an event feed: asks for what is new, and adds it to the table or, while paused, counts it. A store
/// that was lost is tried again until it is back.
class LiveFeed : public QObject {
    Q_OBJECT
public:
    enum class State { Off, Following, Paused, Lost };
    struct Pace {
        int look = 500; ///< milliseconds between two looks; all of these
        int listen = 15'000; ///< with a channel: a notification may get lost all the same
        int retry = 2000; ///< until a lost store is tried again
    };

    LiveFeed(Workspace& workspace, EventFeed& feed, QObject* parent = nullptr);
    ~LiveFeed() override;

    State state() const { return m_state; }
    bool isFollowing() const { return m_state != State::Off; }
    void setFollowing(bool on);
    /// While paused the table stands still, and what comes is counted.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// Where the store tells that something is new; empty: it is asked again and again.
    void setChannel(const QString& channel);
    const QString& channel() const { return m_channel; }
    /// Whether there is a way to hear of this store.
    bool canListen() const;
    /// Whether the store tells by itself.
    bool isListening() const { return m_news != nullptr && m_heard; }
    void setPace(const Pace& pace) { m_pace = pace; }

Q_SIGNALS:
    void stateChanged();
    /// So many have come at the end, and those behind the end that was known. While paused they are not in the table yet.
    void grew(qint64 added, const std::vector<leftfold::Position>& late);
    void failed(const leftfold::Error& error);

private:
    struct News;
    static Result<News> readNews(const GrowingLog& log, const std::vector<EventColumn>& columns, EventSource& source, Progress& progress);
    void begin();
    void tellTotal();
    void catchUp();
    void look();
    void take(Result<News> news);
    void wait();
    void listen(int atMost);
    void hearNothing(const Error& error);
    void apply(EventRowsGrowth growth);
    void releaseHeld();
    void restart();
    void lose(const Error& error);
    void goOn();
    void settle();

    Workspace& m_workspace;
    EventFeed& m_feed;
    Pace m_pace;
    State m_state = State::Off;
    bool m_on = false;
    bool m_paused = false;
    bool m_lost = false;
    bool m_deaf = false; ///< the channel was refused
    bool m_heard = false; ///< the channel is open
    bool m_told = false; ///< what hinders looking was told
    QString m_channel;
    std::shared_ptr<const GrowingLog> m_log;
    std::vector<EventRowsGrowth> m_held; ///< while paused, without their rows
    std::unique_ptr<Worker<NewsLine>> m_news;
    QTimer m_next;
    QTimer m_retry;
    Latest m_beginning;
    Latest m_looking;
};

} // namespace leftfold::ui
