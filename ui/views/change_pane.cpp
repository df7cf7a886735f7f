// SPDX-License-Identifier: Apache-2.0
#include "ui/views/change_pane.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/change_list.h"
#include "ui/widgets/text_label.h"
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr std::size_t linesAtFirst = 12;

ChangePane::Effect effectOf(const Frame& frame, const std::string& reducer) {
    ChangePane::Effect effect{frame.change, frame.status, frame.message, reducer, std::nullopt};
    if (!frame.upcasts.empty() && frame.upcasts.back().to != frame.event->schemaVersion)
        effect.upcastTo = frame.upcasts.back().to;
    return effect;
}

/// A snapshot that includes the event already says nothing of what the event did: then the fold begins at zero.
Result<ChangePane::Effect> foldUpTo(EventSource& source, const Event& event, const FoldChoice& choice, Progress& progress) {
    TRY_ASSIGN(const auto fold, chooseFold(source, event.aggregate, choice));
    ReplayRequest request;
    request.aggregate = event.aggregate;
    request.at = *event.version;
    request.reducer = fold.reducer;
    request.upcasters = fold.upcasters;
    TRY_ASSIGN(auto timeline, replayAggregate(source, request, progress));
    if (timeline.size() == 0) {
        request.from = FromZero();
        TRY_ASSIGN(timeline, replayAggregate(source, request, progress));
    }
    if (timeline.size() == 0)
        return ChangePane::Effect{};
    return effectOf(timeline.frame(timeline.size()), fold.reducerName);
}

} // namespace

ChangePane::ChangePane(Workspace& workspace, ReplaySession& session, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_session(session)
    , m_list(new ChangeList)
    , m_note(new TextLabel(TextStyle::Body, TextColor::Faint))
    , m_more(makeButton(QString(), ButtonKind::Link)) {
    m_list->setObjectName(QStringLiteral("inspectorChanges"));
    m_note->setObjectName(QStringLiteral("inspectorChangeNote"));
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_list);
    column->addWidget(m_more);
    column->addWidget(m_note);
    connect(m_more, &QPushButton::clicked, this, &ChangePane::showAll);
}

void ChangePane::show(const Event& event) {
    m_folding.cancel();
    if (!event.version)
        return showNote(tr("The store keeps no version for this event, so it can't be replayed."));
    const Frame* frame = m_session.frame();
    if (frame && frame->event && refOf(*frame->event) == refOf(event))
        return fill(event, effectOf(*frame, m_session.fold().reducerName));
    m_workspace.ask(
        this, {{}, Lane::Long, &m_folding},
        [event, choice = m_session.choiceFor(event.aggregate)](
            EventSource& source, Progress& progress) { return foldUpTo(source, event, choice, progress); },
        [this, event](const Result<Effect>& effect) {
            if (effect)
                fill(event, *effect);
            else if (effect.error().code != ErrorCode::Cancelled)
                showNote(fromStored(effect.error().message));
        });
}

void ChangePane::fill(const Event& event, const Effect& effect) {
    m_change = effect.change;
    const bool failed = effect.status == StepStatus::Failed;
    const QString reducer = reducerTitle(effect.reducer);
    if (failed)
        showNote(fromStored(effect.message));
    else if (effect.status == StepStatus::Dropped)
        showNote(tr("An upcaster says that this event is none any more."));
    else if (m_change.empty())
        showNote(tr("Nothing changes (%1).").arg(reducer));
    else
        showNote(tr("folded with %1").arg(reducer));
    m_note->setColor(failed ? TextColor::Removed : TextColor::Faint);
    std::vector<ChangeLine> lines =
        changeLines({m_change.begin(), m_change.begin() + static_cast<std::ptrdiff_t>(std::min(m_change.size(), linesAtFirst))});
    m_list->setVisible(!lines.empty());
    m_list->setLines(std::move(lines));
    m_more->setText(tr("Show all %1 changes").arg(groupedNumber(static_cast<std::int64_t>(m_change.size()))));
    m_more->setVisible(m_change.size() > linesAtFirst);
    if (effect.upcastTo)
        Q_EMIT upcast(event.schemaVersion.value_or(1), *effect.upcastTo);
}

void ChangePane::showAll() {
    m_list->setLines(changeLines(m_change));
    m_more->hide();
}

void ChangePane::showNote(const QString& text) {
    m_list->setLines({});
    m_list->hide();
    m_more->hide();
    m_note->setColor(TextColor::Faint);
    m_note->setText(text);
}

} // namespace leftfold::ui
