// SPDX-License-Identifier: Apache-2.0
#include "core/replay/event_shapes.h"
#include <algorithm>

namespace leftfold {

namespace {

bool isTop(const ShapeField& field) {
    return field.path.parts.size() == 1 && !field.path.parts.front().item;
}

std::vector<DataField> fieldsOf(const Shape& shape, const std::map<std::string, std::int64_t>& ownIds) {
    std::vector<DataField> fields;
    for (const auto& field : shape.fields) {
        if (!isTop(field))
            continue;
        const auto& name = field.path.parts.front().name;
        const auto own = ownIds.find(name);
        const bool nulls = field.kinds[static_cast<std::size_t>(FieldKind::Null)] > 0;
        fields.push_back({name, field.kind(), field.events == shape.events && !nulls, own != ownIds.end() && own->second == field.events});
    }
    return fields;
}

} // namespace

const DataField* EventTypeShape::find(std::string_view name) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [name](const DataField& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

bool EventTypeShape::allAlways() const {
    return std::all_of(fields.begin(), fields.end(), [](const DataField& field) { return field.always; });
}

EventShapes::EventShapes(std::string aggregateType)
    : m_aggregateType(std::move(aggregateType)) { }

void EventShapes::begin(std::string aggregate) {
    m_aggregate = std::move(aggregate);
    m_atStart = true;
    ++m_histories;
}

EventShapes::Seen& EventShapes::seen(std::string_view type) {
    const auto known = std::find_if(m_types.begin(), m_types.end(), [type](const auto& each) { return each->told.type == type; });
    if (known != m_types.end())
        return **known;
    auto& fresh = *m_types.emplace_back(std::make_unique<Seen>());
    fresh.told.type = type;
    fresh.told.words = eventWords(type, m_aggregateType);
    return fresh;
}

void EventShapes::add(const UpcastEvent& event) {
    auto& type = seen(event.type);
    ++m_events;
    ++type.told.events;
    type.told.firsts += std::exchange(m_atStart, false) ? 1 : 0;
    type.told.objects = type.told.objects && event.data.isObject();
    type.shape.add(event.data);
    for (const auto& member : event.data.members())
        if ((member.value.isString() || member.value.isNumber()) && member.value.text() == m_aggregate)
            ++type.ownIds[member.key];
}

std::vector<EventTypeShape> EventShapes::types() const {
    std::vector<EventTypeShape> all;
    for (const auto& type : m_types) {
        auto& told = all.emplace_back(type->told);
        told.fields = fieldsOf(type->shape.shape(), type->ownIds);
    }
    return all;
}

} // namespace leftfold
