// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/transport_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace leftfold::ui {

namespace {

constexpr int fastest = 64;

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
    m_runBack =
        add(QStringLiteral("transportRunBack"), tr("run to"), QStringLiteral("run-back"), tr("Back to the previous stop (Shift+←)"));
    m_back = add(QStringLiteral("transportBack"), tr("step"), QStringLiteral("step-back"), tr("One step back (←)"));
    m_play = makeButton(tr("play"), ButtonKind::Primary);
    m_play->setObjectName(QStringLiteral("transportPlay"));
    m_play->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_play);
    m_on = add(QStringLiteral("transportOn"), tr("step"), QStringLiteral("step-forward"), tr("One step on (→)"));
    m_runOn = add(QStringLiteral("transportRunOn"), tr("run to"), QStringLiteral("run-forward"), tr("On to the next stop (Shift+→)"));
    for (QPushButton* button : {m_on, m_runOn})
        button->setLayoutDirection(Qt::RightToLeft); // the arrow points away from the word
    m_last = add(QStringLiteral("transportLast"), QString(), QStringLiteral("last"), tr("To the end (End)"));
    m_rate = makeMenuButton(rateText(m_speed), makeSpeedMenu());
    m_rate->setObjectName(QStringLiteral("transportRate"));
    row->addWidget(m_rate);
    connect(m_first, &QPushButton::clicked, this, &TransportBar::firstAsked);
    connect(m_runBack, &QPushButton::clicked, this, &TransportBar::runBackAsked);
    connect(m_back, &QPushButton::clicked, this, &TransportBar::backAsked);
    connect(m_play, &QPushButton::clicked, this, &TransportBar::playAsked);
    connect(m_on, &QPushButton::clicked, this, &TransportBar::onAsked);
    connect(m_runOn, &QPushButton::clicked, this, &TransportBar::runOnAsked);
    connect(m_last, &QPushButton::clicked, this, &TransportBar::lastAsked);
    setPlaying(false);
    showRate();
}

QPushButton* TransportBar::add(const QString& name, const QString& text, const QString& iconName, const QString& toolTip) {
    QPushButton* button = makeButton(text);
    button->setObjectName(name);
    button->setProperty("word", text);
    button->setIcon(icon(iconName, IconColor::Text));
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves Space and the arrows to the page
    layout()->addWidget(button);
    return button;
}

QMenu* TransportBar::makeSpeedMenu() {
    auto* menu = new QMenu;
    menu->setToolTipsVisible(true);
    auto* speeds = new QActionGroup(menu);
    for (int speed = 1; speed <= fastest; speed *= 2) {
        QAction* action = menu->addAction(rateText(speed));
        action->setCheckable(true);
        action->setData(speed);
        speeds->addAction(action);
        m_speeds.push_back(action);
        connect(action, &QAction::triggered, this, [this, speed] { setSpeed(speed); });
    }
    addPaces(*menu);
    return menu;
}

void TransportBar::addPaces(QMenu& menu) {
    menu.addSeparator();
    auto* paces = new QActionGroup(&menu);
    m_evenPace = menu.addAction(tr("Steps a second"));
    m_realPace = menu.addAction(tr("Real intervals"));
    m_realPace->setToolTip(
        tr("As far apart as the events happened, divided by the speed; nobody waits longer than a second for the next."));
    for (QAction* pace : {m_evenPace, m_realPace}) {
        pace->setCheckable(true);
        paces->addAction(pace);
        connect(pace, &QAction::triggered, this, [this, pace] { setReal(pace == m_realPace); });
    }
    menu.addSeparator();
    m_backwardsChoice = menu.addAction(tr("Backwards"));
    m_backwardsChoice->setCheckable(true);
    m_backwardsChoice->setToolTip(tr("The way that play goes. Shift+Space plays backwards at once."));
    connect(m_backwardsChoice, &QAction::triggered, this, &TransportBar::backwardsAsked);
}

void TransportBar::setPlaying(bool playing, bool backwards) {
    m_playing = playing;
    m_backwards = backwards;
    m_play->setText(playing ? tr("pause") : tr("play"));
    m_play->setIcon(icon(playing ? QStringLiteral("pause")
            : backwards          ? QStringLiteral("play-back")
                                 : QStringLiteral("play"),
        IconColor::OnAccent));
    m_play->setToolTip(backwards ? tr("Play backwards or pause (Shift+Space)") : tr("Play or pause (Space)"));
    m_play->setAccessibleName(m_play->toolTip());
    showRate();
}

void TransportBar::setReach(bool back, bool on) {
    m_canGoBack = back;
    m_canGoOn = on;
    m_first->setEnabled(back);
    m_back->setEnabled(back);
    m_runBack->setEnabled(back && m_hunting);
    m_on->setEnabled(on);
    m_runOn->setEnabled(on && m_hunting);
    m_last->setEnabled(on);
    m_play->setEnabled(back || on);
}

void TransportBar::setHunting(bool hunting) {
    m_hunting = hunting;
    setReach(m_canGoBack, m_canGoOn);
}

void TransportBar::setSpeed(int speed) {
    m_speed = speed;
    showRate();
    Q_EMIT speedChanged(speed);
}

void TransportBar::setReal(bool real) {
    m_real = real;
    showRate();
    Q_EMIT realChanged(real);
}

void TransportBar::showRate() {
    setMenuButtonText(m_rate, m_real ? tr("%1 real").arg(rateText(m_speed)) : rateText(m_speed));
    m_rate->setToolTip(m_real
            ? tr("Playing in the events' own time, %1 times as fast; gaps of more than a second are cut to one").arg(m_speed)
            : tr("Steps a second while playing"));
    for (QAction* speed : m_speeds)
        speed->setChecked(speed->data().toInt() == m_speed);
    m_evenPace->setChecked(!m_real);
    m_realPace->setChecked(m_real);
    m_backwardsChoice->setChecked(m_backwards);
}

void TransportBar::setCompact(bool compact) {
    for (QPushButton* button : {m_runBack, m_back, m_on, m_runOn})
        button->setText(compact ? QString() : button->property("word").toString());
}

} // namespace leftfold::ui
