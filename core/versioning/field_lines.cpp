// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/field_lines.h"
#include <algorithm>
#include <set>

namespace leftfold {

namespace {

/// Copies of copies must not fill the memory.
constexpr std::size_t mostLines = 4000;

/// An old field, or an added one, on its way through the steps.
struct Track {
    std::optional<FieldPath> origin;
    FieldPath place;
    FieldFate fate = FieldFate::Kept;
    std::vector<std::size_t> steps;
    bool always = true; // every event has it

    void touch(std::size_t step, FieldFate now) {
        steps.push_back(step);
        if (origin && now > fate)
            fate = now;
    }
};

using Tracks = std::vector<Track>;

void leavesOf(const Value& value, const FieldPath& at, std::vector<FieldPath>& leaves, int level = 0) {
    if (!value.isObject() || value.size() == 0 || level >= ShapeBuilder::mostLevels) {
        leaves.push_back(at);
        return;
    }
    for (const auto& member : value.members())
        leavesOf(member.value, at.child(member.key), leaves, level + 1);
}

class Tracer {
public:
    explicit Tracer(const Shape& before) {
        for (const auto& field : before.fields)
            if (field.leaf)
                m_tracks.push_back({field.path, field.path, FieldFate::Kept, {}, field.events == before.events});
        m_old = m_tracks;
    }

    void run(const Operations& steps) {
        for (m_step = 0; m_step < steps.size(); ++m_step)
            std::visit(*this, steps[m_step].what);
    }

    std::vector<FieldLine> lines() const;

    void operator()(const op::Add& step) { write(at(step.path), step.value); }
    void operator()(const op::Replace& step) { write(at(step.path), step.value); }
    void operator()(const op::Remove& step) { lose(take(at(step.path))); }
    void operator()(const op::RemoveWhere& step) { touch(at(step.path), FieldFate::Changed); }
    void operator()(const op::Test&) { }
    void operator()(const op::Off&) { }
    void operator()(const op::Convert& step) { touch(at(step.path), FieldFate::Changed); }
    void operator()(const op::Map& step) { touch(at(step.path), FieldFate::Changed); }
    void operator()(const op::Script& step) { touch(at(step.path), FieldFate::Changed); } // nobody can tell what it does
    void operator()(const op::Increment& step) { touch(at(step.path), FieldFate::Changed); }
    void operator()(const op::Move& step) { put(take(at(step.from)), at(step.from), at(step.path), FieldFate::Moved); }
    void operator()(const op::Copy& step) { put(under(at(step.from)), at(step.from), at(step.path), FieldFate::Copied); }

    void operator()(const op::Merge& step) {
        const auto* constant = step.value.constant();
        if (constant)
            merge(at(step.path), *constant, 0);
        else
            write(at(step.path), step.value);
    }

    void operator()(const op::Default& step) {
        const auto place = at(step.path);
        const auto there = under(place);
        if (there.empty())
            write(place, step.value);
        for (auto& track : m_tracks)
            if (place.contains(track.place) && !track.always && !there.empty()) {
                track.steps.push_back(m_step);
                track.always = true;
            }
    }

    void operator()(const op::Split& step) {
        const auto from = at(step.path);
        const auto source = step.keep ? under(from) : take(from);
        for (const auto& into : step.into)
            put(source, from, at(into), FieldFate::Split);
    }

    void operator()(const op::Join& step) {
        Tracks joined;
        for (const auto& from : step.from)
            for (auto track : step.keep ? under(at(from)) : take(at(from))) {
                track.place = at(step.path);
                track.touch(m_step, FieldFate::Joined);
                joined.push_back(std::move(track));
            }
        lose(take(at(step.path)));
        append(std::move(joined));
    }

    void operator()(const op::Each& step) {
        const auto outer = m_base;
        m_base = at(step.path).item();
        for (const auto& inner : step.steps)
            std::visit(*this, inner.what);
        m_base = outer;
    }

    void operator()(const op::Upsert& step) {
        if (under(at(step.path)).empty())
            write(at(step.path), step.value);
        else
            touch(at(step.path), FieldFate::Changed);
    }

private:
    FieldPath at(const JsonPointer& pointer) const { return m_base.below(FieldPath::of(pointer)); }

    Tracks under(const FieldPath& place) const {
        Tracks found;
        std::copy_if(
            m_tracks.begin(), m_tracks.end(), std::back_inserter(found), [&](const Track& track) { return place.contains(track.place); });
        return found;
    }

