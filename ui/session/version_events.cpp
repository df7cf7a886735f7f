// SPDX-License-Identifier: Apache-2.0
// The stored events of the version session: which ones come to the selected arrow, and what it does to the one that is shown.
#include "core/jobs/sample_events.h"
#include "core/versioning/arrow_shapes.h"
#include "core/versioning/step_trace.h"
#include "ui/session/version_session.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr std::size_t mostEvents = 500; ///< of a sample
constexpr std::size_t mostBranches = 12; ///< events that are made of one, in a picture
constexpr std::size_t mostShapes = 4; ///< that a sample is taken of

using Events = std::shared_ptr<const std::vector<Event>>;

bool fails(const Event& event, const ArrowSample& sample) {
    const auto trace = traceArrow(event, *sample.upcasters, *sample.upcaster, sample.target);
    return trace.failure.has_value(); // of the payload and of the chain before it, too
}

/// Pointers to the fields that every event may be asked for.
std::vector<std::string> pathsOf(const Shape& shape) {
    std::vector<std::string> paths;
    for (const ShapeField& field : shape.fields) {
        std::string path;
        for (const FieldPath::Part& part : field.path.parts)
            path += pointerPart(part.name);
        if (!path.empty() && std::ranges::none_of(field.path.parts, &FieldPath::Part::item))
            paths.push_back(std::move(path));
    }
    return paths;
}

std::vector<PictureTarget> branchesOf(const ArrowSample& sample, const Upcaster& upcaster) {
    std::vector<PictureTarget> branches;
    for (std::size_t at = 0; at < std::min(upcaster.targets.size(), mostBranches); ++at) {
        const UpcastTarget& target = upcaster.targets[at];
        branches.push_back({describe(TypeVersion{target.type, target.version}),
            shapesAlong(*sample.events, *sample.upcasters, *sample.upcaster, at), &target.steps});
    }
    return branches;
}

void finishStored(ArrowSample& sample) {
    ShapeBuilder shape;
    for (const Event& event : *sample.events)
        if (const auto data = readData(event))
            shape.add(*data);
    sample.picture = storedPicture(shape.shape());
    sample.paths = pathsOf(shape.shape());
}

void finish(ArrowSample& sample, Unchanged unchanged) {
    if (!sample.upcaster)
        return finishStored(sample);
    const auto shapes = shapesAlong(*sample.events, *sample.upcasters, *sample.upcaster, sample.target);
    const Upcaster& upcaster = sample.upcasters->all()[*sample.upcaster];
    if (upcaster.targets.empty())
        sample.picture = droppedPicture(shapes.before);
    else if (upcaster.targets.size() == 1)
        sample.picture = fieldPicture(shapes, upcaster.targets.front().steps, unchanged);
    else
        sample.picture = fieldPicture(branchesOf(sample, upcaster));
    sample.picture.cut = sample.picture.cut || upcaster.targets.size() > mostBranches;
    sample.paths = pathsOf(shapes.before);
    for (std::size_t at = 0; at < sample.events->size(); ++at)
        if (fails((*sample.events)[at], sample))
            sample.failing.push_back(at);
}

Result<Events> eventsOf(EventSource& source, const std::vector<SampleRequest>& requests, Progress& progress) {
    std::vector<Event> all;
    for (const SampleRequest& request : requests) {
        TRY_ASSIGN(auto some, sampleEvents(source, request, progress));
        std::ranges::move(some, std::back_inserter(all));
    }
    return std::make_shared<const std::vector<Event>>(std::move(all));
}

std::vector<TypeVersion> shapesOf(const std::vector<SampleRequest>& requests) {
    std::vector<TypeVersion> shapes;
    shapes.reserve(requests.size());
    for (const SampleRequest& request : requests)
        shapes.push_back(request.shape);
    return shapes;
}

} // namespace

/// Some events of each stored shape whose chain goes along the arrow; those that begin with it first.
std::vector<SampleRequest> VersionSession::requestsFor(std::size_t upcaster, std::size_t target) const {
    std::vector<std::pair<std::size_t, SampleRequest>> found; // after so many arrows
    for (const TypeEntry& type : m_inventory.value.types) {
        for (const VersionEntry& version : type.versions) {
            const auto arrow = std::ranges::find_if(version.arrows,
                [&](const UpcastStep& step) { return step.upcaster == upcaster && (step.toType.empty() || step.target == target); });
            if (version.count > 0 && arrow != version.arrows.end())
                found.emplace_back(arrow - version.arrows.begin(), SampleRequest{{type.type, version.version}, version.storedTypes});
        }
    }
    std::ranges::stable_sort(found, {}, [](const auto& each) { return each.first; });
    found.resize(std::min(found.size(), mostShapes));
    std::vector<SampleRequest> requests;
    for (auto& [arrows, request] : found) {
        request.events = mostEvents / found.size();
        requests.push_back(std::move(request));
    }
    return requests;
}

