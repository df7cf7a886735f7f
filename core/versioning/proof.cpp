// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/proof.h"
#include "core/versioning/failure_cause.h"
#include <algorithm>

namespace leftfold {

/// A group of failures while it grows.
struct Prover::Group {
    std::size_t place = 0; // in the proof's list
    std::string known; // what stands before the cause in every reason
    FailureCause cause;
};

/// One stored shape while its events are counted.
struct Prover::Shape {
    ProofCount count;
    bool touched = false; // an upcaster is for it
    Selection parts; // that its chain looks at
    std::map<GroupKey, Group> groups;
};

/// How often a target's steps were begun, and how often each was the last.
struct Prover::Use {
    std::int64_t begun = 0;
    std::vector<std::int64_t> failedAt;
};

namespace {

std::string placeOf(const Upcasters& upcasters, std::size_t upcaster, std::size_t target) {
    const auto place = "/upcasters/" + std::to_string(upcaster);
    return upcasters.all()[upcaster].into && !upcasters.all()[upcaster].targets.empty() ? place + "/into/" + std::to_string(target) : place;
}

UpcastStep arrowOf(const Upcaster& upcaster, std::size_t index, std::size_t target) {
    if (upcaster.targets.empty())
        return {index, upcaster.type, upcaster.from, {}, 0, 0};
    const auto& to = upcaster.targets[target];
    return {index, upcaster.type, upcaster.from, to.type, to.version, target};
}

/// What stands before the step's own complaint: arrow, number and step, which are the same for all events.
std::string introduction(const Upcasters& upcasters, const UpcastStep& arrow, std::size_t step) {
    const auto& steps = upcasters.all()[arrow.upcaster].targets[arrow.target].steps;
    return describe(arrow) + ", step " + std::to_string(step + 1) + ", " + describe(steps[step]);
}

std::vector<Unreachable> unreachableOf(
    const Upcasters& upcasters, const std::vector<ProofCount>& types, const std::vector<TypeVersion>& stored) {
    std::vector<Unreachable> all;
    const NewestVersions newest(stored, upcasters);
    for (const auto& count : types) {
        auto ends = count.ends;
        std::erase_if(ends, [&](const TypeVersion& end) { return end.version >= newest.of(end.type); });
        if (ends.empty())
            continue;
        const auto wanted = newest.of(ends.front().type);
        all.push_back({count.shape, count.checked, std::move(ends), wanted});
    }
    return all;
}

} // namespace

Prover::Prover(const Upcasters& upcasters)
    : m_upcasters(upcasters)
    , m_parts(upcasters.readsMetadata() ? EventParts::DataAndMetadata : EventParts::Data) {
    for (const auto& upcaster : upcasters.all()) {
        auto& uses = m_uses.emplace_back(std::max<std::size_t>(1, upcaster.targets.size()));
        for (std::size_t target = 0; target < upcaster.targets.size(); ++target)
            uses[target].failedAt.resize(upcaster.targets[target].steps.size());
    }
}

Prover::~Prover() = default;

void Prover::add(const Event& event) {
    auto& shape = shapeOf(event);
    ++shape.count.checked;
    if (!shape.touched) {
        ++shape.count.unchanged;
        return;
    }
    auto stored = readStored(event, m_parts, shape.parts.everything ? nullptr : &shape.parts);
    if (!stored)
        return fail(shape, event, {}, stored.error().message, {});
    const auto upcast = m_upcasters.upcast(*std::move(stored));
    countSteps(upcast);
    if (upcast.failure)
        return fail(shape, event, upcast);
    ++shape.count.upcast;
}

Prover::Shape& Prover::shapeOf(const Event& event) {
    const auto version = event.schemaVersion.value_or(1);
    if (m_last && m_last->count.shape.version == version && m_last->count.shape.type == event.type)
        return *m_last; // a store often has many of one kind in a row
    auto type = m_types.find(event.type);
    if (type == m_types.end())
        type = m_types.try_emplace(event.type).first;
    const auto [found, fresh] = type->second.try_emplace(version);
    auto& shape = found->second;
    if (fresh) {
        shape.count.shape = {event.type, version};
        shape.touched = m_upcasters.find(event.type, version) != nullptr;
        shape.parts = touchedParts(m_upcasters, shape.count.shape);
    }
    m_last = &shape;
    return shape;
}

void Prover::countSteps(const Upcast& upcast) {
    for (const auto& arrow : upcast.trace)
        ++m_uses[arrow.upcaster][arrow.target].begun;
    if (upcast.failure && upcast.failure->step)
        ++m_uses[upcast.failure->upcaster][upcast.trace.back().target].failedAt[*upcast.failure->step];
}

void Prover::fail(Shape& shape, const Event& event, const Upcast& upcast) {
    const auto& failure = *upcast.failure;
    const auto known = failure.step ? introduction(m_upcasters, upcast.trace.back(), *failure.step) : std::string();
    fail(shape, event, failure.pointer, failure.reason, known);
}

void Prover::fail(Shape& shape, const Event& event, const std::string& step, const std::string& reason, std::string_view known) {
    ++shape.count.failed;
    const auto same = reason.starts_with(known) ? known.size() : 0;
    const FailureCause cause(std::string_view(reason).substr(same));
    const GroupKey key{step, cause.key()};
    if (const auto group = shape.groups.find(key); group != shape.groups.end()) {
        group->second.cause.takeIn(cause);
        ++m_proof.failures[group->second.place].count;
        return;
    }
    if (m_proof.failures.size() >= mostFailureGroups) {
        ++m_proof.ungrouped;
        return;
    }
    shape.groups.try_emplace(key, Group{m_proof.failures.size(), reason.substr(0, same), cause});
    m_proof.failures.push_back({shape.count.shape, step, {}, 1, event.position, event.id});
}

void Prover::appendUnused(std::vector<UnusedStep>& unused, std::size_t upcaster, std::size_t target) const {
    const auto arrow = arrowOf(m_upcasters.all()[upcaster], upcaster, target);
    const auto place = placeOf(m_upcasters, upcaster, target);
    const auto& use = m_uses[upcaster][target];
    if (use.begun == 0) {
        unused.push_back({place, describe(arrow)});
        return;
    }
    auto left = use.begun;
    for (std::size_t step = 0; step < use.failedAt.size(); ++step) {
        const auto& operation = m_upcasters.all()[upcaster].targets[target].steps[step];
        if (left == 0 && !std::holds_alternative<op::Off>(operation.what))
            unused.push_back({place + "/steps/" + std::to_string(step), introduction(m_upcasters, arrow, step)});
        left -= use.failedAt[step];
    }
}

Proof Prover::finish() && {
    std::vector<TypeVersion> stored;
    for (const auto& [type, versions] : m_types)
        for (const auto& [version, shape] : versions) {
            stored.push_back(shape.count.shape);
            m_proof.types.push_back(shape.count);
            m_proof.types.back().ends = chainEnds(m_upcasters, shape.count.shape);
            for (const auto& [key, group] : shape.groups)
                m_proof.failures[group.place].reason = group.known + group.cause.text();
            m_proof.checked += shape.count.checked;
            m_proof.unchanged += shape.count.unchanged;
            m_proof.upcast += shape.count.upcast;
            m_proof.failed += shape.count.failed;
        }
    m_proof.unreachable = unreachableOf(m_upcasters, m_proof.types, stored);
    for (std::size_t upcaster = 0; upcaster < m_uses.size(); ++upcaster)
        for (std::size_t target = 0; target < m_uses[upcaster].size() && !m_upcasters.all()[upcaster].off; ++target)
            appendUnused(m_proof.unused, upcaster, target);
    return std::move(m_proof);
}

} // namespace leftfold
