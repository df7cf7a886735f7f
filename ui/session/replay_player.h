// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/replay_session.h"
#include <QElapsedTimer>
#include <QTimer>

namespace leftfold::ui {

/// What a second of playing is: so many steps, or so many seconds of the history's own time.
enum class PlayPace { Steps, Intervals };
enum class PlayDirection { On, Back };

/// Moves the head of a replay by itself, both ways. It keeps pace with the clock: where a state takes long it steps over some,
/// but never over a stop.
class ReplayPlayer : public QObject {
    Q_OBJECT
public:
    static constexpr int fastest = 64;
    /// With `PlayPace::Intervals` nobody waits longer for the next event than this.
    static constexpr std::chrono::milliseconds longestWait{1000};

    explicit ReplayPlayer(ReplaySession& session, QObject* parent = nullptr);

    bool isPlaying() const { return m_playing; }
    PlayDirection direction() const { return m_direction; }
    void setDirection(PlayDirection direction);
    /// At its end it begins anew. Does nothing without a timeline.
    void play(PlayDirection direction);
    void pause();
    /// Pauses what plays that way, else plays that way.
    void toggle(PlayDirection direction);

    int speed() const { return m_speed; }
    /// 1 to `fastest`.
    void setSpeed(int speed);
    PlayPace pace() const { return m_pace; }
    void setPace(PlayPace pace);
    /// Where playing pauses, in ascending order.
    void setStops(std::vector<std::size_t> steps) { m_stops = std::move(steps); }

    /// How long the step from `step - 1` to `step` takes; the same in both directions.
    std::chrono::microseconds wait(std::size_t step) const;

Q_SIGNALS:
    /// Plays or not, which way, how fast.
    void changed();
    /// At a stop.
    void stopped(std::size_t step);

private:
    std::size_t end() const;
    bool isStop(std::size_t step) const;
    std::size_t advance();
    void tick();
    void schedule();
    void restartClock();

    ReplaySession& m_session;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::chrono::microseconds m_credit{}; ///< time that has passed and that no step has used
    std::vector<std::size_t> m_stops;
    bool m_playing = false;
    PlayDirection m_direction = PlayDirection::On;
    int m_speed = 4;
    PlayPace m_pace = PlayPace::Steps;
};

} // namespace leftfold::ui
