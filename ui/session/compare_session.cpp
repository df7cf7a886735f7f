// SPDX-License-Identifier: Apache-2.0
#include "ui/session/compare_session.h"
#include "core/jobs/resolve_aggregate.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

Value dataAt(const Timeline& timeline, std::size_t step) {
    if (step == 0)
        return {};
    auto read = readData(timeline.event(step));
    return read ? *std::move(read) : Value();
}

ComparedSides compare(const Timeline& left, std::size_t leftStep, const Timeline& right, std::size_t rightStep) {
    ComparedSides sides{leftStep, rightStep, left.state(leftStep), right.state(rightStep), {}, {}};
    sides.differences = diffValues(sides.leftState, sides.rightState).size();
    return sides;
}

/// The data of both events where a row has both, else that of the one it has.
void addData(ComparedSides& sides, const AlignedHistories& aligned, AlignedSide side) {
    if (side != AlignedSide::Right)
        sides.leftData = dataAt(*aligned.left, sides.left);
    if (side != AlignedSide::Left)
        sides.rightData = dataAt(*aligned.right, sides.right);
}

} // namespace

CompareSession::CompareSession(Workspace& workspace, ReplaySession& replay, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_replay(replay) {
    connect(&replay, &ReplaySession::timelineChanged, this, &CompareSession::followTimeline);
    connect(&replay, &ReplaySession::headChanged, this, &CompareSession::followHead);
    followTimeline();
}

void CompareSession::setWatched(bool watched) {
    m_watched = watched;
    if (!watched)
        return;
    if (m_mode == Mode::Aggregates && !m_aligned)
        readOther();
    readSides();
}

void CompareSession::setMode(Mode mode) {
    if (std::exchange(m_mode, mode) == mode)
        return;
    forgetSides();
    Q_EMIT modeChanged();
    Q_EMIT sidesChanged();
    setWatched(m_watched);
}

/// The same aggregate comes with another timeline where its reducer changed; its versions stay chosen as far as they are there.
void CompareSession::followTimeline() {
    const auto& timeline = m_replay.timeline();
    if (m_replay.aggregate() != m_aggregate) {
        m_aggregate = m_replay.aggregate();
        m_from = 0;
        m_to.reset();
    }
    m_from = timeline ? std::min(m_from, timeline->size()) : 0;
    if (m_to)
        m_to = timeline ? std::min(*m_to, timeline->size()) : 0;
    m_reading.cancel();
    m_aligned = nullptr;
    forgetSides();
    m_row = 0;
    Q_EMIT versionsChanged();
    Q_EMIT alignedChanged();
    Q_EMIT sidesChanged();
    setWatched(m_watched);
}

void CompareSession::followHead() {
    if (m_mode == Mode::Versions) {
        if (m_to)
            return;
        Q_EMIT versionsChanged();
        return readSides();
    }
    if (!m_aligned || m_leading || m_aligned->rows[m_row].left == m_replay.head())
        return;
    m_row = rowOfHead();
    Q_EMIT rowChanged();
    readSides();
}

void CompareSession::setFrom(std::size_t step) {
    if (!m_replay.timeline() || step > m_replay.timeline()->size() || std::exchange(m_from, step) == step)
        return;
    Q_EMIT versionsChanged();
    readSides();
}

void CompareSession::setTo(std::optional<std::size_t> step) {
    if (!m_replay.timeline() || (step && *step > m_replay.timeline()->size()) || std::exchange(m_to, step) == step)
        return;
    Q_EMIT versionsChanged();
    readSides();
}

void CompareSession::setOther(const std::string& name) {
    m_other = name;
    readOther();
}

void CompareSession::readOther() {
    m_reading.cancel();
    m_aligned = nullptr;
    m_problem.reset();
    forgetSides();
    Q_EMIT alignedChanged();
    Q_EMIT sidesChanged();
    const auto& timeline = m_replay.timeline();
    if (m_other.empty() || !timeline || !m_watched)
        return;
    m_workspace.ask(
        this, {tr("Comparing histories"), Lane::Long, &m_reading},
        [left = timeline, name = m_other](EventSource& source, Progress& progress) -> Result<AlignedHistories> {
            ReplayRequest request;
            TRY_ASSIGN(request.aggregate, resolveAggregate(source, name));
            request.from = FromZero();
            request.reducer = left->setup().reducer;
            request.upcasters = left->setup().upcasters;
            TRY_ASSIGN(auto right, replayAggregate(source, request, progress));
            auto rows = alignByType(*left, right);
            return AlignedHistories{left, std::make_shared<const Timeline>(std::move(right)), std::move(rows)};
        },
        [this](Result<AlignedHistories> aligned) { takeOther(std::move(aligned)); });
}

void CompareSession::takeOther(Result<AlignedHistories> aligned) {
    m_problem = aligned ? std::nullopt : std::optional(aligned.error());
    if (aligned) {
        m_aligned = std::make_shared<const AlignedHistories>(*std::move(aligned));
        m_row = rowOfHead();
    }
    Q_EMIT alignedChanged();
    Q_EMIT rowChanged();
    readSides();
}

std::size_t CompareSession::rowOfHead() const {
    const auto& rows = m_aligned->rows;
    const auto found = std::lower_bound(
        rows.begin(), rows.end(), m_replay.head(), [](const AlignedRow& row, std::size_t step) { return row.left < step; });
    return static_cast<std::size_t>(std::min(found, rows.end() - 1) - rows.begin());
}

void CompareSession::setRow(std::size_t row) {
    if (!m_aligned || row >= m_aligned->rows.size() || std::exchange(m_row, row) == row)
        return;
    m_leading = true;
    m_replay.setHead(m_aligned->rows[row].left);
    m_leading = false;
    Q_EMIT rowChanged();
    readSides();
}

/// What is being compared is not for what is shown from now on.
void CompareSession::forgetSides() {
    m_comparing.cancel();
    m_sides.reset();
}

void CompareSession::readSides() {
    const auto& timeline = m_replay.timeline();
    if (!timeline || !m_watched || (m_mode == Mode::Aggregates && !m_aligned))
        return;
    const auto aligned = m_mode == Mode::Aggregates ? m_aligned : nullptr;
    m_workspace.ask(
        this, {{}, Lane::Long, &m_comparing},
        [timeline, aligned, row = m_row, first = from(), second = to()](EventSource&, Progress&) -> Result<ComparedSides> {
            if (!aligned)
                return compare(*timeline, first, *timeline, second);
            const AlignedRow& steps = aligned->rows[row];
            auto sides = compare(*aligned->left, steps.left, *aligned->right, steps.right);
            addData(sides, *aligned, steps.side);
            return sides;
        },
        [this](Result<ComparedSides> sides) {
            if (!sides)
                return;
            m_sides = *std::move(sides);
            Q_EMIT sidesChanged();
        });
}

} // namespace leftfold::ui
