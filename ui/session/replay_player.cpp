// SPDX-License-Identifier: Apache-2.0
#include "ui/session/replay_player.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

/// Of a screen; nobody sees more.
constexpr milliseconds screenFrame{16};
/// Events of one moment are told one after the other all the same.
constexpr microseconds shortestWait{1000};
/// After a state that took long, the rest of the time is forgiven: a jump is no playing.
constexpr milliseconds mostCredit{250};

} // namespace

ReplayPlayer::ReplayPlayer(ReplaySession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReplayPlayer::tick);
    connect(&session, &ReplaySession::timelineChanged, this, &ReplayPlayer::pause);
}

std::size_t ReplayPlayer::end() const {
    return m_direction == PlayDirection::On ? m_session.timeline()->size() : 0;
}

void ReplayPlayer::play(PlayDirection direction) {
    const auto& timeline = m_session.timeline();
    if (!timeline || timeline->size() == 0)
        return;
    m_direction = direction;
    m_playing = true;
    if (m_session.head() == end())
        m_session.setHead(timeline->size() - end());
    restartClock();
    Q_EMIT changed();
}

void ReplayPlayer::pause() {
    m_timer.stop();
    if (std::exchange(m_playing, false))
        Q_EMIT changed();
}

void ReplayPlayer::toggle(PlayDirection direction) {
    if (m_playing && m_direction == direction)
        return pause();
    play(direction);
}

void ReplayPlayer::setDirection(PlayDirection direction) {
    m_direction = direction;
    if (m_playing)
        restartClock();
    Q_EMIT changed();
}

void ReplayPlayer::setSpeed(int speed) {
    m_speed = std::clamp(speed, 1, fastest);
    if (m_playing)
        restartClock();
    Q_EMIT changed();
}

void ReplayPlayer::setPace(PlayPace pace) {
    m_pace = pace;
    if (m_playing)
        restartClock();
    Q_EMIT changed();
}

microseconds ReplayPlayer::wait(std::size_t step) const {
    const microseconds even = microseconds(std::chrono::seconds(1)) / m_speed;
    if (m_pace == PlayPace::Steps || step < 2)
        return even;
    const auto& before = m_session.timeline()->event(step - 1).occurredAt;
    const auto& after = m_session.timeline()->event(step).occurredAt;
    if (!before || !after)
        return even;
    const auto gap = std::chrono::duration_cast<microseconds>(*after - *before) / m_speed;
    return std::clamp<microseconds>(gap, shortestWait, longestWait);
}

bool ReplayPlayer::isStop(std::size_t step) const {
    return std::binary_search(m_stops.begin(), m_stops.end(), step);
}

void ReplayPlayer::restartClock() {
    m_credit = {};
    m_clock.start();
    schedule();
}

/// As far as the time that has passed leads, but not over a stop.
std::size_t ReplayPlayer::advance() {
    std::size_t step = m_session.head();
    const bool on = m_direction == PlayDirection::On;
    while (step != end()) {
        const microseconds due = wait(on ? step + 1 : step);
        if (due > m_credit)
            break;
        m_credit -= due;
        on ? ++step : --step;
        if (isStop(step))
            break;
    }
    return step;
}

void ReplayPlayer::tick() {
    m_credit = std::min<microseconds>(m_credit + microseconds(m_clock.nsecsElapsed() / 1000), longestWait + mostCredit);
    m_clock.start();
    const Frame* shown = m_session.frame();
    if (!shown || shown->step != m_session.head()) { // still being folded: it is to be seen before the next
        m_credit = std::min<microseconds>(m_credit, mostCredit);
        return m_timer.start(screenFrame);
    }
    const std::size_t before = m_session.head();
    const std::size_t step = advance();
    if (step != before)
        m_session.setHead(step);
    if (!m_playing) // somebody paused it meanwhile
        return;
    const bool atStop = step != before && isStop(step);
    if (!atStop && step != end())
        return schedule();
    pause();
    if (atStop)
        Q_EMIT stopped(step);
}

void ReplayPlayer::schedule() {
    const std::size_t head = m_session.head();
    if (head == end())
        return m_timer.start(screenFrame);
    const microseconds due = wait(m_direction == PlayDirection::On ? head + 1 : head) - m_credit;
    m_timer.start(std::max(screenFrame, std::chrono::ceil<milliseconds>(due)));
}

} // namespace leftfold::ui
