// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QPushButton;

namespace leftfold::ui {

/// The keys of a player: to the start, back, play, on, to the end, and how fast.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    explicit TransportBar(QWidget* parent = nullptr);

    bool isPlaying() const { return m_playing; }
    void setPlaying(bool playing);
    /// Which way the head can go.
    void setReach(bool back, bool on);
    /// Steps a second.
    int speed() const { return m_speed; }
    void setSpeed(int speed);

Q_SIGNALS:
    void firstAsked();
    void backAsked();
    void playAsked();
    void onAsked();
    void lastAsked();
    void speedChanged(int speed);

private:
    QPushButton* add(const QString& name, const QString& text, const QString& icon, const QString& toolTip);
    QMenu* makeSpeedMenu();

    bool m_playing = false;
    int m_speed = 4;
    QPushButton* m_first = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_play = nullptr;
    QPushButton* m_on = nullptr;
    QPushButton* m_last = nullptr;
    QPushButton* m_rate = nullptr;
};

} // namespace leftfold::ui