    Tracks take(const FieldPath& place) {
        auto found = under(place);
        std::erase_if(m_tracks, [&](const Track& track) { return place.contains(track.place); });
        return found;
    }

    void lose(Tracks tracks) {
        for (auto& track : tracks) {
            track.touch(m_step, FieldFate::Lost);
            m_lost.push_back(std::move(track));
        }
    }

    void touch(const FieldPath& place, FieldFate fate) {
        for (auto& track : m_tracks)
            if (place.contains(track.place))
                track.touch(m_step, fate);
    }

    void append(Tracks tracks) {
        for (auto& track : tracks)
            if (m_tracks.size() < mostLines)
                m_tracks.push_back(std::move(track));
    }

    /// What stood under `from` now stands under `to`; an item goes in beside the others, all else takes the place.
    void put(Tracks tracks, const FieldPath& from, const FieldPath& to, FieldFate fate) {
        clear(to);
        for (auto& track : tracks) {
            auto rest = track.place;
            rest.parts.erase(rest.parts.begin(), rest.parts.begin() + static_cast<std::ptrdiff_t>(from.parts.size()));
            track.place = to.below(rest);
            track.touch(m_step, fate);
        }
        append(std::move(tracks));
    }

    void clear(const FieldPath& place) {
        if (place.parts.empty() || !place.parts.back().item)
            lose(take(place));
    }

    void write(const FieldPath& place, const ValueTemplate& value) {
        const auto sources = value.references();
        clear(place);
        std::vector<FieldPath> leaves;
        leavesOf(value.constant() ? *value.constant() : Value(), place, leaves);
        for (const auto& leaf : leaves)
            if (sources.empty())
                append({{{}, leaf, FieldFate::Added, {m_step}, true}});
        for (const auto& source : sources)
            derive(source, place);
    }

    /// `$from` means the event before the steps.
    void derive(const EventPointer& source, const FieldPath& place) {
        const auto old = FieldPath::of(source.rest());
        bool found = false;
        for (const auto& track : m_old)
            if (source.readsData() && old.contains(track.place)) {
                append({{track.origin, place, FieldFate::Derived, {m_step}, true}});
                found = true;
            }
        if (!found)
            append({{{}, place, FieldFate::Added, {m_step}, true}});
    }

    void merge(const FieldPath& place, const Value& patch, int level) {
        if (patch.isNull())
            lose(take(place));
        else if (patch.isObject() && level < ShapeBuilder::mostLevels)
            for (const auto& member : patch.members())
                merge(place.child(member.key), member.value, level + 1);
        else
            write(place, ValueTemplate(patch));
    }

    Tracks m_tracks;
    Tracks m_old; // as they were
    Tracks m_lost;
    FieldPath m_base; // of the items that an `each` is at
    std::size_t m_step = 0;
};

/// An added object is no field of its own once others stand below it.
bool isFilled(const Track& added, const Tracks& tracks) {
    return std::any_of(tracks.begin(), tracks.end(),
        [&](const Track& other) { return other.place.parts.size() > added.place.parts.size() && added.place.contains(other.place); });
}

std::vector<FieldLine> Tracer::lines() const {
    std::vector<FieldLine> lines;
    for (const auto& old : m_old) {
        const auto before = lines.size();
        for (const auto& track : m_tracks)
            if (track.origin == old.origin)
                lines.push_back({track.origin, track.place, track.fate, track.steps});
        const auto lost = std::find_if(m_lost.begin(), m_lost.end(), [&](const Track& track) { return track.origin == old.origin; });
        if (lines.size() == before && lost != m_lost.end())
            lines.push_back({lost->origin, {}, FieldFate::Lost, lost->steps});
    }
    for (const auto& track : m_tracks)
        if (!track.origin && !isFilled(track, m_tracks))
            lines.push_back({{}, track.place, FieldFate::Added, track.steps});
    return lines;
}

} // namespace

std::string_view fieldFateName(FieldFate fate) {
    static constexpr std::string_view names[] = {"kept", "copied", "moved", "derived", "changed", "joined", "split", "added", "lost"};
    return names[static_cast<std::size_t>(fate)];
}

std::vector<FieldLine> fieldLines(const Operations& steps, const Shape& before) {
    Tracer tracer(before);
    tracer.run(steps);
    return tracer.lines();
}

} // namespace leftfold
