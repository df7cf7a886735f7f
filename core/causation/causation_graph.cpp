// SPDX-License-Identifier: Apache-2.0
#include "core/causation/causation_graph.h"
#include <algorithm>
#include <array>
#include <bit>
#include <functional>

namespace leftfold {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

std::string_view linkName(Link link) {
    constexpr std::array<std::string_view, 5> names{"root", "known", "missing", "cyclic", "outside"};
    return names[static_cast<std::size_t>(link)];
}

CausationGraph::CausationGraph(std::vector<ChainEvent> events) {
    m_nodes.reserve(events.size());
    for (auto& event : events)
        m_nodes.emplace_back().event = std::move(event);
    index();
    linkCauses();
    cutCycles();
    collectEffects();
    measure();
}

void CausationGraph::index() {
    m_slots.assign(std::bit_ceil(m_nodes.size() * 2 + 1), -1);
    for (int node = 0; node < size(); ++node) {
        const auto& id = m_nodes[at(node)].event.id.text;
        if (id.empty())
            continue;
        auto& first = m_slots[slotOf(id)];
        if (first < 0) {
            first = node;
            continue;
        }
        auto& twins = m_twins[id];
        if (twins.empty())
            twins.push_back(first);
        twins.push_back(node);
    }
    for (const auto& [id, twins] : m_twins)
        for (const int node : twins)
            m_nodes[at(node)].twin = true;
}

std::size_t CausationGraph::slotOf(std::string_view id) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>()(id) & mask;
    while (m_slots[slot] >= 0 && m_nodes[at(m_slots[slot])].event.id.text != id)
        slot = (slot + 1) & mask;
    return slot;
}

/// Of twins the last before the node is meant: an event follows its cause.
int CausationGraph::causeOf(int node) const {
    const auto& cause = m_nodes[at(node)].event.causation.text;
    const int first = m_slots[slotOf(cause)];
    const auto twins = first < 0 || m_twins.empty() ? m_twins.end() : m_twins.find(cause);
    if (twins == m_twins.end())
        return first;
    const auto after = std::lower_bound(twins->second.begin(), twins->second.end(), node);
    return after == twins->second.begin() ? first : *std::prev(after);
}

void CausationGraph::linkCauses() {
    std::unordered_map<std::string, std::size_t> known;
    for (int node = 0; node < size(); ++node) {
        auto& here = m_nodes[at(node)];
        if (here.event.causation.empty())
            continue;
        here.cause = causeOf(node);
        here.link = here.cause < 0 ? Link::Missing : Link::Known;
        if (here.cause < 0)
            addAbsent(node, known);
    }
}

void CausationGraph::addAbsent(int node, std::unordered_map<std::string, std::size_t>& known) {
    const auto& id = m_nodes[at(node)].event.causation.text;
    const auto [place, isNew] = known.try_emplace(id, m_absent.size());
    if (isNew)
        m_absent.push_back({id, {}, {}});
    m_absent[place->second].effects.push_back(node);
}

/// Walks up from every node that no earlier walk has passed; a walk that meets itself has found a cycle.
void CausationGraph::cutCycles() {
    std::vector<int> passed(m_nodes.size(), -1);
    for (int start = 0; start < size(); ++start) {
        std::vector<int> walk;
        int node = start;
        for (; node >= 0 && passed[at(node)] < 0; node = m_nodes[at(node)].cause) {
            passed[at(node)] = start;
            walk.push_back(node);
        }
        if (node >= 0 && passed[at(node)] == start)
            cut(walk, node);
    }
}

void CausationGraph::cut(const std::vector<int>& walk, int meeting) {
    std::vector<int> cycle(std::find(walk.begin(), walk.end(), meeting), walk.end());
    std::reverse(cycle.begin(), cycle.end()); // walks go from effect to cause
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    for (const int node : cycle)
        m_nodes[at(node)].link = Link::Cyclic;
    auto& first = m_nodes[at(cycle.front())];
    first.closes = std::exchange(first.cause, -1);
    m_cycles.push_back(std::move(cycle));
}

void CausationGraph::collectEffects() {
    m_firstEffect.assign(m_nodes.size() + 1, 0);
    for (const auto& node : m_nodes)
        if (node.cause >= 0)
            ++m_firstEffect[at(node.cause) + 1];
    for (std::size_t node = 0; node < m_nodes.size(); ++node)
        m_firstEffect[node + 1] += m_firstEffect[node];
    m_effects.resize(at(m_firstEffect.back()));
    auto place = m_firstEffect;
    for (int node = 0; node < size(); ++node) {
        const int cause = m_nodes[at(node)].cause;
        if (cause < 0)
            m_tops.push_back(node);
        else
            m_effects[at(place[at(cause)]++)] = node;
    }
}

void CausationGraph::measure() {
    auto open = m_tops;
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        const auto& cause = m_nodes[at(node)];
        m_depth = std::max(m_depth, cause.depth);
        for (const int effect : effects(node)) {
            auto& below = m_nodes[at(effect)];
            below.depth = cause.depth + 1;
            if (cause.event.occurredAt && below.event.occurredAt)
                below.latency = *below.event.occurredAt - *cause.event.occurredAt;
            open.push_back(effect);
        }
    }
}

void CausationGraph::nameOutside(std::vector<ChainEvent> outside) {
    std::unordered_map<std::string, ChainEvent*> stored;
    for (auto& event : outside)
        stored.try_emplace(event.id.text, &event);
    for (auto& absent : m_absent) {
        const auto found = stored.find(absent.id);
        if (found == stored.end())
            continue;
        absent.event = std::move(*found->second);
        for (const int effect : absent.effects) {
            auto& node = m_nodes[at(effect)];
            node.link = Link::Outside;
            if (absent.event->occurredAt && node.event.occurredAt)
                node.latency = *node.event.occurredAt - *absent.event->occurredAt;
        }
    }
}

std::span<const int> CausationGraph::effects(int node) const {
    const auto first = at(m_firstEffect[at(node)]);
    return std::span(m_effects).subspan(first, at(m_firstEffect[at(node) + 1]) - first);
}

int CausationGraph::count(Link link) const {
    return static_cast<int>(std::count_if(m_nodes.begin(), m_nodes.end(), [link](const ChainNode& node) { return node.link == link; }));
}

int CausationGraph::find(const EventId& id) const {
    return m_slots.empty() ? -1 : m_slots[slotOf(id.text)];
}

std::vector<int> CausationGraph::nodesWith(const EventId& id) const {
    const int first = find(id);
    if (first < 0)
        return {};
    const auto twins = m_twins.find(id.text);
    return twins == m_twins.end() ? std::vector{first} : twins->second;
}

std::vector<int> CausationGraph::pathTo(int node) const {
    std::vector<int> path;
    for (; node >= 0; node = m_nodes[at(node)].cause)
        path.push_back(node);
    std::reverse(path.begin(), path.end());
    return path;
}

std::vector<int> CausationGraph::criticalPath() const {
    if (m_nodes.empty())
        return {};
    const auto earlier = [](const ChainNode& left, const ChainNode& right) { return left.event.occurredAt < right.event.occurredAt; };
    const auto last = std::max_element(m_nodes.rbegin(), m_nodes.rend(), earlier); // of equals the last stored
    return pathTo(static_cast<int>(m_nodes.rend() - last) - 1);
}

} // namespace leftfold
