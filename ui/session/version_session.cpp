// SPDX-License-Identifier: Apache-2.0
#include "ui/session/version_session.h"
#include "core/jobs/list_versions.h"
#include "core/jobs/prove_upcasters.h"
#include "core/versioning/arrow_shapes.h"
#include "core/versioning/counted_step.h"
#include "core/versioning/mapping_edits.h"
#include <QElapsedTimer>
#include <algorithm>

namespace leftfold::ui {

namespace {

bool concerns(const MappingArrow& arrow, const std::string& type) {
    return arrow.fromType == type || arrow.toType == type;
}

} // namespace

VersionSession::VersionSession(Workspace& workspace, MappingSession& mapping, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_mapping(mapping)
    , m_inventory{mapping.upcasters(), {}} {
    connect(&workspace, &Workspace::opened, this, &VersionSession::forget);
    connect(&workspace, &Workspace::closed, this, &VersionSession::forget);
    connect(&workspace, &Workspace::reconnected, this, &VersionSession::readSample);
    connect(&workspace, &Workspace::summaryChanged, this, &VersionSession::takeStock);
    connect(&mapping, &MappingSession::edited, this, &VersionSession::followDocument);
    connect(&mapping, &MappingSession::compiled, this, &VersionSession::followMapping);
}

void VersionSession::forget() {
    for (Latest* question : {&m_reading, &m_proofs, &m_failure})
        question->cancel();
    m_sampling = m_proving = false;
    m_sample = nullptr;
    m_pinned.reset();
    m_proof = nullptr;
    takeStock();
    Q_EMIT sampleChanged();
    Q_EMIT eventChanged();
    Q_EMIT proofChanged();
}

void VersionSession::setWatched(bool on) {
    m_watched = on;
    if (on && !m_sample)
        readSample();
}

/// The document's arrows may be others now: the selection stays with the place in the document, and a type whose name is
/// being edited is followed.
void VersionSession::followDocument() {
    const auto& arrows = m_mapping.arrows();
    const bool sameCount = std::exchange(m_arrowCount, arrows.size()) == arrows.size();
    if (m_arrow && *m_arrow < arrows.size() && !concerns(arrows[*m_arrow], m_type) && sameCount) {
        m_type = arrows[*m_arrow].fromType;
        Q_EMIT typeChanged();
    }
    if (!m_arrow || *m_arrow >= arrows.size() || !concerns(arrows[*m_arrow], m_type)) {
        const auto left = arrowsOfType();
        const auto sister = std::ranges::find(left, m_upcaster, [&](std::size_t at) { return arrows[at].upcaster; });
        m_step.reset();
        if (sister == left.end())
            m_sample = nullptr; // that of the new one comes when the mapping is compiled
        m_arrow = sister != left.end() ? std::optional(*sister) : left.empty() ? std::nullopt : std::optional(left.front());
    }
    m_upcaster = m_arrow ? arrows[*m_arrow].upcaster : JsonPointer();
    if (m_arrow && m_step && *m_step >= arrows[*m_arrow].list.size())
        m_step = arrows[*m_arrow].list.empty() ? std::nullopt : std::optional(arrows[*m_arrow].list.size() - 1);
    Q_EMIT arrowChanged();
    Q_EMIT stepChanged();
}

void VersionSession::followMapping() {
    takeStock();
    readSample();
    Q_EMIT proofChanged(); // it may be of an older mapping now
}

void VersionSession::takeStock() {
    const auto& upcasters = m_mapping.upcasters();
    const auto* summary = m_workspace.summary();
    m_inventory = {upcasters, listVersions(summary ? *summary : StoreSummary(), *upcasters)};
    const auto& types = m_inventory.value.types;
    Q_EMIT inventoryChanged();
    if (!m_typeChosen && !m_arrow && !types.empty()) {
        const auto most = std::ranges::max_element(types, {}, [this](const TypeEntry& entry) {
            return std::pair(std::ranges::count(m_mapping.arrows(), entry.type, &MappingArrow::fromType), entry.count - entry.reached);
        });
        selectType(most->type);
        m_typeChosen = false; // by nobody
    } else if (m_watched && (!m_sample || m_sample->events->empty())) {
        readSample();
    }
}

std::vector<std::size_t> VersionSession::arrowsOfType() const {
    const auto& arrows = m_mapping.arrows();
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < arrows.size(); ++at)
        if (concerns(arrows[at], m_type))
            found.push_back(at);
    const auto key = [&](std::size_t at) { return std::pair(arrows[at].fromType != m_type, arrows[at].from); };
    std::ranges::stable_sort(found, {}, key);
    return found;
}

void VersionSession::selectType(const std::string& type) {
    m_typeChosen = true;
    if (std::exchange(m_type, type) == type)
        return;
    m_pinned.reset();
    Q_EMIT typeChanged();
    const auto arrows = arrowsOfType();
    setArrow(arrows.empty() ? std::nullopt : std::optional(arrows.front()));
}

void VersionSession::selectArrow(std::size_t arrow) {
    if (arrow >= m_mapping.arrows().size())
        return;
    if (!concerns(m_mapping.arrows()[arrow], m_type)) {
        m_type = m_mapping.arrows()[arrow].fromType;
        m_pinned.reset();
        Q_EMIT typeChanged();
    }
    setArrow(arrow);
}

/// Events of one upcaster are made of the same stored ones, so that these stay.
void VersionSession::setArrow(std::optional<std::size_t> arrow) {
    m_arrow = arrow;
    m_step.reset();
    const auto upcaster = selectedArrow() ? selectedArrow()->upcaster : JsonPointer();
    if (std::exchange(m_upcaster, upcaster) != upcaster || !selectedArrow())
        m_sample = nullptr;
    Q_EMIT arrowChanged();
    Q_EMIT stepChanged();
    Q_EMIT sampleChanged();
    Q_EMIT eventChanged();
    readSample();
}

const MappingArrow* VersionSession::selectedArrow() const {
    return m_arrow && *m_arrow < m_mapping.arrows().size() ? &m_mapping.arrows()[*m_arrow] : nullptr;
}

void VersionSession::selectStep(std::optional<std::size_t> step) {
    const auto* arrow = selectedArrow();
    if (step && (!arrow || *step >= arrow->list.size()))
        return;
    if (std::exchange(m_step, step) != step)
        Q_EMIT stepChanged();
}

void VersionSession::selectTarget(std::size_t target) {
    const auto* shown = selectedArrow();
    const auto& arrows = m_mapping.arrows();
    for (std::size_t at = 0; shown && at < arrows.size(); ++at)
        if (arrows[at].upcaster == shown->upcaster && arrows[at].target == target)
            return at == m_arrow ? void() : selectArrow(at);
}

std::optional<std::size_t> VersionSession::countedStep() const {
    const auto* arrow = selectedArrow();
    if (!arrow || !m_step || *m_step >= arrow->list.size() || !m_sample || !m_sample->upcaster)
        return {};
    const auto& upcaster = m_sample->upcasters->all()[*m_sample->upcaster];
    return leftfold::countedStep(upcaster, {arrow->target, stepOfRow(*arrow, *m_step)});
}

void VersionSession::selectCountedStep(std::size_t counted) {
    if (!m_sample || !m_sample->upcaster)
        return;
    const auto place = targetStep(m_sample->upcasters->all()[*m_sample->upcaster], counted);
    if (!place)
        return;
    selectTarget(place->target);
    if (const auto* arrow = selectedArrow())
        selectStep(rowOfStep(*arrow, place->step));
}

void VersionSession::prove() {
    if (m_mapping.problem() || m_mapping.isCompiling() || !m_workspace.isOpen())
        return;
    m_proving = true;
    Q_EMIT proofChanged();
    const ProveRequest request{m_mapping.upcasters(), m_workspace.summary() ? m_workspace.summary()->events : -1};
    struct Timed {
        std::shared_ptr<const Proof> proof;
        std::chrono::microseconds duration;
    };
    m_workspace.ask(
        this,
        {tr("Proving the mapping"), Lane::Long, &m_proofs, Subject::Store,
            [this] {
                m_proving = false;
                Q_EMIT proofChanged();
            }},
        [request](EventSource& source, Progress& progress) -> Result<Timed> {
            QElapsedTimer timer;
            timer.start();
            TRY_ASSIGN(auto proof, proveUpcasters(source, request, progress));
            return Timed{std::make_shared<const Proof>(std::move(proof)), std::chrono::microseconds(timer.nsecsElapsed() / 1000)};
        },
        [this, upcasters = request.upcasters](Result<Timed> timed) {
            m_proving = false;
            if (timed) {
                m_proof = timed->proof;
                m_proofDuration = timed->duration;
                m_proved = upcasters;
            }
            Q_EMIT proofChanged();
            if (!timed)
                Q_EMIT failed(timed.error());
        });
}

std::pair<std::size_t, std::size_t> compiledPlace(const MappingArrow& arrow) {
    const auto& tokens = arrow.steps.tokens(); // /upcasters/0/steps or /upcasters/0/into/1/steps
    return {tokens[1].index.value_or(0), tokens.size() > 3 ? tokens[3].index.value_or(0) : 0};
}

} // namespace leftfold::ui
