// SPDX-License-Identifier: Apache-2.0
#include "ui/views/state_pane.h"
#include "core/model/json_text.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/state_find_bar.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/text_label.h"
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

constexpr int openedRows = 30;
constexpr std::size_t textShown = std::size_t{1} << 20U;

} // namespace

StatePane::StatePane(Workspace& workspace, ReplaySession& replay, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_replay(replay)
    , m_session(workspace, replay) {
    build();
    connectTree();
    connectSession();
    showFrame();
}

void StatePane::connectSession() {
    connect(&m_replay, &ReplaySession::timelineChanged, this, [this] {
        m_origins.clear();
        showSince();
    });
    connect(&m_replay, &ReplaySession::frameChanged, this, &StatePane::showFrame);
    connect(&m_session, &StateSession::sinceChanged, this, &StatePane::showFrame);
    connect(&m_session, &StateSession::writersChanged, this, &StatePane::showWriters);
    connect(&m_session, &StateSession::originsFound, this, &StatePane::takeOrigins);
    connect(&m_session, &StateSession::removalsFound, this,
        [this](const JsonPointer&, const std::vector<PlaceWriting>& removals) { showRemovals(removals); });
    connect(&m_session, &StateSession::writerFound, this, [this](const std::optional<PlaceWriting>& writing) {
        if (writing)
            goToWriting(*writing);
        else
            tell(tr("Nobody wrote it before: the place came with its last writer."));
    });
    connect(&m_session, &StateSession::touchesFound, this, [this](const JsonPointer& place, const std::vector<std::size_t>& steps) {
        Q_EMIT stepsAsked(fromStored(place.toString()), steps);
    });
}

void StatePane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_session.setWanted(true);
    showFrame();
}

void StatePane::hideEvent(QHideEvent* event) {
    m_session.setWanted(false);
    QWidget::hideEvent(event);
}

void StatePane::showFrame() {
    const Frame* frame = m_replay.frame();
    if (!frame || !m_replay.timeline())
        return;
    m_state = frame->after;
    m_before = m_session.sinceState() ? *m_session.sinceState() : frame->before;
    m_after->setText(
        frame->step == 0 ? tr("state at the start") : tr("state after %1").arg(stepName(frame->step, StateTreeModel::Naming::Brief)));
    m_notice->hide();
    showSince();
    showProblem(*frame);
    showTree();
    showText();
    showTable();
    placeCaptions();
    if (!m_find->isHidden())
        search(m_find->text());
}

void StatePane::showTree() {
    const AggregateId& aggregate = *m_replay.aggregate();
    auto& values = m_tree->values();
    const bool other = std::exchange(m_shown, fromStored(aggregate.path())) != fromStored(aggregate.path());
    if (other)
        values.clear();
    showPins();
    values.setChange(aggregate.type.empty() ? tr("state") : fromStored(aggregate.type), m_before, m_state);
    if (other)
        m_tree->openUpTo(openedRows);
    m_tree->openChanged();
    showWriters();
    if (m_wanted && m_wanted->step == m_replay.head())
        m_tree->goTo(m_wanted->place);
    m_wanted.reset();
}

/// Those of another state would stand beside the wrong places: the state may still be on its way.
void StatePane::showWriters() {
    const Frame* frame = m_replay.frame();
    if (!m_session.writers() || !frame || frame->step != m_replay.head() || m_shown.isEmpty())
        return;
    m_tree->values().setWriters(m_session.writers());
    showOrigins();
    m_originTimer.start();
}

void StatePane::showProblem(const Frame& frame) {
    m_problem->setVisible(frame.status == StepStatus::Failed || frame.status == StepStatus::Dropped);
    if (frame.status == StepStatus::Failed)
        m_problem->setText(tr("This event failed and was passed over: %1").arg(fromStored(frame.message)));
    else if (frame.status == StepStatus::Dropped)
        m_problem->setText(tr("An upcaster says that this event is none any more; the state stays as it was."));
}

void StatePane::clear() {
    m_shown.clear();
    m_tree->values().clear();
    m_rows.clear();
    m_text->clear();
    m_problem->hide();
}

StatePane::View StatePane::view() const {
    const QWidget* shown = m_stack->currentWidget();
    return shown == m_tree ? View::Tree : shown == m_text ? View::Text : View::Table;
}

void StatePane::setView(View view) {
    QWidget* const parts[] = {m_tree, m_text, m_tablePart};
    m_stack->setCurrentWidget(parts[static_cast<std::size_t>(view)]);
    m_notice->hide(); // it was about what was shown
    placeCaptions();
    showText();
    showTable();
}

void StatePane::showText() {
    if (view() != View::Text)
        return;
    std::string text = toJson(m_state, JsonStyle::Indented);
    const bool cut = text.size() > textShown;
    text.resize(std::min(text.size(), textShown));
    m_text->setPlainText(fromStored(text) + (cut ? tr("\n… only the first mebibyte is shown") : QString()));
}

/// The array that was chosen, as long as the state has it; else the first.
void StatePane::showTable() {
    if (view() != View::Table)
        return;
    const auto arrays = objectArrays(m_state);
    QStringList names;
    for (const auto& place : arrays)
        names << (place.empty() ? tr("the whole state") : fromStored(place.toString()));
    const QString chosen = m_array->currentText();
    {
        const QSignalBlocker quiet(m_array);
        m_array->clear();
        m_array->addItems(names);
        m_array->setCurrentIndex(std::max(0, static_cast<int>(names.indexOf(chosen))));
        m_array->setEnabled(!names.isEmpty());
    }
    if (arrays.empty()) {
        m_rows.clear();
        return tell(tr("This state has no array of objects, so there is no table to show."));
    }
    const auto& place = arrays[static_cast<std::size_t>(m_array->currentIndex())];
    m_rows.setArray(resolve(m_before, place), *resolve(m_state, place));
}

void StatePane::tell(const QString& sentence) {
    m_notice->setText(sentence);
    m_notice->show();
}

void StatePane::setSince(std::optional<Version> version) {
    m_session.setSince(version);
}

} // namespace leftfold::ui
