// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/upcasters.h"
#include "core/transform/apply.h"
#include <algorithm>

namespace leftfold {

namespace {

/// A few `into` one after another would fill the memory.
constexpr std::size_t mostEvents = 1000;

UpcastFailure stepFailure(const Upcasters& upcasters, const UpcastStep& arrow, std::size_t target, const Error& error) {
    const auto& upcaster = upcasters.all()[arrow.upcaster];
    UpcastFailure failure{arrow.upcaster, {}, {}, {}};
    const auto place = error.detail.empty() ? std::string("/0") : error.detail;
    failure.step = std::stoul(place.substr(1));
    failure.reason = describe(arrow) + ", step " + std::to_string(*failure.step + 1) + ", " + error.message;
    failure.pointer = "/upcasters/" + std::to_string(arrow.upcaster) + (upcaster.into ? "/into/" + std::to_string(target) : std::string())
        + "/steps" + place;
    return failure;
}

/// Runs one event along the chain, depth first, so that the order of an `into` is kept.
class Chain {
public:
    Chain(const Upcasters& upcasters, UpcastEvent event)
        : m_upcasters(upcasters) {
        m_open.push_back(std::move(event));
    }

    Upcast run() {
        while (!m_open.empty() && !m_result.failure) {
            UpcastEvent event = std::move(m_open.back());
            m_open.pop_back();
            if (const auto* upcaster = m_upcasters.find(event.type, event.schemaVersion))
                follow(*upcaster, event);
            else
                m_result.events.push_back(std::move(event));
        }
        if (m_result.failure)
            m_result.events.clear();
        return std::move(m_result);
    }

private:
    void follow(const Upcaster& upcaster, const UpcastEvent& event) {
        const auto index = static_cast<std::size_t>(&upcaster - m_upcasters.all().data());
        if (upcaster.targets.empty())
            m_result.trace.push_back({index, upcaster.type, upcaster.from, {}, 0, 0});
        const auto first = m_open.size();
        for (std::size_t at = 0; at < upcaster.targets.size() && !m_result.failure; ++at)
            transform(index, at, event);
        std::reverse(m_open.begin() + static_cast<std::ptrdiff_t>(first), m_open.end());
        if (m_open.size() + m_result.events.size() > mostEvents)
            m_result.failure =
                UpcastFailure{index, {}, "one event became more than " + std::to_string(mostEvents), "/upcasters/" + std::to_string(index)};
    }

    void transform(std::size_t index, std::size_t at, const UpcastEvent& event) {
        const auto& upcaster = m_upcasters.all()[index];
        const auto& target = upcaster.targets[at];
        m_result.trace.push_back({index, upcaster.type, upcaster.from, target.type, target.version, at});
        UpcastEvent next = event;
        next.type = target.type;
        next.schemaVersion = target.version;
        if (const auto done = apply(target.steps, next.data, event.view()); !done)
            m_result.failure = stepFailure(m_upcasters, m_result.trace.back(), at, done.error());
        m_open.push_back(std::move(next));
    }

    const Upcasters& m_upcasters;
    std::vector<UpcastEvent> m_open;
    Upcast m_result;
};

} // namespace

std::string describe(const UpcastStep& arrow) {
    const auto name = [](std::string_view type, int version) { return std::string(type) + " v" + std::to_string(version); };
    if (arrow.toType.empty())
        return name(arrow.fromType, arrow.from) + " → dropped";
    return name(arrow.fromType, arrow.from) + " → "
        + (arrow.toType == arrow.fromType ? 'v' + std::to_string(arrow.to) : name(arrow.toType, arrow.to));
}

Upcasters::Upcasters(std::vector<Upcaster> all)
    : m_all(std::move(all)) {
    for (std::size_t at = 0; at < m_all.size(); ++at) {
        if (m_all[at].off)
            continue;
        m_byType[m_all[at].type].push_back(at);
        for (const auto& target : m_all[at].targets)
            for (const auto& reference : references(target.steps))
                m_readsMetadata = m_readsMetadata || reference.readsMetadata();
    }
}

const Upcaster* Upcasters::find(std::string_view type, int version) const {
    const auto known = m_byType.find(type);
    if (known == m_byType.end())
        return nullptr;
    const auto found = std::find_if(known->second.begin(), known->second.end(), [&](std::size_t at) { return m_all[at].from == version; });
    return found == known->second.end() ? nullptr : &m_all[*found];
}

Upcast Upcasters::upcast(UpcastEvent event) const {
    return Chain(*this, std::move(event)).run();
}

} // namespace leftfold
