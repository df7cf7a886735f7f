// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "core/versioning/field_path.h"
#include <array>
#include <cstdint>
#include <memory>

namespace leftfold {

/// What a value is to a person who looks at a field: texts are told apart by what they say.
enum class FieldKind { Null, Boolean, Integer, Number, Decimal, Text, Uuid, Timestamp, Array, Object };
inline constexpr std::size_t fieldKindCount = 10;

/// `decimal`, `uuid`, …
std::string_view fieldKindName(FieldKind kind);
FieldKind fieldKindOf(const Value& value);

/// One place in the payloads of a shape.
struct ShapeField {
    FieldPath path;
    std::int64_t events = 0; ///< that have it
    std::array<std::int64_t, fieldKindCount> kinds{}; ///< how often each was seen; items count singly
    Value sample; ///< the first value that says something; null where none did, or it has parts
    bool leaf = true; ///< nothing was seen below

    /// The kind seen most often, null only where nothing else was.
    FieldKind kind() const;
};

/// The fields of payloads, those above before those below, in the order in which payloads have them.
struct Shape {
    std::int64_t events = 0;
    std::vector<ShapeField> fields;
    bool cut = false; ///< payloads have more fields than are looked at

    const ShapeField* find(const FieldPath& path) const;
    /// From 0 to 1: how many of the events have the field.
    double share(const ShapeField& field) const;
};

/// Learns a shape from payloads. What it looks at is bounded in depth and width, however large a payload is.
class ShapeBuilder {
public:
    static constexpr std::size_t mostFields = 1000;
    static constexpr std::size_t mostParts = 500; ///< of one object or array
    static constexpr int mostLevels = 16;

    ShapeBuilder();
    ~ShapeBuilder();
    void add(const Value& payload);
    Shape shape() const;

private:
    struct Node;
    void visit(Node& node, const Value& value, int level);
    Node* childOf(Node& node, const std::string& name, bool item);

    std::unique_ptr<Node> m_root;
    std::int64_t m_events = 0;
    std::size_t m_fields = 0;
    bool m_cut = false;
};

} // namespace leftfold
