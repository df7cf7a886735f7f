// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QAction;
class QMenu;
class QPushButton;

namespace leftfold::ui {

/// The keys of a player: to the start, back, play, on, to the end, to the next and previous stop, and how fast.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    explicit TransportBar(QWidget* parent = nullptr);

    bool isPlaying() const { return m_playing; }
    /// Whether it plays, and whether that is or would be backwards.
    void setPlaying(bool playing, bool backwards = false);
    /// Which way the head can go.
    void setReach(bool back, bool on);
    /// Steps a second.
    int speed() const { return m_speed; }
    void setSpeed(int speed);
    /// Whether a second of playing is one of the history's own time.
    bool isReal() const { return m_real; }
    void setReal(bool real);
    /// Whether there is something to run to.
    void setHunting(bool hunting);
    /// Signs without words, where the room is short.
    void setCompact(bool compact);

Q_SIGNALS:
    void firstAsked();
    void runBackAsked();
    void backAsked();
    void playAsked();
    void onAsked();
    void runOnAsked();
    void lastAsked();
    void speedChanged(int speed);
    void realChanged(bool real);
    void backwardsAsked(bool backwards);

private:
    QPushButton* add(const QString& name, const QString& text, const QString& icon, const QString& toolTip);
    QMenu* makeSpeedMenu();
    void addPaces(QMenu& menu);
    void showRate();

    bool m_playing = false;
    bool m_backwards = false;
    bool m_real = false;
    bool m_hunting = false;
    bool m_canGoBack = false;
    bool m_canGoOn = false;
    int m_speed = 4;
    QPushButton* m_first = nullptr;
    QPushButton* m_runBack = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_play = nullptr;
    QPushButton* m_on = nullptr;
    QPushButton* m_runOn = nullptr;
    QPushButton* m_last = nullptr;
    QPushButton* m_rate = nullptr;
    std::vector<QAction*> m_speeds;
    QAction* m_evenPace = nullptr;
    QAction* m_realPace = nullptr;
    QAction* m_backwardsChoice = nullptr;
};

} // namespace leftfold::ui
