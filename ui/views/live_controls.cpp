// SPDX-License-Identifier: Apache-2.0
#include "ui/views/live_controls.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_table.h"
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

namespace leftfold::ui {

namespace {

/// More than a person goes to one after the other.
constexpr std::size_t mostLate = 100;

QString positionsText(const std::vector<Position>& positions) {
    QStringList texts;
    for (const Position position : positions)
        texts << groupedNumber(position.value);
    constexpr int shown = 12;
    if (texts.size() > shown)
        texts = texts.mid(0, shown) << QStringLiteral("…");
    return texts.join(QStringLiteral(", "));
}

} // namespace

LiveControls::LiveControls(Workspace& workspace, EventFeed& feed, RowTable& table, QWidget* page)
    : QObject(page)
    , m_feed(feed)
    , m_table(table)
    , m_live(workspace, feed)
    , m_scroll(table)
    , m_menu(new QMenu(page))
    , m_pill(makeButton(QString(), ButtonKind::Primary, &table)) {
    m_pill->setObjectName(QStringLiteral("newEvents"));
    m_pill->hide();
    connect(m_pill, &QAbstractButton::clicked, this, &LiveControls::goToNewest);
    table.installEventFilter(this);
    buildActions(page);
    buildHead(page);
    connect(&m_live, &LiveFeed::grew, this, &LiveControls::count);
    connect(&m_live, &LiveFeed::stateChanged, this, &LiveControls::follow);
    connect(&feed, &EventFeed::started, this, [this] {
        m_new = 0;
        m_late.clear();
        tell();
    });
    connect(&m_scroll, &LogScroll::moved, this, [this] {
        if (m_new > 0 && !m_live.isPaused() && m_scroll.seesNewest()) {
            m_new = 0;
            tell();
        }
    });
    tell();
}

void LiveControls::buildActions(QWidget* page) {
    m_follow = addAction(tr("Follow new events"), QStringLiteral("L"), &LiveControls::toggleFollowing);
    m_follow->setCheckable(true);
    m_pause = addAction(tr("Pause"), QStringLiteral("Space"), &LiveControls::togglePaused);
    m_newest = addAction(tr("Go to the newest event"), QStringLiteral("Shift+L"), &LiveControls::goToNewest);
    m_menu->addSeparator();
    buildChannel();
    for (QAction* action : m_menu->actions())
        page->addAction(action);
}

QAction* LiveControls::addAction(const QString& text, const QString& key, void (LiveControls::*run)()) {
    QAction* action = m_menu->addAction(text);
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void LiveControls::buildHead(QWidget* page) {
    m_head = new QWidget(page);
    m_switch = makeMenuButton(QString(), m_menu, ButtonKind::Quiet, m_head);
    m_switch->setObjectName(QStringLiteral("liveState"));
    m_lateLink = makeButton(QString(), ButtonKind::Link, m_head);
    m_lateLink->setObjectName(QStringLiteral("lateEvents"));
    connect(m_lateLink, &QPushButton::clicked, this, &LiveControls::goToLate);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_lateLink);
    row->addWidget(m_switch);
}

void LiveControls::setDirection(Direction direction) {
    m_scroll.setNewest(direction == Direction::Backward ? LogScroll::Newest::First : LogScroll::Newest::Last);
    tell();
}

void LiveControls::toggleFollowing() {
    m_live.setFollowing(!m_live.isFollowing());
}

void LiveControls::togglePaused() {
    m_live.setPaused(!m_live.isPaused());
}

/// What is held back comes into the table first.
void LiveControls::goToNewest() {
    m_live.setPaused(false);
    m_scroll.goToNewest();
    m_new = 0;
    tell();
    m_table.setFocus();
}

void LiveControls::goToLate() {
    m_live.setPaused(false);
    if (!m_late.empty())
        m_feed.locate(m_late.front());
    m_late.erase(m_late.begin(), m_late.begin() + (m_late.empty() ? 0 : 1));
    tell();
}

/// A line in the menu: nothing here is worth a dialog.
void LiveControls::buildChannel() {
    auto* menu = m_menu->addMenu(tr("Listen on a channel"));
    m_channelMenu = menu->menuAction();
    auto* field = new QLineEdit;
    field->setObjectName(QStringLiteral("liveChannel"));
    field->setPlaceholderText(tr("channel of the store's NOTIFY; empty: look again and again"));
    field->setAccessibleName(tr("Channel to listen on"));
    field->setMinimumWidth(340);
    auto* line = new QWidgetAction(menu);
    line->setDefaultWidget(field);
    menu->addAction(line);
    connect(menu, &QMenu::aboutToShow, field, [this, field] {
        field->setText(m_live.channel());
        field->setFocus();
    });
    connect(field, &QLineEdit::returnPressed, this, [this, field] {
        m_menu->close();
        m_live.setChannel(field->text().trimmed());
        m_live.setFollowing(true);
    });
    connect(m_menu, &QMenu::aboutToShow, this, [this] { m_channelMenu->setVisible(m_live.canListen()); });
}

void LiveControls::askChannel() {
    m_menu->popup(m_switch->mapToGlobal(QPoint(0, m_switch->height())));
    m_menu->setActiveAction(m_channelMenu);
}

void LiveControls::count(qint64 added, const std::vector<Position>& late) {
    m_late.insert(m_late.end(), late.begin(), late.end());
    if (m_late.size() > mostLate)
        m_late.erase(m_late.begin(), m_late.end() - mostLate);
    m_new += added;
    if (!m_live.isPaused() && m_scroll.seesNewest())
        m_new = 0;
    tell();
}

void LiveControls::follow() {
    const bool on = m_live.isFollowing();
    m_scroll.setFollowing(on && !m_live.isPaused());
    if (!on) {
        m_new = 0;
        m_late.clear();
    } else if (!m_live.isPaused() && m_scroll.seesNewest()) {
        m_new = 0;
    }
    tell();
}

QString LiveControls::newText() const {
    return tr("%1 new").arg(groupedNumber(m_new));
}

QString LiveControls::remark() const {
    QString text;
    switch (m_live.state()) {
    case LiveFeed::State::Off:
        return {};
    case LiveFeed::State::Following:
        text = m_live.isListening() ? tr("listening") : tr("following");
        break;
    case LiveFeed::State::Paused:
        text = tr("paused");
        break;
    case LiveFeed::State::Lost:
        text = tr("store lost, trying again");
        break;
    }
    return m_new > 0 ? tr("%1: %2").arg(text, newText()) : text;
}

void LiveControls::tell() {
    m_follow->setChecked(m_live.isFollowing());
    m_pause->setEnabled(m_live.isFollowing());
    m_pause->setText(m_live.isPaused() ? tr("Go on") : tr("Pause"));
    tellHead();
    tellPill();
    Q_EMIT remarkChanged();
}

void LiveControls::tellHead() {
    const QString names[] = {tr("follow"), tr("following"), tr("paused"), tr("lost")};
    const QString icons[] = {QStringLiteral("play-outline"), QStringLiteral("play"), QStringLiteral("pause"), QStringLiteral("plug")};
    const auto state = static_cast<std::size_t>(m_live.state());
    setMenuButtonText(m_switch, names[state]);
    m_switch->setIcon(icon(icons[state], m_live.state() == LiveFeed::State::Following ? IconColor::Accent : IconColor::Muted));
    m_switch->setToolTip(m_live.state() == LiveFeed::State::Lost
            ? tr("The store does not answer; it is tried again every few seconds. The table stays as it is.")
            : m_live.isListening() ? tr("New events are shown as the store notifies of them on the channel %1 (L)").arg(m_live.channel())
                                   : tr("Show new events as they are appended (L), pause (Space), go to the newest (Shift+L)"));
    m_lateLink->setVisible(!m_late.empty());
    m_lateLink->setText(tr("%1 committed late").arg(groupedNumber(std::ssize(m_late))));
    m_lateLink->setToolTip(
        tr("Their transactions ended after those of later positions, so they stand behind the newest: %1.\nClick to go to each.")
            .arg(positionsText(m_late)));
}

/// Over the table's newest end, so that the way to it is where it leads.
void LiveControls::tellPill() {
    const bool down = m_scroll.newest() == LogScroll::Newest::Last;
    m_pill->setText((down ? QStringLiteral("↓ ") : QStringLiteral("↑ ")) + newText());
    m_pill->setToolTip(m_live.isPaused() ? tr("Go on and show them (Shift+L)") : tr("Go to the newest event (Shift+L)"));
    m_pill->adjustSize();
    const QRect area = m_table.viewport()->geometry();
    const int gap = 12;
    m_pill->move(area.center().x() - m_pill->width() / 2, down ? area.bottom() - m_pill->height() - gap : area.top() + gap);
    m_pill->setVisible(m_new > 0);
    m_pill->raise();
}

bool LiveControls::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_table && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        tellPill();
    return QObject::eventFilter(watched, event);
}

