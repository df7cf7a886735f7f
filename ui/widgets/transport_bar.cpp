// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/transport_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace leftfold::ui {

namespace {

QString rateText(int speed) {
    return QStringLiteral("%1\u00d7").arg(speed);
}

} // namespace

TransportBar::TransportBar(QWidget* parent)
    : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_first = add(QStringLiteral("transportFirst"), QString(), QStringLiteral("first"), tr("To the start (Home)"));
    m_back = add(QStringLiteral("transportBack"), tr("step"), QStringLiteral("step-back"), tr("One step back (←)"));
    m_play = makeButton(tr("play"), ButtonKind::Primary);
    m_play->setObjectName(QStringLiteral("transportPlay"));
    row->addWidget(m_play);
    m_on = add(QStringLiteral("transportOn"), tr("step"), QStringLiteral("step-forward"), tr("One step on (→)"));
    m_on->setLayoutDirection(Qt::RightToLeft); // the arrow points away from the word
    m_last = add(QStringLiteral("transportLast"), QString(), QStringLiteral("last"), tr("To the end (End)"));
    m_rate = makeMenuButton(rateText(m_speed), makeSpeedMenu());
    m_rate->setObjectName(QStringLiteral("transportRate"));
    m_rate->setToolTip(tr("Steps a second while playing"));
    row->addWidget(m_rate);
    connect(m_first, &QPushButton::clicked, this, &TransportBar::firstAsked);
    connect(m_back, &QPushButton::clicked, this, &TransportBar::backAsked);
    connect(m_play, &QPushButton::clicked, this, &TransportBar::playAsked);
    connect(m_on, &QPushButton::clicked, this, &TransportBar::onAsked);
    connect(m_last, &QPushButton::clicked, this, &TransportBar::lastAsked);
    setPlaying(false);
}

QPushButton* TransportBar::add(const QString& name, const QString& text, const QString& iconName, const QString& toolTip) {
    QPushButton* button = makeButton(text);
    button->setObjectName(name);
    button->setIcon(icon(iconName, IconColor::Text));
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    layout()->addWidget(button);
    return button;
}

QMenu* TransportBar::makeSpeedMenu() {
    auto* menu = new QMenu;
    for (int speed = 1; speed <= 64; speed *= 2)
        connect(menu->addAction(rateText(speed)), &QAction::triggered, this, [this, speed] { setSpeed(speed); });
    return menu;
}

void TransportBar::setPlaying(bool playing) {
    m_playing = playing;
    m_play->setText(playing ? tr("pause") : tr("play"));
    m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play"), IconColor::OnAccent));
    m_play->setToolTip(tr("Play or pause (Space)"));
}

void TransportBar::setReach(bool back, bool on) {
    m_first->setEnabled(back);
    m_back->setEnabled(back);
    m_on->setEnabled(on);
    m_last->setEnabled(on);
    m_play->setEnabled(back || on);
}

void TransportBar::setSpeed(int speed) {
    m_speed = speed;
    setMenuButtonText(m_rate, rateText(speed));
    Q_EMIT speedChanged(speed);
}

} // namespace leftfold::ui
