// SPDX-License-Identifier: Apache-2.0
#include "core/replay/branch.h"
#include "core/model/json_text.h"
#include "core/model/metadata.h"
#include <algorithm>

namespace leftfold {

namespace {

std::string numbered(Version version) {
    return "version " + std::to_string(version.value);
}

Payload payloadOf(const Value& value) {
    Payload payload;
    payload.bytes = toJson(value);
    payload.storedSize = payload.bytes.size();
    return payload;
}

/// The event with what was written in its place. Data and metadata are apart then, whatever the store's payloads mix.
Event rewritten(Event event, const WrittenEvent& written) {
    auto metadata = written.metadata;
    if (!metadata)
        if (auto stored = readMetadata(event); stored && !stored->isNull())
            metadata = *std::move(stored);
    auto data = written.data;
    if (!data)
        if (auto stored = readData(event))
            data = *std::move(stored);
    if (data) { // a broken payload that nobody replaces stays broken
        event.payload = payloadOf(*data);
        event.metadata = metadata ? std::optional(payloadOf(*metadata)) : std::nullopt;
        event.shape = nullptr;
    }
    if (!written.type.empty())
        event.type = event.storedType = written.type;
    event.schemaVersion = written.schemaVersion ? written.schemaVersion : event.schemaVersion;
    event.occurredAt = written.occurredAt ? written.occurredAt : event.occurredAt;
    return event;
}

/// What an event that is put in follows: it takes the next version, as the store would give it, and happened then, unless it says
/// otherwise.
struct Predecessor {
    std::optional<Version> version;
    std::optional<Instant> time;

    std::optional<Version> next() const { return version ? std::optional(Version{version->value + 1}) : std::nullopt; }
};

Event newEvent(const AggregateId& aggregate, const Predecessor& before, const WrittenEvent& written) {
    Event event;
    event.aggregate = aggregate;
    event.version = before.next();
    event.occurredAt = before.time;
    event.payload.absent = !written.data;
    return rewritten(std::move(event), written);
}

/// A history while it is edited: every real event stays, marked, so that later edits find their places.
class BranchEditor {
public:
    explicit BranchEditor(const Timeline& real)
        : m_real(real) {
        m_slots.reserve(real.size());
        for (std::size_t step = 1; step <= real.size(); ++step)
            m_slots.push_back({step, nullptr, BranchMark::Same});
    }

    Result<> operator()(const SkipEvent& edit) {
        TRY_ASSIGN(const auto at, find(edit.version));
        if (m_slots[at].mark == BranchMark::MovedHere) { // nothing is left of a move whose event is skipped
            const auto step = m_slots[at].step;
            m_slots.erase(place(at));
            m_slots[slotOf(step, BranchMark::MovedAway)].mark = BranchMark::Skipped;
        } else {
            m_slots[at].mark = BranchMark::Skipped;
        }
        return {};
    }

    Result<> operator()(const InsertEvents& edit) {
        TRY_ASSIGN(auto at, behind(edit.after));
        for (const auto& event : edit.events)
            m_slots.insert(place(at++), {0, &event, BranchMark::Inserted});
        return {};
    }

    Result<> operator()(const EditEvent& edit) {
        TRY_ASSIGN(const auto at, find(edit.version));
        TRY_VOID(notSkipped(at, edit.version));
        m_slots[at].written = &edit.event;
        if (m_slots[at].mark == BranchMark::Same)
            m_slots[at].mark = BranchMark::Edited;
        return {};
    }

    Result<> operator()(const MoveEvent& edit) {
        if (edit.version == edit.after)
            return fail(ErrorCode::InvalidArgument, "The event of " + numbered(edit.version) + " can't be put behind itself.");
        TRY_ASSIGN(const auto from, find(edit.version));
        TRY_VOID(notSkipped(from, edit.version));
        const Slot moved{m_slots[from].step, m_slots[from].written, BranchMark::MovedHere};
        const bool again = std::exchange(m_slots[from].mark, BranchMark::MovedAway) == BranchMark::MovedHere;
        auto to = behind(edit.after);
        if (!to)
            return fail(std::move(to).error());
        m_slots.insert(place(*to), moved);
        if (again)
            m_slots.erase(place(from + (*to <= from ? 1 : 0)));
        return {};
    }

