// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/session/replay_player.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstReplayPlayer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>(400);
        m_player = std::make_unique<ReplayPlayer>(m_bench->session);
        m_player->setSpeed(ReplayPlayer::fastest);
        QVERIFY(m_bench->openStore());
    }
    void cleanup() { m_player.reset(); }
    void withoutATimelineNothingPlays() {
        m_player->play(PlayDirection::On);
        QVERIFY(!m_player->isPlaying());
    }
    void playsToTheEndAndAnew() {
        show("s-1", 2);
        m_player->play(PlayDirection::On);
        QTRY_VERIFY(!m_player->isPlaying());
        QCOMPARE(head(), 4);
        m_player->play(PlayDirection::On); // at the end: from the start
        QVERIFY(head() < 4);
        m_player->pause();
    }
    void playsBackwards() {
        show("s-1", 3);
        m_player->toggle(PlayDirection::Back);
        QCOMPARE(m_player->direction(), PlayDirection::Back);
        QTRY_VERIFY(!m_player->isPlaying());
        QCOMPARE(head(), 0);
        m_player->toggle(PlayDirection::Back); // at the start: from the end
        QVERIFY(head() > 0);
        m_player->toggle(PlayDirection::On); // turns round
        QVERIFY(m_player->isPlaying());
        m_player->toggle(PlayDirection::On);
        QVERIFY(!m_player->isPlaying());
    }
    void stopsAreNeverSteppedOver() {
        show("s-2", 1);
        m_player->setStops({1, 7, 300});
        QSignalSpy stopped(m_player.get(), &ReplayPlayer::stopped);
        m_player->play(PlayDirection::On);
        QTRY_VERIFY(!m_player->isPlaying());
        QCOMPARE(head(), 7);
        QCOMPARE(stopped.count(), 1);
        m_bench->session.setHead(9);
        m_player->play(PlayDirection::Back);
        QTRY_VERIFY(!m_player->isPlaying());
        QCOMPARE(head(), 7);
    }
    void keepsPaceWithTheClock() {
        show("s-2", 1);
        QElapsedTimer clock;
        clock.start();
        m_player->play(PlayDirection::On);
        QTRY_VERIFY(head() > 16); // after a quarter of a second on a quiet machine
        const auto due = clock.elapsed() * ReplayPlayer::fastest / 1000;
        QVERIFY2(head() - 1 <= due + 1, qPrintable(QStringLiteral("%1, %2 are due").arg(head()).arg(due)));
        m_player->pause();
    }
    void realIntervalsAreCompressed() {
        show("s-1", 4);
        m_player->setPace(PlayPace::Intervals);
        m_player->setSpeed(4);
        QCOMPARE(m_player->wait(2).count(), 250'000); // a second of the history
        m_player->setSpeed(1);
        QCOMPARE(m_player->wait(2).count(), 1'000'000);
        QVERIFY(m_player->wait(2) <= ReplayPlayer::longestWait);
        m_player->setPace(PlayPace::Steps);
        m_player->setSpeed(2);
        QCOMPARE(m_player->wait(3).count(), 500'000);
        m_player->setSpeed(1000);
        QCOMPARE(m_player->speed(), ReplayPlayer::fastest);
    }
    void anotherTimelinePauses() {
        show("s-2", 1);
        m_player->play(PlayDirection::On);
        m_bench->session.show({"Shelf", "s-1"});
        QVERIFY(!m_player->isPlaying());
    }

private:
    int head() { return static_cast<int>(m_bench->session.head()); }
    void show(const char* id, int head) {
        m_bench->session.show({"Shelf", id}, Version{head});
        QTRY_VERIFY(m_bench->session.timeline());
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ReplayPlayer> m_player;
};

LEFTFOLD_TEST(TstReplayPlayer)
#include "tst_replay_player.moc"
