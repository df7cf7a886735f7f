// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/shape.h"
#include "core/model/instant.h"
#include "core/model/json_text.h"
#include "core/model/uuid_text.h"
#include <algorithm>

namespace leftfold {

namespace {

constexpr std::size_t longestSample = 200;

FieldKind textKind(const std::string& text) {
    if (isUuid(text))
        return FieldKind::Uuid;
    if (text.find('.') != std::string::npos && isJsonNumber(text))
        return FieldKind::Decimal;
    return text.size() >= 10 && text[4] == '-' && parseInstant(text) ? FieldKind::Timestamp : FieldKind::Text;
}

bool saysSomething(const Value& value) {
    return value.kind() == Value::Kind::Boolean || ((value.isNumber() || value.isString()) && value.text().size() <= longestSample);
}

} // namespace

std::string_view fieldKindName(FieldKind kind) {
    static constexpr std::string_view names[] = {
        "null", "boolean", "integer", "number", "decimal", "string", "uuid", "timestamp", "array", "object"};
    return names[static_cast<std::size_t>(kind)];
}

FieldKind fieldKindOf(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Null:
        return FieldKind::Null;
    case Value::Kind::Boolean:
        return FieldKind::Boolean;
    case Value::Kind::Number:
        return value.text().find_first_of(".eE") == std::string::npos ? FieldKind::Integer : FieldKind::Number;
    case Value::Kind::String:
        return textKind(value.text());
    case Value::Kind::Array:
        return FieldKind::Array;
    case Value::Kind::Object:
        break;
    }
    return FieldKind::Object;
}

FieldKind ShapeField::kind() const {
    const auto most = std::max_element(kinds.begin() + 1, kinds.end());
    const auto has = [&](FieldKind kind) { return kinds[static_cast<std::size_t>(kind)] > 0; };
    if (most == kinds.begin() + static_cast<int>(FieldKind::Integer) && has(FieldKind::Number))
        return FieldKind::Number; // some are whole by chance
    return *most == 0 ? FieldKind::Null : static_cast<FieldKind>(most - kinds.begin());
}

const ShapeField* Shape::find(const FieldPath& path) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const ShapeField& field) { return field.path == path; });
    return found == fields.end() ? nullptr : &*found;
}

double Shape::share(const ShapeField& field) const {
    return events == 0 ? 0 : static_cast<double>(field.events) / static_cast<double>(events);
}

/// A field while it is learned.
struct ShapeBuilder::Node {
    ShapeField field;
    std::int64_t lastEvent = 0;
    std::vector<std::unique_ptr<Node>> children;

    void collect(std::vector<ShapeField>& fields) const {
        for (const auto& child : children) {
            fields.push_back(child->field);
            fields.back().leaf = child->children.empty();
            child->collect(fields);
        }
    }
};

ShapeBuilder::ShapeBuilder()
    : m_root(std::make_unique<Node>()) { }

ShapeBuilder::~ShapeBuilder() = default;

void ShapeBuilder::add(const Value& payload) {
    ++m_events;
    visit(*m_root, payload, 0);
}

void ShapeBuilder::visit(Node& node, const Value& value, int level) {
    auto& field = node.field;
    ++field.kinds[static_cast<std::size_t>(fieldKindOf(value))];
    field.events += node.lastEvent == m_events ? 0 : 1;
    node.lastEvent = m_events;
    if (field.sample.isNull() && saysSomething(value))
        field.sample = value;
    m_cut = m_cut || (value.size() > 0 && level >= mostLevels) || value.size() > mostParts;
    const auto parts = level >= mostLevels ? 0 : std::min(value.size(), mostParts);
    for (std::size_t at = 0; at < parts; ++at) {
        const bool item = value.isArray();
        if (auto* child = childOf(node, item ? std::string() : value.members()[at].key, item))
            visit(*child, item ? value.items()[at] : value.members()[at].value, level + 1);
    }
}

ShapeBuilder::Node* ShapeBuilder::childOf(Node& node, const std::string& name, bool item) {
    const auto known = std::find_if(node.children.begin(), node.children.end(), [&](const auto& child) {
        return child->field.path.parts.back() == FieldPath::Part{name, item};
    });
    if (known != node.children.end())
        return known->get();
    if (m_fields >= mostFields) {
        m_cut = true;
        return nullptr;
    }
    ++m_fields;
    auto& child = *node.children.emplace_back(std::make_unique<Node>());
    child.field.path = item ? node.field.path.item() : node.field.path.child(name);
    return &child;
}

Shape ShapeBuilder::shape() const {
    Shape shape{m_events, {}, m_cut};
    m_root->collect(shape.fields);
    return shape;
}

} // namespace leftfold
