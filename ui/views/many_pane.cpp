// SPDX-License-Identifier: Apache-2.0
#include "ui/views/many_pane.h"
#include "ui/models/many_texts.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/aggregate_card.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/event_type_colors.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/timeline_strip.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>

namespace leftfold::ui {

namespace {

QString eventText(const Timeline& timeline, std::size_t step) {
    return step == 0 ? QString() : fromStored(timeline.event(step).type);
}

StepMarks failuresOf(const ManyTimelines& many) {
    std::vector<StepMark> failures;
    for (std::size_t cursor = 1; cursor <= many.size(); ++cursor) {
        const auto& step = many.step(cursor);
        if (many.timelines()[step.timeline]->status(step.step) == StepStatus::Failed)
            failures.push_back({static_cast<int>(cursor), {}});
    }
    StepMarks marks;
    marks.set(MarkKind::Failure, std::move(failures));
    return marks;
}

QString problemOf(const Frame& frame) {
    return frame.status == StepStatus::Failed ? fromStored(frame.message) : QString();
}

} // namespace

ManyPane::ManyPane(Workspace& workspace, ReplaySession& replay, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_replay(replay)
    , m_session(workspace, replay, this) {
    setObjectName(QStringLiteral("manyPane"));
    build();
    connectSession();
    showMany();
}

void ManyPane::connectSession() {
    connect(&m_session, &ManySession::loadingChanged, this, &ManyPane::showEmpty);
    connect(&m_session, &ManySession::manyChanged, this, &ManyPane::showMany);
    connect(&m_session, &ManySession::cursorChanged, this, &ManyPane::showCursor);
    connect(&m_session, &ManySession::framesChanged, this, &ManyPane::showFrames);
    connect(&m_session, &ManySession::messagesChanged, this, &ManyPane::showMessages);
    connect(&m_session, &ManySession::failed, this, [this](const Error& error) {
        m_empty->setText(tr("These aggregates can't be replayed together"), fromStored(error.message));
        m_stack->setCurrentWidget(m_empty);
    });
    connect(&m_workspace, &Workspace::eventSelected, this, &ManyPane::showEmpty);
    connect(&m_workspace, &Workspace::timeDisplayChanged, this, &ManyPane::showCursor);
    connect(m_strip, &TimelineStrip::valueChanged, this, [this](int value) { m_session.setCursor(static_cast<std::size_t>(value)); });
    connect(m_follow, &QPushButton::clicked, this, &ManyPane::showSelectedProcess);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { step(1); });
}

/// What is selected when the pane is first seen is what it was opened for.
void ManyPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_session.isAskedFor())
        showSelectedProcess();
}

void ManyPane::showSelectedProcess() {
    const auto& event = m_workspace.selectedEvent();
    if (event && !event->correlation.empty())
        m_session.showCorrelation(event->correlation);
}

void ManyPane::showEmpty() {
    const auto& event = m_workspace.selectedEvent();
    m_follow->setVisible(event && !event->correlation.empty());
    if (m_session.loaded())
        return;
    if (m_session.isLoading())
        m_empty->setText(tr("Replaying several aggregates"), tr("Their events are read and folded."));
    else
        m_empty->setText(tr("Several aggregates under one cursor"),
            tr("Those of a process: select an event that belongs to one. Or add aggregates one by one, with the menu above."));
    m_stack->setCurrentWidget(m_empty);
}

void ManyPane::showMany() {
    const ManyLoaded* loaded = m_session.loaded();
    setMenuButtonText(m_order, orderText(m_session.order()));
    m_order->setToolTip(orderMeaning(m_session.order()));
    m_title->setText(loaded ? manyTitle(*loaded, m_session.correlation()) : tr("Several aggregates"));
    const QString notice = loaded ? manyNotice(*loaded) : QString();
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    if (!loaded) {
        makeCards(*ManyTimelines::arrange({}, m_session.order()));
        return showEmpty();
    }
    fillStrip(loaded->many);
    makeCards(loaded->many);
    m_stack->setCurrentWidget(m_content);
}

void ManyPane::fillStrip(const ManyTimelines& many) {
    std::set<std::string> types;
    for (std::size_t cursor = 1; cursor <= many.size(); ++cursor)
        types.insert(many.event(cursor).type);
    const EventTypeColors colors(types);
    std::vector<TimelineStep> steps;
    for (std::size_t cursor = 1; cursor <= many.size(); ++cursor) {
        TimelineStep bar{};
        bar.color = static_cast<std::uint8_t>(colors.index(many.event(cursor).type));
        steps.push_back(bar);
    }
    const QSignalBlocker quiet(m_strip); // a shorter range would move the cursor
    m_strip->setSteps(std::move(steps));
    m_strip->setMarks(failuresOf(many));
    m_strip->setTexts({[](int step) { return QString::number(step); },
        [this](int step) {
            const ManyTimelines* now = m_session.many();
            if (!now || step < 1 || static_cast<std::size_t>(step) > now->size())
                return QString();
            const Event& event = now->event(static_cast<std::size_t>(step));
            return fromStored(event.type + "  " + event.aggregate.path());
        }});
}

