// SPDX-License-Identifier: Apache-2.0
#include "core/transform/value_template.h"
#include <variant>

namespace leftfold {

/// A constant, a part of an event, or a container that has such a part somewhere below.
struct ValueTemplate::Node {
    struct Member;
    std::variant<Value, EventPointer, std::vector<Node>, std::vector<Member>> what;

    bool isConstant() const { return std::holds_alternative<Value>(what); }
    Result<Value> fill(const EventView& view) const;
    void collect(std::vector<EventPointer>& references) const;
};

struct ValueTemplate::Node::Member {
    std::string key;
    Node node;
};

namespace {

using Node = ValueTemplate::Node;

Result<Node> readNode(const Value& document, const std::string& where);

Result<Node> readReference(const Value& document, const std::string& where) {
    if (document.size() != 1)
        return fail(ErrorCode::InvalidArgument, "$from must stand alone in its object", where);
    const auto& from = *document.find("$from");
    if (!from.isString())
        return fail(ErrorCode::InvalidArgument, "$from must be a text like \"/data/customer_id\"", where + "/$from");
    auto pointer = EventPointer::parse(from.text());
    if (!pointer)
        return fail(pointer.error().code, pointer.error().message, where + "/$from");
    return Node{*std::move(pointer)};
}

Result<Node> readArray(const Value& document, const std::string& where) {
    std::vector<Node> items;
    bool constant = true;
    for (const auto& item : document.items()) {
        TRY_ASSIGN(auto node, readNode(item, where + '/' + std::to_string(items.size())));
        constant = constant && node.isConstant();
        items.push_back(std::move(node));
    }
    return constant ? Node{document} : Node{std::move(items)};
}

Result<Node> readObject(const Value& document, const std::string& where) {
    if (document.find("$from"))
        return readReference(document, where);
    std::vector<Node::Member> members;
    bool constant = true;
    for (const auto& member : document.members()) {
        TRY_ASSIGN(auto node, readNode(member.value, where + pointerPart(member.key)));
        constant = constant && node.isConstant();
        members.push_back({member.key, std::move(node)});
    }
    return constant ? Node{document} : Node{std::move(members)};
}

Result<Node> readNode(const Value& document, const std::string& where) {
    if (document.isArray())
        return readArray(document, where);
    if (document.isObject())
        return readObject(document, where);
    return Node{document};
}

} // namespace

Result<Value> ValueTemplate::Node::fill(const EventView& view) const {
    if (const auto* value = std::get_if<Value>(&what))
        return *value;
    if (const auto* pointer = std::get_if<EventPointer>(&what))
        return pointer->read(view);
    if (const auto* nodes = std::get_if<std::vector<Node>>(&what)) {
        Value::Array items;
        items.reserve(nodes->size());
        for (const auto& node : *nodes) {
            TRY_ASSIGN(auto value, node.fill(view));
            items.push_back(std::move(value));
        }
        return Value::array(std::move(items));
    }
    Value::Object members;
    members.reserve(std::get<std::vector<Member>>(what).size());
    for (const auto& member : std::get<std::vector<Member>>(what)) {
        TRY_ASSIGN(auto value, member.node.fill(view));
        members.push_back({member.key, std::move(value)});
    }
    return Value::object(std::move(members));
}

void ValueTemplate::Node::collect(std::vector<EventPointer>& references) const {
    if (const auto* pointer = std::get_if<EventPointer>(&what))
        references.push_back(*pointer);
    if (const auto* nodes = std::get_if<std::vector<Node>>(&what))
        for (const auto& node : *nodes)
            node.collect(references);
    if (const auto* members = std::get_if<std::vector<Member>>(&what))
        for (const auto& member : *members)
            member.node.collect(references);
}

ValueTemplate::ValueTemplate(Value constant)
    : m_constant(std::move(constant)) { }

Result<ValueTemplate> ValueTemplate::read(const Value& document) {
    TRY_ASSIGN(auto node, readNode(document, {}));
    ValueTemplate result(document);
    if (!node.isConstant())
        result.m_root = std::make_shared<const Node>(std::move(node));
    return result;
}

Result<Value> ValueTemplate::fill(const EventView& view) const {
    return m_root ? m_root->fill(view) : m_constant;
}

std::vector<EventPointer> ValueTemplate::references() const {
    std::vector<EventPointer> all;
    if (m_root)
        m_root->collect(all);
    return all;
}

} // namespace leftfold
