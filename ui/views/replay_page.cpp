// SPDX-License-Identifier: Apache-2.0
#include "ui/views/replay_page.h"
#include "ui/models/text_forms.h"
#include "ui/views/event_menu.h"
#include "ui/views/fold_menus.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
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

/// Above it, folding everything a second time only for the heights of bars is not worth its while.
constexpr std::size_t weighedSteps = 200'000;

} // namespace

ReplayPage::ReplayPage(Workspace& workspace, ReplaySession& session, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_session(session)
    , m_steps([this](std::size_t first, std::size_t count) { askSummaries(first, count); }) {
    setObjectName(QStringLiteral("replayPage"));
    build();
    addViews();
    addKeys();
    connectSession();
    connect(&m_timer, &QTimer::timeout, this, [this] { step(1); });
    connect(&workspace, &Workspace::aggregateSelected, this, &ReplayPage::follow);
    connect(&workspace, &Workspace::timeDisplayChanged, this, &ReplayPage::showHead);
    showTimeline();
}

void ReplayPage::connectSession() {
    connect(&m_session, &ReplaySession::loadingChanged, this, &ReplayPage::showLoading);
    connect(&m_session, &ReplaySession::timelineChanged, this, &ReplayPage::showTimeline);
    connect(&m_session, &ReplaySession::headChanged, this, &ReplayPage::showHead);
    connect(&m_session, &ReplaySession::frameChanged, this, &ReplayPage::showFrame);
    connect(&m_session, &ReplaySession::failed, this, [this](const Error& error) {
        m_empty->setText(tr("This aggregate can't be replayed"), fromStored(error.message));
        m_stack->setCurrentWidget(m_session.timeline() ? m_content : m_empty);
    });
    connect(m_strip, &TimelineStrip::valueChanged, this, [this](int value) { m_session.setHead(static_cast<std::size_t>(value)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            m_session.setHead(static_cast<std::size_t>(current.row()));
    });
    connect(m_table, &RowTable::menuAsked, this, &ReplayPage::openMenu);
    connect(m_transport, &TransportBar::firstAsked, this, [this] { m_session.setHead(0); });
    connect(m_transport, &TransportBar::lastAsked, this,
        [this] { m_session.setHead(m_steps.rowCount() > 0 ? m_session.timeline()->size() : 0); });
    connect(m_transport, &TransportBar::backAsked, this, [this] { step(-1); });
    connect(m_transport, &TransportBar::onAsked, this, [this] { step(1); });
    connect(m_transport, &TransportBar::playAsked, this, [this] { play(!m_transport->isPlaying()); });
    connect(m_transport, &TransportBar::speedChanged, this, [this](int speed) { m_timer.setInterval(1000 / speed); });
    connect(m_tabs, &TabStrip::chosen, this, &ReplayPage::showView);
    connect(&Theme::instance(), &Theme::changed, this, &ReplayPage::showTimeline);
}

void ReplayPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow();
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
    m_steps.setTimeline(timeline);
    m_weighing.cancel();
    if (!timeline) {
        play(false);
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
    askWeights();
    Q_EMIT factsChanged();
}

void ReplayPage::fillStrip(const Timeline& timeline) {
    std::set<std::string> types;
    for (const Event& event : timeline.events())
        types.insert(event.type);
    const EventTypeColors colors(types);
    m_delegate->setColors(colors);
    std::vector<TimelineStep> steps;
    steps.reserve(timeline.size());
    for (std::size_t step = 1; step <= timeline.size(); ++step)
        steps.push_back(
            {static_cast<std::uint8_t>(colors.index(timeline.event(step).type)), 0, timeline.status(step) == StepStatus::Failed});
    std::vector<TimelineMark> marks;
    for (const SnapshotMark& snapshot : timeline.setup().snapshots) {
        if (const auto step = timeline.stepOfVersion(snapshot.version))
            marks.push_back({static_cast<int>(*step), tr("snapshot %1").arg(versionText(snapshot.version))});
    }
    const QSignalBlocker quiet(m_strip); // a shorter range would move the head
    m_strip->setSteps(std::move(steps));
    m_strip->setMarks(std::move(marks));
    const bool empty = timeline.size() == 0;
    m_strip->setEnds(
        empty ? QString() : versionText(timeline.version(1)), empty ? QString() : versionText(timeline.version(timeline.size())));
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
    m_steps.setHead(head);
    m_strip->setValue(static_cast<int>(head));
    m_table->goToRow(static_cast<int>(head));
    m_transport->setReach(head > 0, head < timeline->size());
}

void ReplayPage::showFrame() {
    const Frame* frame = m_session.frame();
    if (!frame)
        return;
    const Timeline& timeline = *m_session.timeline();
    const QString previous = frame->step > 0 ? versionText(timeline.version(frame->step - 1)) : QString();
    m_state->show(*m_session.aggregate(), *frame, versionText(timeline.version(frame->step)), previous);
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

void ReplayPage::askWeights() {
    const auto& timeline = m_session.timeline();
    if (timeline->size() > weighedSteps)
        return;
    m_workspace.ask(
        this, {{}, Lane::Long, &m_weighing},
        [timeline](EventSource&, Progress&) -> Result<std::vector<int>> {
            std::vector<int> changes;
            for (const StepSummary& step : timeline->summaries(1, timeline->size()))
                changes.push_back(step.added + step.changed + step.removed);
            return changes;
        },
        [this, timeline](const Result<std::vector<int>>& changes) {
            if (changes && timeline == m_session.timeline())
                m_strip->setWeights(*changes);
        });
}

void ReplayPage::step(int by) {
    const auto& timeline = m_session.timeline();
    if (!timeline)
        return;
    const auto head = static_cast<std::int64_t>(m_session.head()) + by;
    m_session.setHead(static_cast<std::size_t>(std::max<std::int64_t>(0, head)));
    if (m_session.head() == timeline->size())
        play(false);
}

/// At the end, play begins anew.
void ReplayPage::play(bool on) {
    const auto& timeline = m_session.timeline();
    m_transport->setPlaying(on && timeline);
    if (!on || !timeline)
        return m_timer.stop();
    if (m_session.head() == timeline->size())
        m_session.setHead(0);
    m_timer.start(1000 / m_transport->speed());
}

void ReplayPage::goTo(const QString& version) {
    QString digits = version.trimmed();
    digits.remove(QLatin1Char('v'), Qt::CaseInsensitive).remove(QLatin1Char(' ')).remove(QChar::Nbsp);
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    if (digits.isEmpty() || !m_session.timeline())
        return;
    const auto step = isNumber ? m_session.timeline()->stepOfVersion(Version{number}) : std::nullopt;
    if (step)
        m_session.setHead(*step);
    else
        m_field->setParts({{0, static_cast<int>(version.size()), true}});
}

void ReplayPage::openMenu(int row, const QPoint& place) {
    if (row < 1) // before every event
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("stepMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillCopyMenu(*menu, m_session.timeline()->event(static_cast<std::size_t>(row)));
    menu->popup(place);
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
    return {text};
}

} // namespace leftfold::ui
