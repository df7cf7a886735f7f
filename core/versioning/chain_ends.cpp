// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/chain_ends.h"
#include <algorithm>
#include <set>

namespace leftfold {

std::string describe(const TypeVersion& shape) {
    return shape.type + " v" + std::to_string(shape.version);
}

namespace {

/// Walks the arrows, each shape once, however many arrows lead to it.
struct Walk {
    std::vector<UpcastStep> arrows;
    std::vector<TypeVersion> ends;

    Walk(const Upcasters& upcasters, const TypeVersion& start) {
        std::set<TypeVersion> seen{start};
        std::vector<TypeVersion> open{start};
        for (std::size_t at = 0; at < open.size(); ++at) {
            const auto shape = open[at];
            const auto* upcaster = upcasters.find(shape.type, shape.version);
            if (!upcaster) {
                ends.push_back(shape);
                continue;
            }
            for (const auto& next : follow(upcasters, *upcaster))
                if (seen.insert(next).second)
                    open.push_back(next);
        }
    }

private:
    std::vector<TypeVersion> follow(const Upcasters& upcasters, const Upcaster& upcaster) {
        const auto index = static_cast<std::size_t>(&upcaster - upcasters.all().data());
        std::vector<TypeVersion> targets;
        if (upcaster.targets.empty())
            arrows.push_back({index, upcaster.type, upcaster.from, {}, 0, 0});
        for (const auto& target : upcaster.targets) {
            arrows.push_back({index, upcaster.type, upcaster.from, target.type, target.version, targets.size()});
            targets.push_back({target.type, target.version});
        }
        return targets;
    }
};

} // namespace

std::vector<UpcastStep> arrowsFrom(const Upcasters& upcasters, const TypeVersion& shape) {
    return Walk(upcasters, shape).arrows;
}

std::vector<TypeVersion> chainEnds(const Upcasters& upcasters, const TypeVersion& shape) {
    return Walk(upcasters, shape).ends;
}

Selection touchedParts(const Upcasters& upcasters, const TypeVersion& shape) {
    Selection parts;
    const auto add = [&](const JsonPointer& place) {
        std::vector<std::string> names;
        for (const auto& token : place.tokens())
            names.push_back(token.name);
        parts.add(names);
    };
    for (const auto& arrow : arrowsFrom(upcasters, shape)) {
        const auto& upcaster = upcasters.all()[arrow.upcaster];
        if (upcaster.targets.empty())
            continue;
        const auto& steps = upcaster.targets[arrow.target].steps;
        for (const auto& step : steps)
            for (const auto& place : touchedPlaces(step))
                add(place);
        for (const auto& reference : references(steps))
            if (reference.readsData())
                add(reference.rest());
    }
    return parts;
}

NewestVersions::NewestVersions(std::span<const TypeVersion> stored, const Upcasters& upcasters) {
    for (const auto& shape : stored)
        know(shape.type, shape.version);
    for (const auto& upcaster : upcasters.all()) {
        if (upcaster.off)
            continue;
        know(upcaster.type, upcaster.from);
        for (const auto& target : upcaster.targets)
            know(target.type, target.version);
    }
}

int NewestVersions::of(std::string_view type) const {
    const auto found = m_newest.find(type);
    return found == m_newest.end() ? 0 : found->second;
}

bool NewestVersions::reachedFrom(const Upcasters& upcasters, const TypeVersion& shape) const {
    const auto ends = chainEnds(upcasters, shape);
    return std::all_of(ends.begin(), ends.end(), [&](const TypeVersion& end) { return end.version >= of(end.type); });
}

void NewestVersions::know(const std::string& type, int version) {
    auto& newest = m_newest.try_emplace(type, version).first->second;
    newest = std::max(newest, version);
}

} // namespace leftfold