    BranchedEvents events() const {
        BranchedEvents result;
        result.rows.reserve(m_slots.size() + 1);
        BranchRow row;
        result.rows.push_back(row);
        auto before = beforeFirst();
        for (const auto& slot : m_slots) {
            row.real += isInReality(slot.mark) ? 1 : 0;
            row.branched += isInBranch(slot.mark) ? 1 : 0;
            row.mark = slot.mark;
            result.rows.push_back(row);
            if (!isInBranch(slot.mark))
                continue;
            if (slot.mark == BranchMark::Same && result.rows.size() == result.shared + 2) {
                ++result.shared;
                before = {m_real.event(slot.step).version, m_real.event(slot.step).occurredAt};
                continue;
            }
            result.rest.push_back(eventOf(slot, before));
            before = {result.rest.back().version, result.rest.back().occurredAt};
        }
        return result;
    }

private:
    struct Slot {
        std::size_t step = 0; ///< of the real history; 0: it has none such
        const WrittenEvent* written = nullptr; ///< what stands in its place
        BranchMark mark = BranchMark::Same;
    };

    std::vector<Slot>::iterator place(std::size_t at) { return m_slots.begin() + static_cast<std::ptrdiff_t>(at); }

    std::size_t slotOf(std::size_t step, BranchMark mark) const {
        const auto found =
            std::find_if(m_slots.begin(), m_slots.end(), [&](const Slot& slot) { return slot.step == step && slot.mark == mark; });
        return static_cast<std::size_t>(found - m_slots.begin());
    }

    /// Where the event of that version stands now.
    Result<std::size_t> find(Version version) const {
        const auto step = m_real.stepOfVersion(version);
        if (!step || *step == 0 || m_real.event(*step).version != version)
            return fail(notThere(version));
        const auto found = std::find_if(
            m_slots.begin(), m_slots.end(), [&](const Slot& slot) { return slot.step == *step && slot.mark != BranchMark::MovedAway; });
        return static_cast<std::size_t>(found - m_slots.begin());
    }

    /// The place behind that version's event and what was put in there before.
    Result<std::size_t> behind(Version version) const {
        std::size_t at = 0;
        if (!isBeforeFirst(version)) {
            TRY_ASSIGN(at, find(version));
            ++at;
        }
        while (at < m_slots.size() && m_slots[at].mark == BranchMark::Inserted)
            ++at;
        return at;
    }

    bool isBeforeFirst(Version version) const {
        if (const auto& snapshot = m_real.setup().snapshotVersion)
            return version == *snapshot;
        return m_real.size() > 0 && m_real.version(1) && version < *m_real.version(1);
    }

    Predecessor beforeFirst() const {
        Predecessor before;
        if (m_real.size() > 0) {
            before.time = m_real.event(1).occurredAt;
            if (const auto first = m_real.version(1))
                before.version = Version{first->value - 1};
        }
        if (m_real.setup().snapshotVersion)
            before.version = m_real.setup().snapshotVersion;
        return before;
    }

    Result<> notSkipped(std::size_t at, Version version) const {
        if (m_slots[at].mark != BranchMark::Skipped)
            return {};
        return fail(ErrorCode::InvalidArgument, "The branch skips the event of " + numbered(version) + "; it can't be changed too.");
    }

    Error notThere(Version version) const {
        const auto& setup = m_real.setup();
        const auto first = m_real.size() > 0 ? m_real.version(1) : std::nullopt;
        const auto last = m_real.outcome().version();
        std::string text = setup.aggregate.path() + " has no " + numbered(version);
        if (setup.snapshotVersion && version <= *setup.snapshotVersion)
            text = "The event of " + numbered(version) + " lies before the snapshot that the replay begins at ("
                + numbered(*setup.snapshotVersion) + "); replay from zero";
        else if (!last)
            text = "The events of " + setup.aggregate.path() + " have no versions, so a branch can't name them";
        else if (version > *last)
            text += "; its history ends at " + numbered(*last);
        else if (first && version < *first)
            text += "; its history begins at " + numbered(*first);
        return {ErrorCode::InvalidArgument, text + '.', {}};
    }

    Event eventOf(const Slot& slot, const Predecessor& before) const {
        if (slot.step == 0)
            return newEvent(m_real.setup().aggregate, before, *slot.written);
        const Event& stored = m_real.event(slot.step);
        return slot.written ? rewritten(stored, *slot.written) : stored;
    }

    const Timeline& m_real;
    std::vector<Slot> m_slots;
};

} // namespace

Result<BranchedEvents> applyBranch(const Timeline& real, const Branch& branch) {
    BranchEditor editor(real);
    for (const auto& edit : branch.edits)
        TRY_VOID(std::visit(editor, edit));
    return editor.events();
}

} // namespace leftfold
