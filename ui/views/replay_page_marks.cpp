// SPDX-License-Identifier: Apache-2.0
// The timeline of the Replay page: its bars, and what is marked on it.
#include "ui/models/text_forms.h"
#include "ui/views/replay_page.h"
#include "ui/widgets/mark_legend.h"
#include "ui/widgets/step_delegate.h"
#include "ui/widgets/timeline_strip.h"
#include <unordered_map>

namespace leftfold::ui {

namespace {

/// Above it, folding everything a second time only for the heights of bars is not worth its while.
constexpr std::size_t weighedSteps = 200'000;
/// So many at once: what else is asked of the store comes in between.
constexpr std::size_t weighedAtOnce = 4'000;

EventTypeColors colorsOf(const Timeline& timeline) {
    std::set<std::string> types;
    const std::string* last = nullptr;
    for (const Event& event : timeline.events()) {
        if (!last || event.type != *last)
            types.insert(event.type);
        last = &event.type;
    }
    return EventTypeColors(types);
}

std::vector<TimelineStep> stepsOf(const Timeline& timeline, const EventTypeColors& colors) {
    std::unordered_map<std::string_view, std::uint8_t> known;
    std::vector<TimelineStep> steps;
    steps.reserve(timeline.size());
    for (const Event& event : timeline.events()) {
        const auto [found, isNew] = known.try_emplace(event.type, std::uint8_t{0});
        if (isNew)
            found->second = static_cast<std::uint8_t>(colors.index(event.type));
        steps.push_back({found->second, 0});
    }
    return steps;
}

} // namespace

void ReplayPage::fillStrip(const Timeline& timeline) {
    const EventTypeColors colors = colorsOf(timeline);
    m_delegate->setColors(colors);
    const QSignalBlocker quiet(m_strip); // a shorter range would move the head
    m_strip->setTexts({[this](int step) {
                           return m_session.timeline() ? versionText(m_session.timeline()->version(static_cast<std::size_t>(step)))
                                                       : QString();
                       },
        [this](int step) { return stepEvent(static_cast<std::size_t>(step)); }});
    m_strip->setSteps(stepsOf(timeline, colors));
    collectMarks();
}

/// What a tool tip says of a step: its version, type and time.
QString ReplayPage::stepEvent(std::size_t step) const {
    const auto& timeline = m_session.timeline();
    if (!timeline || step < 1 || step > timeline->size())
        return {};
    const Event& event = timeline->event(step);
    QStringList parts{versionText(event.version), fromStored(event.type)};
    if (event.occurredAt)
        parts << timeText(*event.occurredAt, m_workspace.timeDisplay(), m_workspace.now());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

void ReplayPage::collectMarks() {
    const Timeline& timeline = *m_session.timeline();
    m_marks = StepMarks();
    m_upcast.clear();
    std::vector<StepMark> snapshots;
    for (const SnapshotMark& snapshot : timeline.setup().snapshots) {
        if (const auto step = timeline.stepOfVersion(snapshot.version))
            snapshots.push_back({static_cast<int>(*step), tr("snapshot %1").arg(versionText(snapshot.version))});
    }
    m_marks.set(MarkKind::Snapshot, std::move(snapshots));
    std::vector<StepMark> failures;
    for (const StepFailure& failure : timeline.failures())
        failures.push_back({static_cast<int>(failure.step), fromStored(failure.message)});
    m_marks.set(MarkKind::Failure, std::move(failures));
    markBookmarks();
    markHunt();
    showMarks();
}

void ReplayPage::markBookmarks() {
    std::vector<StepMark> marks;
    const auto& timeline = m_session.timeline();
    for (const NotedEvent& noted : m_bookmarks ? m_bookmarks->all() : std::vector<NotedEvent>()) {
        const auto step = timeline && noted.event.aggregate == *m_session.aggregate() && noted.event.version
            ? timeline->stepOfVersion(*noted.event.version)
            : std::nullopt;
        if (step)
            marks.push_back(
                {static_cast<int>(*step), noted.note.empty() ? tr("bookmark") : tr("bookmark: %1").arg(fromStored(noted.note))});
    }
    m_marks.set(MarkKind::Bookmark, std::move(marks));
}

void ReplayPage::showBookmarks(const Bookmarks& bookmarks) {
    m_bookmarks = &bookmarks;
    connect(&bookmarks, &Bookmarks::changed, this, [this] {
        markBookmarks();
        showMarks();
    });
}

void ReplayPage::showMarks() {
    m_strip->setMarks(m_marks);
    m_steps.setMarks(m_marks);
    m_legend->show(m_marks);
    placeParts();
}

/// Round at the end.
void ReplayPage::goToNext(MarkKind kind) {
    const auto& marks = m_marks.of(kind);
    if (marks.empty())
        return;
    const auto behind = m_marks.within(kind, static_cast<int>(m_session.head()) + 1, m_steps.rowCount());
    m_session.setHead(static_cast<std::size_t>(behind.empty() ? marks.front().step : behind.front().step));
}

void ReplayPage::askWeights(std::size_t first) {
    const auto& timeline = m_session.timeline();
    if (first > timeline->size() || timeline->size() > weighedSteps)
        return;
    m_workspace.ask(
        this, {{}, Lane::Long, &m_weighing},
        [timeline, first](EventSource&, Progress&) -> Result<std::vector<StepSummary>> {
            return timeline->summaries(first, std::min(weighedAtOnce, timeline->size() + 1 - first));
        },
        [this, timeline, first](const Result<std::vector<StepSummary>>& summaries) {
            if (summaries && timeline == m_session.timeline())
                takeWeights(first, *summaries);
        });
}

void ReplayPage::takeWeights(std::size_t first, const std::vector<StepSummary>& summaries) {
    std::vector<int> changes;
    changes.reserve(summaries.size());
    for (std::size_t n = 0; n < summaries.size(); ++n) {
        changes.push_back(summaries[n].added + summaries[n].changed + summaries[n].removed);
        if (summaries[n].upcast)
            m_upcast.push_back({static_cast<int>(first + n), {}});
    }
    m_strip->setWeights(static_cast<int>(first), changes);
    if (first + summaries.size() <= m_session.timeline()->size())
        return askWeights(first + summaries.size());
    m_marks.set(MarkKind::Upcast, std::exchange(m_upcast, {}));
    showMarks();
}

} // namespace leftfold::ui
