// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/arrow_shapes.h"
#include "core/transform/apply.h"

namespace leftfold {

namespace {

/// The mapping without one upcaster: chains end before it.
Upcasters without(const Upcasters& upcasters, std::size_t one) {
    auto all = upcasters.all();
    all[one].off = true;
    return Upcasters(std::move(all));
}

} // namespace

ArrowShapes shapesAlong(std::span<const Event> stored, const Upcasters& upcasters, std::size_t upcaster, std::size_t target) {
    const auto& arrow = upcasters.all()[upcaster];
    const auto chain = without(upcasters, upcaster);
    const auto parts = upcasters.readsMetadata() ? EventParts::DataAndMetadata : EventParts::Data;
    ShapeBuilder before;
    ShapeBuilder after;
    std::int64_t failed = 0;
    for (const auto& each : stored) {
        auto event = readStored(each, parts);
        if (!event)
            continue;
        for (const auto& come : chain.upcast(*std::move(event)).events) {
            if (come.type != arrow.type || come.schemaVersion != arrow.from)
                continue;
            before.add(come.data);
            if (arrow.targets.empty())
                continue;
            auto data = come.data;
            if (apply(arrow.targets[target].steps, data, come.view()))
                after.add(data);
            else
                ++failed;
        }
    }
    return {before.shape(), after.shape(), failed};
}

} // namespace leftfold
