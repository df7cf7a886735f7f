// SPDX-License-Identifier: Apache-2.0
#include "core/replay/timeline_pass.h"
#include "core/replay/known_failure.h"

namespace leftfold {

namespace {

/// Over fewer steps than this folding on costs no more than folding from a checkpoint.
constexpr std::size_t shortWay = 2048;

/// As much of the value as is wanted. Not more: a part that somebody else holds too must be copied before it can change.
Value partOf(const Value& value, const Selection& wanted) {
    if (wanted.everything || !value.isObject())
        return value;
    Value::Object members;
    members.reserve(wanted.members.size());
    for (const auto& member : wanted.members)
        if (const auto* found = value.find(member.name))
            members.push_back({member.name, partOf(*found, member.below)});
    return Value::object(std::move(members));
}

/// One way over a timeline.
class Pass {
public:
    Pass(const Timeline& timeline, const GlanceNeeds& needs)
        : m_timeline(timeline)
        , m_needs(needs)
        , m_looksBack(needs.before.everything || !needs.before.members.empty())
        , m_folder(timeline.setup().upcasters.get(), *timeline.setup().reducer, &needs.data)
        , m_state(timeline.state(0)) { }

    StepGlance start() {
        remember();
        return {0, nullptr, StepStatus::Unchanged, {}, &m_state, &m_state};
    }
    StepGlance next() {
        std::swap(m_before, m_remembered);
        const auto& event = m_timeline.event(++m_step);
        const auto folded =
            m_timeline.status(m_step) == StepStatus::Failed ? glanceAtFailure(event) : m_folder.glance(m_state, event, m_seen);
        m_forms.clear();
        for (const auto& form : m_seen)
            m_forms.push_back({form.type, form.schemaVersion, &form.data});
        remember();
        return {m_step, &event, folded.status, m_forms, &m_before, &m_state};
    }
    std::size_t step() const { return m_step; }

private:
    Folded glanceAtFailure(const Event& event) {
        KnownFailure reducer(*m_timeline.setup().reducer);
        return Folder(m_timeline.setup().upcasters.get(), reducer).glance(m_state, event, m_seen);
    }
    void remember() {
        if (m_looksBack)
            m_remembered = partOf(m_state, m_needs.before);
    }

    const Timeline& m_timeline;
    const GlanceNeeds& m_needs;
    bool m_looksBack;
    Folder m_folder;
    Value m_state;
    Value m_before, m_remembered;
    std::size_t m_step = 0;
    std::vector<UpcastEvent> m_seen;
    std::vector<EventForm> m_forms;
};

} // namespace

void GlanceNeeds::add(const GlanceNeeds& other) {
    data.addAll(other.data);
    before.addAll(other.before);
}

Result<> passOver(
    const Timeline& timeline, const GlanceNeeds& needs, Progress& progress, const std::function<void(const StepGlance&)>& visit) {
    Pass pass(timeline, needs);
    PacedProgress paced(progress, static_cast<std::int64_t>(timeline.size()));
    visit(pass.start());
    while (pass.step() < timeline.size()) {
        if (!paced.keepGoing(static_cast<std::int64_t>(pass.step())))
            return fail(ErrorCode::Cancelled, "The walk over the history was cancelled.");
        visit(pass.next());
    }
    return {};
}

void visitFrames(const Timeline& timeline, std::span<const std::size_t> steps, const std::function<bool(Frame&&)>& visit) {
    Folder folder(timeline.setup().upcasters.get(), *timeline.setup().reducer);
    Value state = timeline.state(0);
    std::size_t at = 0; // `state` is the one after this step
    for (const auto step : steps) {
        const auto previous = step == 0 ? 0 : step - 1;
        if (previous > at + shortWay) {
            state = timeline.state(previous);
            at = previous;
        }
        while (at < previous)
            if (timeline.status(++at) != StepStatus::Failed) // that leaves the state as it is
                folder.step(state, timeline.event(at));
        at = step;
        if (!visit(frameOf(timeline, step, folder, state)))
            return;
    }
}

} // namespace leftfold
