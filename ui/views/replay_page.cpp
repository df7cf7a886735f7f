// SPDX-License-Identifier: Apache-2.0
#include "ui/views/replay_page.h"
#include "ui/models/state_words.h"
#include "ui/models/text_forms.h"
#include "ui/views/event_menu.h"
#include "ui/views/fold_menus.h"
#include "ui/views/snapshots_pane.h"
#include "ui/views/state_pane.h"
#include "ui/views/watches_pane.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/step_delegate.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/timeline_strip.h"
#include "ui/widgets/transport_bar.h"
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

/// What the field offers besides the paths of the state.
QStringList fieldWords() {
    return {QStringLiteral("first"), QStringLiteral("last"), QStringLiteral("position:"), QStringLiteral("version:"),
        QStringLiteral("changed("), QStringLiteral("became("), QStringLiteral("exists("), QStringLiteral("missing("),
        QStringLiteral("state."), QStringLiteral("old."), QStringLiteral("data."), QStringLiteral("type:")};
}

} // namespace

ReplayPage::ReplayPage(Workspace& workspace, ReplaySession& session, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_session(session)
    , m_steps([this](std::size_t first, std::size_t count) { askSummaries(first, count); })
    , m_player(session)
    , m_hunt(workspace, session)
    , m_search(workspace, session) {
    setObjectName(QStringLiteral("replayPage"));
    build();
    addViews();
    addKeys();
    connectSession();
    connectState();
    connectSearch();
    connectTransport();
    connect(&workspace, &Workspace::aggregateSelected, this, &ReplayPage::follow);
    connect(&workspace, &Workspace::timeDisplayChanged, this, &ReplayPage::showHead);
    showTimeline();
}

void ReplayPage::connectSession() {
    connect(&m_session, &ReplaySession::loadingChanged, this, &ReplayPage::showLoading);
    connect(&m_session, &ReplaySession::timelineChanged, this, &ReplayPage::showTimeline);
    connect(&m_session, &ReplaySession::headChanged, this, &ReplayPage::showHead);
    connect(&m_session, &ReplaySession::failed, this, [this](const Error& error) {
        m_empty->setText(tr("This aggregate can't be replayed"), fromStored(error.message));
        m_stack->setCurrentWidget(m_session.timeline() ? m_content : m_empty);
    });
    connect(m_strip, &TimelineStrip::valueChanged, this, [this](int value) { m_session.setHead(static_cast<std::size_t>(value)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            m_session.setHead(m_filter.stepOf(current.row()));
    });
    connect(m_table, &RowTable::menuAsked, this, &ReplayPage::openMenu);
    connect(m_tabs, &TabStrip::chosen, this, &ReplayPage::showView);
    connect(&Theme::instance(), &Theme::changed, this, &ReplayPage::showTimeline);
}

void ReplayPage::connectTransport() {
    connect(m_transport, &TransportBar::firstAsked, this, [this] { m_session.setHead(0); });
    connect(m_transport, &TransportBar::lastAsked, this, [this] { step(m_steps.rowCount()); });
    connect(m_transport, &TransportBar::backAsked, this, [this] { step(-1); });
    connect(m_transport, &TransportBar::onAsked, this, [this] { step(1); });
    connect(m_transport, &TransportBar::playAsked, this, [this] { playOrPause(m_player.direction()); });
    connect(m_transport, &TransportBar::speedChanged, &m_player, &ReplayPlayer::setSpeed);
    connect(m_transport, &TransportBar::realChanged, &m_player,
        [this](bool real) { m_player.setPace(real ? PlayPace::Intervals : PlayPace::Steps); });
    connect(m_transport, &TransportBar::backwardsAsked, &m_player,
        [this](bool backwards) { m_player.setDirection(backwards ? PlayDirection::Back : PlayDirection::On); });
    connect(&m_player, &ReplayPlayer::changed, this, &ReplayPage::showPlaying);
}

void ReplayPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow();
}

void ReplayPage::hideEvent(QHideEvent* event) {
    m_player.pause();
    QWidget::hideEvent(event);
}

void ReplayPage::follow() {
    const auto& aggregate = m_workspace.selectedAggregate();
    if (!isVisible() || !aggregate)
        return;
    const auto& event = m_workspace.selectedEvent();
    const bool within = event && event->aggregate == *aggregate;
    m_session.show(*aggregate, within ? event->version : std::nullopt);
}

void ReplayPage::showLoading() {
    if (!m_session.isLoading() || m_session.timeline())
        return;
    m_empty->setText(tr("Replaying %1").arg(fromStored(m_session.aggregate()->path())), tr("Its events are read and folded."));
    m_stack->setCurrentWidget(m_empty);
}

void ReplayPage::showTimeline() {
    const auto& timeline = m_session.timeline();
    showOnly({}, std::nullopt);
    m_steps.setTimeline(timeline);
    m_weighing.cancel();
    if (!timeline) {
        m_state->clear();
        m_empty->setText(tr("No aggregate is chosen"), tr("Choose one on the Aggregates page, or an event on the Events page."));
        m_stack->setCurrentWidget(m_empty);
        return Q_EMIT factsChanged();
    }
    const AggregateId& aggregate = *m_session.aggregate();
    m_dot->setAggregateType(aggregate.type);
    m_title->setText(fromStored(aggregate.type.empty() ? aggregate.id : aggregate.type + " / " + aggregate.id));
    setMenuButtonText(m_start, startName(m_session));
    setMenuButtonText(m_fold, foldName(m_session));
    fillStrip(*timeline);
    showHead();
    m_stack->setCurrentWidget(m_content); // a list that is shown with the focus and without a row takes its first
    const QStringList words = fieldWords() + stateWords(timeline->outcome().state());
    m_field->setWords(words);
    m_watches->setWords(words);
    placeParts();
    askWeights(1);
    Q_EMIT factsChanged();
}

void ReplayPage::showHead() {
    const auto& timeline = m_session.timeline();
    if (!timeline)
        return;
    const std::size_t head = m_session.head();
    QString place =
        tr("%1 of %2").arg(groupedNumber(static_cast<std::int64_t>(head)), groupedNumber(static_cast<std::int64_t>(timeline->size())));
    if (head > 0 && timeline->event(head).occurredAt)
        place += QStringLiteral(" \u00b7 ") + timeText(*timeline->event(head).occurredAt, m_workspace.timeDisplay(), m_workspace.now());
    m_place->setText(place);
    m_delegate->setHead(static_cast<int>(head));
    m_table->viewport()->update();
    m_strip->setValue(static_cast<int>(head));
    showCurrentStep();
    m_transport->setReach(head > 0, head < timeline->size());
}

void ReplayPage::askSummaries(std::size_t first, std::size_t count) {
    const auto& timeline = m_session.timeline();
    m_workspace.ask(
        this, {},
        [timeline, first, count](EventSource&, Progress&) -> Result<std::vector<StepSummary>> { return timeline->summaries(first, count); },
        [this, timeline, first](Result<std::vector<StepSummary>> summaries) {
            if (summaries && timeline == m_session.timeline())
                m_steps.setSummaries(first, *std::move(summaries));
        });
}

void ReplayPage::step(int by) {
    const auto head = static_cast<std::int64_t>(m_session.head()) + by;
    m_session.setHead(static_cast<std::size_t>(std::max<std::int64_t>(0, head)));
}

void ReplayPage::playOrPause(PlayDirection direction) {
    m_player.isPlaying() ? m_player.pause() : m_player.play(direction);
}

void ReplayPage::showPlaying() {
    m_transport->setPlaying(m_player.isPlaying(), m_player.direction() == PlayDirection::Back);
}

QStringList ReplayPage::facts() const {
    const auto& timeline = m_session.timeline();
    if (!timeline)
        return {};
    const TimelineCounts& counts = timeline->counts();
    const auto milliseconds = static_cast<double>(m_session.duration().count()) / 1000;
    QString text = tr("%1 events read and folded in %2 ms")
                       .arg(groupedNumber(static_cast<std::int64_t>(timeline->size())))
                       .arg(milliseconds, 0, 'f', milliseconds < 10 ? 1 : 0);
    if (counts.upcast > 0)
        text += tr(" \u00b7 %1 upcast").arg(groupedNumber(static_cast<std::int64_t>(counts.upcast)));
    if (counts.failed > 0)
        text += tr(" \u00b7 %1 failed").arg(groupedNumber(static_cast<std::int64_t>(counts.failed)));
    const QString snapshots = m_snapshots ? m_snapshots->fact() : QString();
    return snapshots.isEmpty() ? QStringList{text} : QStringList{text, snapshots};
}

} // namespace leftfold::ui