void ManyPane::makeCards(const ManyTimelines& many) {
    for (AggregateCard* card : m_cards)
        card->deleteLater();
    m_cards.clear();
    for (std::size_t at = 0; at < many.timelines().size(); ++at) {
        auto* card = new AggregateCard(many.timelines()[at]->setup().aggregate);
        connect(card, &AggregateCard::opened, this, [this, at] { goToCard(at); });
        watchKeys(card->tree());
        m_row->insertWidget(static_cast<int>(at), card);
        m_cards.push_back(card);
    }
    showMessages();
}

void ManyPane::showCursor() {
    const ManyTimelines* many = m_session.many();
    if (!many)
        return;
    const auto cursor = m_session.cursor();
    m_strip->setValue(static_cast<int>(cursor));
    m_back->setEnabled(cursor > 0);
    m_on->setEnabled(cursor < many->size());
    QString place =
        tr("%1 of %2").arg(groupedNumber(static_cast<std::int64_t>(cursor)), groupedNumber(static_cast<std::int64_t>(many->size())));
    if (cursor > 0) {
        const Event& event = many->event(cursor);
        place += QStringLiteral(" \u00b7 ") + fromStored(event.type);
        if (event.position)
            place += QStringLiteral(" \u00b7 ") + tr("position %1").arg(groupedNumber(event.position->value));
        if (event.occurredAt)
            place += QStringLiteral(" \u00b7 ") + timeText(*event.occurredAt, m_workspace.timeDisplay(), m_workspace.now());
    }
    m_place->setText(place);
    m_stepNotice->setText(cursor > 0 ? stepNotice(many->step(cursor)) : QString());
    showMessages();
}

void ManyPane::showFrames() {
    const ManyTimelines* many = m_session.many();
    const auto& frames = m_session.frames();
    if (!many || frames.size() != m_cards.size())
        return;
    const auto moved = m_session.moved();
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        const Timeline& timeline = *many->timelines()[at];
        const Frame& frame = frames[at];
        const bool lit = moved == at;
        m_cards[at]->setLit(lit);
        m_cards[at]->showStep(
            frame.step == 0 ? QString() : versionText(timeline.version(frame.step)), eventText(timeline, frame.step), problemOf(frame));
        m_cards[at]->showState(lit ? frame.before : frame.after, frame.after);
    }
    if (moved)
        m_scroll->ensureWidgetVisible(m_cards[*moved], 16, 0);
}

void ManyPane::showMessages() {
    const ManyTimelines* many = m_session.many();
    const auto& messages = m_session.messages();
    for (std::size_t at = 0; at < m_cards.size(); ++at)
        m_cards[at]->showMessages(many && messages ? messageCounts(*many, *messages, at, m_session.cursor()) : std::vector<MessageCount>());
}

void ManyPane::goToCard(std::size_t timeline) {
    const ManyTimelines* many = m_session.many();
    if (!many || timeline >= many->timelines().size())
        return;
    const Timeline& chosen = *many->timelines()[timeline];
    const auto step = many->stepsAt(m_session.cursor())[timeline];
    if (step > 0)
        m_workspace.selectEvent(chosen.event(step));
    else
        m_workspace.selectAggregate(chosen.setup().aggregate);
}

void ManyPane::step(int by) {
    const auto cursor = static_cast<std::int64_t>(m_session.cursor()) + by;
    m_session.setCursor(static_cast<std::size_t>(std::max<std::int64_t>(0, cursor)));
}

bool ManyPane::walk(int key) {
    const ManyTimelines* many = m_session.many();
    if (!many)
        return false;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        step(key == Qt::Key_Left ? -1 : 1);
    else if (key == Qt::Key_Home || key == Qt::Key_End)
        m_session.setCursor(key == Qt::Key_Home ? 0 : many->size());
    else
        return false;
    return true;
}

bool ManyPane::eventFilter(QObject* watched, QEvent* event) {
    const bool asksFirst = event->type() == QEvent::ShortcutOverride;
    if (!asksFirst && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const int key = pressed->key();
    const bool steps = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    if (pressed->modifiers() != Qt::NoModifier || !steps || !m_session.many())
        return QWidget::eventFilter(watched, event);
    event->accept();
    return asksFirst || walk(key);
}

} // namespace leftfold::ui
