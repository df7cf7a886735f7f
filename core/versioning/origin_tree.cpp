// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/origin_tree.h"
#include <algorithm>
#include <unordered_set>

namespace leftfold {

/// A place as it is now. Members that have no node are as they were; the items of an array have nodes all or none.
struct OriginTree::Node {
    std::optional<JsonPointer> origin; // nothing: it was not there
    bool inherits = true; // what has no node below is as it was below the origin
    Steps steps; // that changed it
    std::map<std::string, std::unique_ptr<Node>, std::less<>> members;
    std::vector<std::unique_ptr<Node>> items;
    bool hasItems = false;
};

struct OriginTree::Found {
    std::vector<TracedChange> changes;
    std::unordered_set<std::string> again; // places that were removed and are there again
};

namespace {

/// Where more goes at once, nobody looks for what moved where.
constexpr std::size_t mostMoves = 64;

const Value* childOf(const Value* value, const PointerToken& token) {
    if (!value)
        return nullptr;
    if (value->isArray())
        return token.index && *token.index < value->items().size() ? &value->items()[*token.index] : nullptr;
    return value->find(token.name);
}

} // namespace

OriginTree::OriginTree(Value before)
    : m_before(std::move(before))
    , m_root(std::make_unique<Node>()) {
    m_root->origin = JsonPointer();
}

OriginTree::~OriginTree() = default;

/// A node for a part of a place, as long as nothing is known of it.
std::unique_ptr<OriginTree::Node> OriginTree::bornOf(const Node& node, const PointerToken& token) const {
    auto child = std::make_unique<Node>();
    child->inherits = node.inherits && node.origin;
    if (!child->inherits) {
        child->steps = node.steps; // it came with what is above
        return child;
    }
    auto origin = *node.origin;
    origin.push(token);
    if (resolve(m_before, origin))
        child->origin = std::move(origin);
    return child;
}

void OriginTree::fillItems(Node& node, const Value& found) {
    if (std::exchange(node.hasItems, true))
        return;
    for (std::size_t at = 0; at < found.items().size(); ++at)
        node.items.push_back(bornOf(node, PointerToken(at)));
}

OriginTree::Node& OriginTree::childOf(Node& node, const Value* found, const PointerToken& token) {
    if (found && found->isArray()) {
        fillItems(node, *found);
        return *node.items.at(*token.index);
    }
    auto& child = node.members[token.name];
    if (!child)
        child = bornOf(node, token);
    return *child;
}

OriginTree::Node& OriginTree::nodeAt(const JsonPointer& place, std::size_t levels) {
    auto* node = m_root.get();
    const auto* found = m_found;
    for (std::size_t level = 0; level < levels; ++level) {
        const auto& token = place.tokens()[level];
        node = &childOf(*node, found, token);
        found = leftfold::childOf(found, token);
    }
    return *node;
}

void OriginTree::add(const Change& change, Steps steps) {
    auto& parent = nodeAt(change.path, change.path.size() - 1);
    const auto& token = change.path.tokens().back();
    auto above = change.path;
    above.pop();
    const auto* found = resolve(*m_found, above);
    auto node = std::make_unique<Node>();
    node->steps = std::move(steps);
    node->inherits = false;
    if (!found || !found->isArray()) {
        parent.members[token.name] = std::move(node);
        return;
    }
    fillItems(parent, *found);
    const auto at = std::min(token.index.value_or(parent.items.size()), parent.items.size());
    parent.items.insert(parent.items.begin() + static_cast<std::ptrdiff_t>(at), std::move(node));
}

/// The steps that it went through, for the place where it may stand again.
OriginTree::Steps OriginTree::remove(const Change& change, std::size_t step) {
    auto& parent = nodeAt(change.path, change.path.size() - 1);
    auto& node = nodeAt(change.path, change.path.size());
    auto steps = std::move(node.steps);
    steps.push_back(step);
    if (node.origin)
        m_removed.push_back({TracedChange::Kind::Removed, *node.origin, {}, steps});
    if (parent.hasItems) {
        parent.items.erase(parent.items.begin() + static_cast<std::ptrdiff_t>(*change.path.tokens().back().index));
        return steps;
    }
    node = Node(); // keeps the place from being taken for what it was
    node.inherits = false;
    return steps;
}

void OriginTree::replace(const Change& change, std::size_t step) {
    auto& node = nodeAt(change.path, change.path.size());
    auto origin = std::move(node.origin);
    auto steps = std::move(node.steps);
    node = Node();
    node.origin = std::move(origin);
    node.inherits = false;
    node.steps = std::move(steps);
    node.steps.push_back(step);
}

/// Removals first: what they take may stand somewhere else again. Changes of one diff do not shift each other.
void OriginTree::take(const Value& found, std::span<const Change> changes, std::size_t step) {
    m_found = &found;
    std::vector<std::pair<const Change*, Steps>> removed;
    for (const auto& change : changes)
        if (change.kind == Change::Kind::Remove)
            removed.emplace_back(&change, remove(change, step));
    if (removed.size() > mostMoves)
        removed.clear();
    for (const auto& change : changes) {
        if (change.kind == Change::Kind::Replace)
            replace(change, step);
        if (change.kind != Change::Kind::Add)
            continue;
        const auto moved = std::find_if(removed.begin(), removed.end(), [&](const auto& one) { return one.first->old == change.value; });
        add(change, moved == removed.end() ? Steps{step} : moved->second);
    }
    m_found = nullptr;
}

/// Where a member that is there again stood before it was removed.
std::optional<JsonPointer> OriginTree::stoodAt(const Node* above, const JsonPointer& place) const {
    if (!above || !above->inherits || !above->origin || above->hasItems)
        return {};
    auto origin = *above->origin;
    origin.push(place.tokens().back());
    return resolve(m_before, origin) ? std::optional(origin) : std::nullopt;
}

void OriginTree::collect(const Node& node, const Node* above, JsonPointer& place, const Value* now, Found& found) const {
    if (!now)
        return; // removed
    const bool ownSteps = !node.steps.empty() && !(above && !above->inherits && above->steps == node.steps);
    const auto again = ownSteps && !node.origin ? stoodAt(above, place) : std::nullopt;
    const auto& origin = again ? again : node.origin;
    if (again)
        found.again.insert(again->toString());
    if (ownSteps && !origin)
        found.changes.push_back({TracedChange::Kind::Added, {}, place, node.steps});
    else if (ownSteps && *resolve(m_before, *origin) != *now)
        found.changes.push_back({TracedChange::Kind::Changed, *origin, place, node.steps});
    const auto visit = [&](PointerToken token, const Node& child) {
        const auto* below = leftfold::childOf(now, token);
        place.push(std::move(token));
        collect(child, &node, place, below, found);
        place.pop();
    };
    for (const auto& [name, child] : node.members)
        visit(PointerToken(name), *child);
    for (std::size_t at = 0; at < node.items.size(); ++at)
        visit(PointerToken(at), *node.items[at]);
}

std::vector<TracedChange> OriginTree::changesTo(const Value& after) const {
    Found found;
    JsonPointer root;
    collect(*m_root, nullptr, root, &after, found);
    std::vector<TracedChange> changes;
    for (const auto& removed : m_removed)
        if (!found.again.contains(removed.before.toString()))
            changes.push_back(removed);
    std::move(found.changes.begin(), found.changes.end(), std::back_inserter(changes));
    return changes;
}

} // namespace leftfold