/// Of a version that no arrow is for.
std::vector<SampleRequest> VersionSession::requestsForStored() const {
    const TypeEntry* type = m_inventory.value.find(m_type);
    const int wanted = storedVersion();
    std::vector<SampleRequest> requests;
    for (std::size_t at = 0; type && at < type->versions.size(); ++at)
        if (const VersionEntry& version = type->versions[at]; version.version == wanted && version.count > 0)
            requests.push_back(SampleRequest{{m_type, wanted}, version.storedTypes, mostEvents});
    return requests;
}

int VersionSession::storedVersion() const {
    if (m_pinned && m_pinned->type == m_type)
        return m_pinned->schemaVersion.value_or(1);
    const TypeEntry* type = m_inventory.value.find(m_type);
    if (!type || type->versions.empty())
        return 1;
    const auto stored = std::ranges::find_if(type->versions, [](const VersionEntry& version) { return version.count > 0; });
    return stored == type->versions.end() ? type->versions.front().version : stored->version;
}

ArrowSample VersionSession::wantedSample(std::vector<SampleRequest>& requests) const {
    ArrowSample wanted;
    wanted.upcasters = m_mapping.upcasters();
    if (const auto* arrow = selectedArrow()) {
        const auto [upcaster, target] = compiledPlace(*arrow);
        wanted.upcaster = upcaster;
        wanted.target = target;
        requests = requestsFor(upcaster, target);
    } else {
        requests = requestsForStored();
    }
    wanted.shapes = shapesOf(requests);
    if (m_sample && m_sample->shapes == wanted.shapes)
        wanted.events = m_sample->events; // the mapping changed, not the events
    return wanted;
}

void VersionSession::readSample() {
    if (!m_watched || m_mapping.isCompiling() || (selectedArrow() ? m_mapping.problem().has_value() : m_type.empty()))
        return;
    std::vector<SampleRequest> requests;
    ArrowSample wanted = wantedSample(requests);
    m_sampling = true;
    Q_EMIT sampleChanged();
    const auto take = [this](Result<std::shared_ptr<const ArrowSample>> sample) { takeSample(std::move(sample)); };
    if (!m_workspace.isOpen() || wanted.shapes.empty() || wanted.events)
        return m_workspace.compute(
            this, {{}, Lane::Quick, &m_reading, Subject::Window},
            [wanted, unchanged = m_unchanged](Progress&) mutable -> Result<std::shared_ptr<const ArrowSample>> {
                if (!wanted.events)
                    wanted.events = std::make_shared<const std::vector<Event>>();
                finish(wanted, unchanged);
                return std::make_shared<const ArrowSample>(std::move(wanted));
            },
            take);
    m_workspace.ask(
        this, {tr("Reading stored events"), Lane::Long, &m_reading}, // a rare type may take a walk over the store
        [wanted, requests, unchanged = m_unchanged](
            EventSource& source, Progress& progress) mutable -> Result<std::shared_ptr<const ArrowSample>> {
            TRY_ASSIGN(wanted.events, eventsOf(source, requests, progress));
            finish(wanted, unchanged);
            return std::make_shared<const ArrowSample>(std::move(wanted));
        },
        take);
}

void VersionSession::setUnchanged(Unchanged how) {
    if (std::exchange(m_unchanged, how) != how)
        readSample();
}

void VersionSession::takeSample(Result<std::shared_ptr<const ArrowSample>> sample) {
    m_sampling = false;
    if (!sample) {
        Q_EMIT sampleChanged();
        return Q_EMIT failed(sample.error());
    }
    const bool sameEvents = m_sample && m_sample->events == (*sample)->events;
    m_sample = *std::move(sample);
    if (!sameEvents)
        m_eventIndex = 0;
    Q_EMIT sampleChanged();
    Q_EMIT eventChanged();
}

std::size_t VersionSession::eventCount() const {
    return (m_sample ? m_sample->events->size() : 0) + (m_pinned ? 1 : 0);
}

