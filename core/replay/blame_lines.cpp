// SPDX-License-Identifier: Apache-2.0
#include "core/replay/blame_lines.h"
#include "core/replay/blame.h"
#include "core/replay/blame_origin.h"
#include "core/replay/removed_places.h"
#include <deque>
#include <map>

namespace leftfold {

namespace {

/// Of so many steps each is folded for itself; of more all of them are, in one walk.
constexpr std::size_t fewSteps = 64;

using LinesByStep = std::map<std::size_t, std::vector<BlameLine*>>;

/// The lines that an upcaster may have had a hand in.
LinesByStep upcastLines(const Timeline& timeline, std::vector<BlameLine>& lines) {
    LinesByStep found;
    const auto* upcasters = timeline.setup().upcasters.get();
    for (auto& line : lines) {
        if (!upcasters || line.step == 0 || line.removed)
            continue;
        const auto& event = timeline.event(line.step);
        if (upcasters->find(event.type, event.schemaVersion.value_or(1)))
            found[line.step].push_back(&line);
    }
    return found;
}

void tellUpcasts(const Timeline& timeline, Frame&& frame, const std::vector<BlameLine*>& lines) {
    StepOrigins origins(timeline, std::move(frame));
    for (auto* line : lines)
        line->upcast = origins.of(line->place, line->value).upcast;
}

Result<> tellUpcasts(const Timeline& timeline, const LinesByStep& lines, Progress& progress) {
    std::int64_t done = 0;
    const auto tell = [&](Frame&& frame) {
        if (const auto found = lines.find(frame.step); found != lines.end()) {
            tellUpcasts(timeline, std::move(frame), found->second);
            ++done;
        }
        return progress.keepGoing(done, std::ssize(lines));
    };
    bool goesOn = true;
    if (lines.size() > fewSteps)
        timeline.walk(lines.begin()->first, lines.rbegin()->first, [&](Frame&& frame) { return goesOn = tell(std::move(frame)); });
    else
        for (auto step = lines.begin(); step != lines.end() && goesOn; ++step)
            goesOn = tell(timeline.frame(step->first));
    if (!goesOn)
        return fail(ErrorCode::Cancelled, "The search for what upcasters wrote was cancelled.");
    return {};
}

void noteRemovals(const Value& before, const Value& after, std::size_t step, std::deque<BlameLine>& removed) {
    for (auto& gone : removedPlaces(before, after, {}))
        removed.push_back({std::move(gone.place), std::move(gone.value), step, true, {}});
    while (removed.size() > mostRemovedLines)
        removed.pop_front();
}

} // namespace

std::string_view writerKind(const Timeline& timeline, const BlameLine& line) {
    return line.removed ? "removal" : line.step > 0 ? "event" : timeline.setup().snapshotVersion ? "snapshot" : "initial";
}

Result<std::vector<BlameLine>> blameLines(const Timeline& timeline, std::size_t step, BlameScope scope, Progress& progress) {
    std::deque<BlameLine> removed;
    auto state = timeline.state(0);
    auto writers = writtenBy(state, 0);
    TRY_VOID(walkStates(timeline, 1, step, progress, [&](std::size_t each, const Value& before, const Value& after) {
        bringAlong(writers, before, after, static_cast<std::uint32_t>(each));
        if (scope == BlameScope::PresentAndRemoved)
            noteRemovals(before, after, each, removed);
        return true;
    }));
    state = timeline.state(step);
    std::vector<BlameLine> lines;
    forEachLeaf(state, writers, [&lines](const JsonPointer& place, const Value& value, std::uint32_t writer) {
        lines.push_back({place, value, writer, false, {}});
        return true;
    });
    TRY_VOID(tellUpcasts(timeline, upcastLines(timeline, lines), progress));
    lines.insert(lines.end(), removed.rbegin(), removed.rend());
    return lines;
}

} // namespace leftfold