std::vector<PaletteEntry> LiveControls::paletteEntries() {
    std::vector<PaletteEntry> entries;
    const auto add = [&entries](QAction* action, const QString& text) {
        if (action->isEnabled())
            entries.push_back({text, {}, {}, action->shortcut().toString(QKeySequence::NativeText), {}, [action] { action->trigger(); }});
    };
    add(m_follow, m_live.isFollowing() ? tr("Stop following new events") : tr("Follow new events"));
    add(m_pause, m_live.isPaused() ? tr("Go on following") : tr("Pause following"));
    add(m_newest, m_newest->text());
    if (m_live.canListen())
        entries.push_back({tr("Listen on a channel…"), {}, {}, {}, {}, [this] { askChannel(); }});
    return entries;
}

void LiveControls::describe(PageDescription& page) {
    page.keys.push_back({tr("L"), tr("follow new events, or stop")});
    page.keys.push_back({tr("Space"), tr("pause following, go on")});
    page.keys.push_back({tr("Shift+L"), tr("go to the newest event")});
    page.actions = [this, others = page.actions] {
        auto entries = others ? others() : std::vector<PaletteEntry>();
        for (PaletteEntry& entry : paletteEntries())
            entries.push_back(std::move(entry));
        return entries;
    };
    page.saveState = [this, others = page.saveState] {
        QVariantMap state = others ? others() : QVariantMap();
        state.insert(QStringLiteral("follow"), m_live.isFollowing());
        state.insert(QStringLiteral("channel"), m_live.channel());
        return state;
    };
    page.restoreState = [this, others = page.restoreState](const QVariantMap& state) {
        if (others)
            others(state);
        m_live.setFollowing(false); // another store's
        m_live.setChannel(state.value(QStringLiteral("channel")).toString());
        m_live.setFollowing(state.value(QStringLiteral("follow")).toBool());
    };
}

} // namespace leftfold::ui
