// SPDX-License-Identifier: Apache-2.0
#include "core/replay/blame_origin.h"
#include "core/replay/merge_reducer.h"
#include "core/transform/apply.h"
#include "core/versioning/step_label.h"
#include <algorithm>
#include <charconv>

namespace leftfold {

namespace {

constexpr std::string_view mark = "\x01leaf ";

/// The data with every leaf replaced by a text that says where it stood: what a template makes of it tells what it reads.
Value marked(const Value& data, JsonPointer& place, std::vector<JsonPointer>& places) {
    if (data.isArray()) {
        Value::Array items;
        for (std::size_t at = 0; at < data.size(); ++at) {
            place.push(PointerToken(at));
            items.push_back(marked(data.items()[at], place, places));
            place.pop();
        }
        return Value::array(std::move(items));
    }
    if (data.isObject()) {
        Value::Object members;
        for (const auto& member : data.members()) {
            place.push(PointerToken(member.key));
            members.push_back({member.key, marked(member.value, place, places)});
            place.pop();
        }
        return Value::object(std::move(members));
    }
    places.push_back(place);
    return Value::string(std::string(mark) + std::to_string(places.size() - 1));
}

std::optional<std::size_t> markOf(const Value* value) {
    if (!value || !value->isString() || !value->text().starts_with(mark))
        return {};
    std::size_t number = 0;
    const auto& text = value->text();
    std::from_chars(text.data() + mark.size(), text.data() + text.size(), number);
    return number;
}

JsonPointer behind(const JsonPointer& place, std::size_t levels) {
    const auto& tokens = place.tokens();
    return levels > tokens.size() ? JsonPointer() : JsonPointer({tokens.begin() + static_cast<std::ptrdiff_t>(levels), tokens.end()});
}

/// The template that fills a place, and how many levels lie above what it fills.
struct Filling {
    const ValueTemplate* value = nullptr;
    std::size_t levels = 0;
};

struct FillingOf {
    Filling operator()(const op::Add& step) const { return {&step.value, step.path.size()}; }
    Filling operator()(const op::Replace& step) const { return {&step.value, step.path.size()}; }
    Filling operator()(const op::Merge& step) const { return {&step.value, step.path.size()}; }
    Filling operator()(const op::Default& step) const { return {&step.value, step.path.size()}; }
    Filling operator()(const op::Upsert& step) const { return {&step.value, step.path.size() + 1}; }
    template <typename Step>
    Filling operator()(const Step&) const {
        return {};
    }
};

/// Whether both name the same place but for the indexes of items.
bool sameNames(const JsonPointer& left, const JsonPointer& right) {
    return std::equal(left.tokens().begin(), left.tokens().end(), right.tokens().begin(), right.tokens().end(),
        [](const PointerToken& one, const PointerToken& other) { return one == other || (one.index && other.index); });
}

std::string shown(const JsonPointer& place) {
    return place.size() == 1 ? place.tokens().front().name : place.toString();
}

/// What that step of the arrow did with the place.
std::string labelOf(const Operation& operation, const TracedChange& change) {
    if (const auto* move = std::get_if<op::Move>(&operation.what))
        return shown(move->from) + " → " + shown(move->path);
    if (const auto* copy = std::get_if<op::Copy>(&operation.what))
        return shown(copy->from) + " → " + shown(copy->path);
    return stepLabel(operation, change.kind == TracedChange::Kind::Added ? FieldFate::Added : FieldFate::Changed);
}

} // namespace

StepOrigins::StepOrigins(const Timeline& timeline, Frame frame)
    : m_timeline(timeline)
    , m_frame(std::move(frame))
    , m_rules(dynamic_cast<const RuleReducer*>(timeline.setup().reducer.get())) {
    if (m_rules && m_frame.status == StepStatus::Applied)
        runRules(*m_rules);
}

/// Once more, operation by operation, so that each place knows which of them wrote it.
void StepOrigins::runRules(const RuleReducer& rules) {
    m_state = m_frame.before;
    m_writers = writtenBy(m_state, 0);
    for (std::size_t form = 0; form < m_frame.seen.size(); ++form) {
        for (const auto rule : rules.rulesFor(m_frame.seen[form].type)) {
            for (const auto& operation : rules.rules()[rule].steps) {
                const Value before = m_state;
                if (!apply(Operations{operation}, m_state, m_frame.seen[form].view()))
                    return m_runs.clear(); // the step as a whole was applied, so this one does not run alone
                m_runs.push_back({form, rule, &operation});
                bringAlong(m_writers, before, m_state, static_cast<std::uint32_t>(m_runs.size()));
            }
        }
    }
}

std::optional<JsonPointer> StepOrigins::writtenPlace(const JsonPointer& place, const Value& value) const {
    const auto* there = resolve(m_state, place);
    const auto* node = writersAt(m_writers, m_state, place);
    if (there && node->latest > 0 && *there == value)
        return place;
    std::optional<JsonPointer> found;
    forEachLeaf(m_state, m_writers, [&](const JsonPointer& leaf, const Value& written, std::uint32_t run) {
        if (run > 0 && sameNames(leaf, place) && written == value)
            found = leaf;
        return !found;
    });
    return found;
}

std::vector<StepOrigins::Source> StepOrigins::sourcesOf(const Run& run, const JsonPointer& place) const {
    const auto& form = m_frame.seen[run.form];
    const auto filling = std::visit(FillingOf(), run.operation->what);
    if (filling.value) {
        JsonPointer root;
        std::vector<JsonPointer> places;
        const auto data = marked(form.data, root, places);
        const auto filled = filling.value->fill({*form.stored, form.type, form.schemaVersion, data, form.metadata});
        const auto rest = behind(place, filling.levels);
        const auto number = filled ? markOf(resolve(*filled, rest)) : std::nullopt;
        return number ? std::vector{Source{run.form, places[*number]}} : std::vector<Source>();
    }
    std::vector<Source> sources; // of what is reckoned, all that it reads
    for (const auto& reference : references(Operations{*run.operation}))
        if (reference.readsData())
            sources.push_back({run.form, reference.rest()});
    return sources;
}

/// Merging writes what stands at the same place of the data.
std::vector<StepOrigins::Source> StepOrigins::mergedSources(const JsonPointer& place, const Value& value) const {
    for (auto form = m_frame.seen.size(); form-- > 0;) {
        const auto& data = m_frame.seen[form].data;
        if (const auto* there = resolve(data, place); there && *there == value)
            return {{form, place}};
        std::optional<JsonPointer> found;
        forEachLeaf(data, writtenBy(data, 0), [&](const JsonPointer& leaf, const Value& written, std::uint32_t) {
            if (sameNames(leaf, place) && written == value)
                found = leaf;
            return !found;
        });
        if (found)
            return {{form, *found}};
    }
    return {};
}

const TracedArrow& StepOrigins::traced(std::size_t arrow) {
    auto& trace = m_traced[arrow];
    const auto& step = m_frame.upcasts[arrow];
    if (!trace.reached)
        trace = traceArrow(*m_frame.event, *m_timeline.setup().upcasters, step.upcaster, step.target);
    return trace;
}

/// Follows the arrows back from the form; the last one that changed the place is the one that wrote it.
std::string StepOrigins::upcastOf(const Source& source) {
    const auto& form = m_frame.seen[source.form];
    auto type = form.type;
    int version = form.schemaVersion;
    for (auto arrow = m_frame.upcasts.size(); arrow-- > 0;) {
        const auto& step = m_frame.upcasts[arrow];
        if (step.toType != type || step.to != version)
            continue;
        const auto& trace = traced(arrow);
        const auto found = std::find_if(trace.changes.rbegin(), trace.changes.rend(),
            [&](const TracedChange& change) { return change.kind != TracedChange::Kind::Removed && change.after.contains(source.data); });
        const auto& steps = m_timeline.setup().upcasters->all()[step.upcaster].targets;
        if (found != trace.changes.rend())
            return labelOf(steps[step.target].steps[found->step()], *found);
        type = step.fromType;
        version = step.from;
    }
    return {};
}

ValueOrigin StepOrigins::of(const JsonPointer& place, const Value& value) {
    ValueOrigin origin;
    std::vector<Source> sources;
    if (m_rules && !m_runs.empty()) {
        const auto written = writtenPlace(place, value);
        if (!written)
            return origin;
        const auto& run = m_runs[writersAt(m_writers, m_state, *written)->latest - 1];
        origin.rule = m_rules->rules()[run.rule].pattern;
        origin.operation = describe(*run.operation);
        if (!m_frame.upcasts.empty())
            sources = sourcesOf(run, *written);
    } else if (!m_frame.upcasts.empty() && dynamic_cast<const MergeReducer*>(m_timeline.setup().reducer.get())) {
        sources = mergedSources(place, value);
    }
    for (auto source = sources.begin(); source != sources.end() && origin.upcast.empty(); ++source)
        origin.upcast = upcastOf(*source);
    return origin;
}

} // namespace leftfold