const Event* VersionSession::shownEvent() const {
    if (m_pinned && m_eventIndex == 0)
        return &*m_pinned;
    const std::size_t index = m_eventIndex - (m_pinned ? 1 : 0);
    return m_sample && index < m_sample->events->size() ? &(*m_sample->events)[index] : nullptr;
}

void VersionSession::showEventAt(std::size_t index) {
    if (index >= eventCount())
        return;
    m_eventIndex = index;
    Q_EMIT eventChanged();
    m_workspace.selectEvent(*shownEvent()); // the one event of the window
}

bool VersionSession::showNextFailing() {
    if (!m_sample)
        return false;
    const std::size_t before = m_pinned ? 1 : 0;
    const auto& failing = m_sample->failing;
    const auto next = std::ranges::find_if(failing, [&](std::size_t index) { return index + before > m_eventIndex; });
    if (next != failing.end()) {
        showEventAt(*next + before);
        return true;
    }
    if (const auto position = nextProvenFailure()) {
        showStored(*position);
        return true;
    }
    if (!failing.empty())
        showEventAt(failing.front() + before);
    return !failing.empty();
}

bool VersionSession::hasFailing() const {
    return m_sample && (!m_sample->failing.empty() || nextProvenFailure());
}

/// The first event of the next group of failures at this arrow, behind the one that is shown; round and round.
std::optional<Position> VersionSession::nextProvenFailure() const {
    if (!proofHoldsNow() || !selectedArrow())
        return {};
    const auto steps = selectedArrow()->steps.toString() + '/';
    std::vector<Position> positions;
    for (const FailureGroup& group : m_proof->failures)
        if (group.position && group.step.starts_with(steps))
            positions.push_back(*group.position);
    std::ranges::sort(positions);
    const auto* shown = shownEvent();
    const auto next = std::ranges::find_if(
        positions, [&](const Position& position) { return m_pinned && shown && shown->position && position > *shown->position; });
    if (next != positions.end())
        return *next;
    return positions.empty() ? std::nullopt : std::optional(positions.front());
}

void VersionSession::showStored(const Position& position) {
    EventQuery query;
    query.position = position;
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_failure}, [query](EventSource& source, Progress&) { return source.read(query); },
        [this](Result<EventPage> page) {
            if (!page)
                return Q_EMIT failed(page.error());
            if (!page->events.empty())
                pin(std::move(page->events.front()));
        });
}

/// Stands before those of the sample and is shown.
void VersionSession::pin(Event event) {
    m_pinned = std::move(event);
    m_eventIndex = 0;
    Q_EMIT eventChanged();
    m_workspace.selectEvent(*m_pinned);
}

/// The arrow that begins at the event's version, else one that ends there: it is the newest already.
std::optional<std::size_t> VersionSession::arrowOf(const Event& event) const {
    const auto& arrows = m_mapping.arrows();
    const int version = event.schemaVersion.value_or(1);
    const auto from = [&](const MappingArrow& arrow) { return !arrow.off && arrow.fromType == event.type && arrow.from == version; };
    const auto to = [&](const MappingArrow& arrow) { return !arrow.off && arrow.toType == event.type && arrow.to == version; };
    auto found = std::ranges::find_if(arrows, from);
    if (found == arrows.end())
        found = std::ranges::find_if(arrows, to);
    return found == arrows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - arrows.begin()));
}

/// Where no arrow is for the event's version, the event stands alone.
void VersionSession::showEvent(const Event& event) {
    selectType(event.type);
    const auto arrow = arrowOf(event);
    m_pinned = event;
    m_eventIndex = 0;
    if (arrow != m_arrow || !arrow)
        setArrow(arrow);
    if (event.payload.truncated() && event.position)
        return showStored(*event.position); // lists read the beginning alone
    pin(event);
}

void VersionSession::showFailure(const FailureGroup& group) {
    const auto& arrows = m_mapping.arrows();
    const auto found =
        std::ranges::find_if(arrows, [&](const MappingArrow& arrow) { return group.step.starts_with(arrow.steps.toString() + '/'); });
    if (found == arrows.end())
        selectType(group.shape.type);
    else
        selectArrow(static_cast<std::size_t>(found - arrows.begin()));
    if (found != arrows.end())
        for (std::size_t step = 0; step < found->list.size(); ++step)
            if (found->list[step].place.toString() == group.step)
                selectStep(step);
    if (group.position)
        showStored(*group.position);
}

} // namespace leftfold::ui
