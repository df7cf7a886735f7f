// SPDX-License-Identifier: Apache-2.0
#include "ui/models/reducer_words.h"
#include "core/versioning/shape.h"
#include "ui/models/step_form.h"
#include "ui/models/text_forms.h"
#include <set>

namespace leftfold::ui {

namespace {

constexpr std::size_t mostEvents = 2000;

std::string pointerOf(const FieldPath& path) {
    std::string pointer;
    for (const auto& part : path.parts) {
        if (part.item)
            return {}; // no one place
        pointer += pointerPart(part.name);
    }
    return pointer;
}

QStringList pathsOf(const Shape& shape, const std::string& above) {
    QStringList paths;
    for (const auto& field : shape.fields) {
        const auto pointer = pointerOf(field.path);
        if (!pointer.empty())
            paths << fromStored(above + pointer);
        if (!pointer.empty() && above.empty() && field.kind() == FieldKind::Array)
            paths << fromStored(pointer + "/-");
    }
    return paths;
}

} // namespace

QStringList ReducerWords::all() const {
    QStringList words = types + dataPaths + statePaths;
    for (const char* part : {"/event_type", "/occurred_at", "/aggregate_id", "/aggregate_version", "/metadata", "/data"})
        words << QLatin1String(part);
    for (const StepKind& kind : stepKinds())
        words << fromStored(kind.op);
    for (const char* name :
        {"$from", "aggregate_type", "by", "from", "initial", "key", "note", "off", "op", "path", "times", "to", "value", "when", "where"})
        words << QLatin1String(name);
    words.removeDuplicates();
    return words;
}

ReducerWords reducerWords(const Timeline& timeline, const StoreSummary* summary) {
    std::set<std::string> types;
    ShapeBuilder data;
    ShapeBuilder state;
    for (std::size_t at = 1; at <= std::min(timeline.size(), mostEvents); ++at)
        types.insert(timeline.event(at).type);
    if (timeline.size() > 0)
        timeline.walk(1, std::min(timeline.size(), mostEvents), [&](const Frame& frame) {
            for (const auto& seen : frame.seen) {
                types.emplace(seen.type);
                data.add(seen.data);
            }
            state.add(frame.after);
            return true;
        });
    const auto& aggregateType = timeline.setup().aggregate.type;
    for (const auto& stored : summary ? summary->types : std::vector<TypeCount>())
        if (!aggregateType.empty() && stored.aggregate.name() == aggregateType)
            types.insert(stored.type);
    ReducerWords words;
    for (const auto& type : types)
        words.types << fromStored(type);
    words.dataPaths = pathsOf(data.shape(), "/data");
    words.statePaths = pathsOf(state.shape(), {});
    return words;
}

} // namespace leftfold::ui
