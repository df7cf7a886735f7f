// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/xml_to_json.h"
#include "core/model/json_text.h"
#include "core/storage/codec/binary_scalars.h"
#include "core/storage/codec/xml_reference.h"
#include "core/storage/codec/xstream_types.h"
#include <algorithm>
#include <pugixml.hpp>
#include <set>
#include <utility>
#include <vector>

namespace leftfold {

namespace {

/// The tree of a text takes many times its size.
constexpr std::size_t largestText = std::size_t{32} << 20;
/// A repeated field is two levels of JSON: the array and its items.
constexpr std::size_t deepest = maximumDepth / 2 - 1;
/// Values, and pieces of their text, that all references together may stand for.
constexpr std::size_t mostRepeated = 100'000;
constexpr std::size_t bytesOfAPiece = 1024;

using Elements = std::vector<pugi::xml_node>;

/// An item of a collection is named after its class, a member of an object after the field.
enum class NamedAfter { Class, Field };

std::string textOf(pugi::xml_node element) {
    std::string text;
    for (const auto child : element.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            text += child.value();
    return text;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view attributeOf(pugi::xml_node element, const char* name) {
    return element.attribute(name).value();
}

std::string classOf(pugi::xml_node element) {
    return unescapedXmlName(attributeOf(element, "class"));
}

XmlKind kindOf(pugi::xml_node element, NamedAfter named) {
    const auto javaClass = classOf(element);
    return xmlKindOf(javaClass.empty() && named == NamedAfter::Class ? unescapedXmlName(element.name()) : javaClass);
}

/// The children that are values: no comparators, no bookkeeping.
Elements valuesIn(pugi::xml_node element) {
    static constexpr std::string_view bookkeeping[] = {"comparator", "no-comparator", "unserializable-parents"};
    Elements elements;
    for (const auto child : element.children())
        if (child.type() == pugi::node_element
            && std::find(std::begin(bookkeeping), std::end(bookkeeping), child.name()) == std::end(bookkeeping))
            elements.push_back(child);
    return elements;
}

/// Collections.unmodifiableList and Arrays.asList keep the real thing in a member.
pugi::xml_node wrappedBy(pugi::xml_node element) {
    const auto javaClass = classOf(element);
    if (!javaClass.starts_with("java.util.Collections$") && javaClass != "java.util.Arrays$ArrayList")
        return {};
    for (const char* member : {"c", "m", "a"})
        if (const auto inner = element.child(member))
            return inner;
    return {};
}

/// Walks the tree and makes values of it. The first fault ends the walk.
class XmlReading {
public:
    XmlReading(pugi::xml_node root, std::string_view source)
        : m_source(source)
        , m_root(root)
        , m_references(root) { }

    Value read() {
        Value value = valueOf(m_root, NamedAfter::Class);
        const bool empty = value.isArray() && value.items().empty() && kindOf(m_root, NamedAfter::Class) == XmlKind::Unknown;
        return empty ? Value::object() : value;
    }
    bool tooMuch() const { return m_tooMuch || m_references.tooMuch(); }

private:
    /// Whether so much text more may be written; what is no repetition always may.
    bool spend(std::size_t bytes) {
        m_repeated += m_repeating ? 1 + bytes / bytesOfAPiece : 0;
        m_tooMuch |= m_repeated > mostRepeated;
        return !tooMuch();
    }

    Value text(std::string plain) { return spend(plain.size()) ? Value::string(std::move(plain)) : Value(); }

    Value valueOf(pugi::xml_node element, NamedAfter named) {
        if (const auto reference = attributeOf(element, "reference"); !reference.empty())
            return referredTo(element, reference);
        m_tooMuch |= m_open.size() >= deepest;
        if (!spend(0))
            return {};
        m_open.insert(element);
        Value value = contentOf(element, named);
        m_open.erase(element);
        return value;
    }

    /// What refers to something around it would never end, so it stays a reference.
    Value referredTo(pugi::xml_node element, std::string_view reference) {
        const auto target = m_references.find(element, reference);
        const bool ends = target && m_open.count(target) == 0 && attributeOf(target, "reference").empty();
        if (!ends)
            return Value::object({{"@reference", text(std::string(reference))}});
        const bool before = std::exchange(m_repeating, true);
        Value value = valueOf(target, namesAnItem(target.name()) ? NamedAfter::Class : NamedAfter::Field);
        m_repeating = before;
        return value;
    }

    Value contentOf(pugi::xml_node element, NamedAfter named) {
        if (attributeOf(element, "resolves-to") == "java.util.CollSer")
            return immutableOf(element);
        if (const auto inner = wrappedBy(element))
            return valueOf(inner, NamedAfter::Field);
        switch (kindOf(element, named)) {
        case XmlKind::Null:
            return {};
        case XmlKind::Number:
            return numberOf(textOf(element));
        case XmlKind::Boolean:
            return booleanOf(textOf(element));
        case XmlKind::Text:
            return text(textOf(element));
        case XmlKind::List:
            return collectionOf(element);
        case XmlKind::Map:
            return mapOf(valuesIn(element));
        case XmlKind::Properties:
            return propertiesOf(element);
        case XmlKind::Unknown:
            break;
        }
        return untypedOf(element);
    }

    Value numberOf(std::string digits) { return isJsonNumber(digits) ? Value::number(std::move(digits)) : text(std::move(digits)); }

    Value booleanOf(std::string word) { return word == "true" || word == "false" ? Value::boolean(word == "true") : text(std::move(word)); }

    Value collectionOf(pugi::xml_node element) {
        const auto elements = valuesIn(element);
        return elements.empty() ? splitList(textOf(element)) : listOf(elements, NamedAfter::Class);
    }

    Value listOf(const Elements& elements, NamedAfter named) {
        const bool mixed = std::any_of(elements.begin(), elements.end(),
            [&](pugi::xml_node item) { return std::string_view(item.name()) != elements.front().name(); });
        Value::Array items;
        for (const auto element : elements) {
            items.push_back(valueOf(element, named));
            if (mixed && kindOf(element, named) == XmlKind::Unknown)
                addClass(items.back(), unescapedXmlName(element.name()));
        }
        return Value::array(std::move(items));
    }

    /// An EnumSet is one text: `OPEN,PAID`.
    Value splitList(const std::string& names) {
        Value::Array items;
        for (std::string_view rest = names; !isBlank(rest);) {
            const auto end = std::min(rest.find(','), rest.size());
            items.push_back(text(std::string(rest.substr(0, end))));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return Value::array(std::move(items));
    }

    void addEntry(Value::Object& members, pugi::xml_node key, pugi::xml_node value) {
        auto name = keyOf(valueOf(key, NamedAfter::Class));
        m_tooMuch |= !name;
        members.push_back({name.value_or(std::string()), value ? valueOf(value, NamedAfter::Class) : Value()});
    }

    Value mapOf(const Elements& entries) {
        Value::Object members;
        for (const auto entry : entries)
            if (const auto pair = valuesIn(entry); !pair.empty())
                addEntry(members, pair[0], pair.size() > 1 ? pair[1] : pugi::xml_node());
        return Value::object(std::move(members));
    }

    Value propertiesOf(pugi::xml_node element) {
        Value::Object members;
        for (const auto property : valuesIn(element))
            members.push_back({std::string(attributeOf(property, "name")), text(std::string(attributeOf(property, "value")))});
        return Value::object(std::move(members));
    }

    /// List.of, Set.of and Map.of: a tag (3: map), a count, then the values.
    Value immutableOf(pugi::xml_node element) {
        const auto inner = element.child("java.util.CollSer");
        auto values = valuesIn(inner);
        values.erase(values.begin(), values.begin() + std::min<std::ptrdiff_t>(2, std::ssize(values)));
        if (std::string_view(inner.child("default").child("tag").text().get()) != "3")
            return listOf(values, NamedAfter::Class);
        Value::Object members;
        for (std::size_t at = 0; at + 1 < values.size(); at += 2)
            addEntry(members, values[at], values[at + 1]);
        return Value::object(std::move(members));
    }

    /// A field says nothing of its type: what stands in it tells.
    Value untypedOf(pugi::xml_node element) {
        const auto elements = valuesIn(element);
        auto attributes = attributesOf(element);
        if (elements.empty() && attributes.empty())
            return isSelfClosed(element) ? Value::array() : text(textOf(element));
        if (!elements.empty() && attributes.empty()) {
            const auto all = [&](auto holds) { return std::all_of(elements.begin(), elements.end(), holds); };
            if (all([](pugi::xml_node child) { return std::string_view(child.name()) == "entry"; }))
                return mapOf(elements);
            if (all([](pugi::xml_node child) { return namesAnItem(child.name()); }))
                return listOf(elements, NamedAfter::Class);
        }
        return objectOf(element, elements, std::move(attributes));
    }

    Value objectOf(pugi::xml_node element, const Elements& elements, Value::Object members) {
        std::vector<Elements> fields; // those of one name are a collection without an element of its own
        std::map<std::string_view, std::size_t> places;
        for (const auto child : elements) {
            const auto [place, isNew] = places.emplace(child.name(), fields.size());
            if (isNew)
                fields.emplace_back();
            fields[place->second].push_back(child);
        }
        for (const auto& field : fields) {
            Value value = field.size() == 1 ? valueOf(field[0], NamedAfter::Field) : listOf(field, NamedAfter::Field);
            members.push_back({unescapedXmlName(field[0].name()), std::move(value)});
        }
        if (auto own = textOf(element); !isBlank(own))
            members.push_back({"#text", text(std::move(own))});
        Value object = Value::object(std::move(members));
        addClass(object, classOf(element));
        return object;
    }

    /// Where XStream found it worth saying: it is not the class that the field or the collection makes one expect.
    static void addClass(Value& object, std::string javaClass) {
        if (object.isObject() && !javaClass.empty() && !object.find("@class"))
            object.editMembers().insert(object.editMembers().begin(), {"@class", Value::string(std::move(javaClass))});
    }

    Value::Object attributesOf(pugi::xml_node element) {
        static constexpr std::string_view ofXStream[] = {
            "class", "defined-in", "resolves-to", "serialization", "enum-type", "element-type"};
        Value::Object members;
        for (const auto attribute : element.attributes()) {
            const std::string_view name = attribute.name();
            if (std::find(std::begin(ofXStream), std::end(ofXStream), name) == std::end(ofXStream)
                && !(name == "id" && m_references.numbered()))
                members.push_back({'@' + std::string(name), text(attribute.value())});
        }
        return members;
    }

    /// `<a/>` and not `<a></a>`: XStream writes an empty collection so, and an empty text with two tags.
    bool isSelfClosed(pugi::xml_node element) const {
        auto at = element.offset_debug() < 0 ? m_source.size() : static_cast<std::size_t>(element.offset_debug());
        for (char quote = 0; at < m_source.size() && (quote != 0 || m_source[at] != '>'); ++at)
            if (quote != 0 ? m_source[at] == quote : m_source[at] == '"' || m_source[at] == '\'')
                quote = quote != 0 ? '\0' : m_source[at];
        return at < m_source.size() && m_source[at - 1] == '/';
    }

    std::string_view m_source;
    pugi::xml_node m_root;
    XmlReferences m_references;
    std::set<pugi::xml_node> m_open; ///< what is being read: from the root to here, and along references
    bool m_repeating = false; ///< inside of what a reference refers to
    std::size_t m_repeated = 0;
    bool m_tooMuch = false;
};

} // namespace

Result<std::string> xmlToJson(std::string_view xml) {
    if (xml.size() > largestText)
        return fail(ErrorCode::Malformed, "is XML of more than 32 MiB, which Leftfold does not read");
    pugi::xml_document document;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed)
        return fail(
            ErrorCode::Malformed, std::string("is no XML: ") + parsed.description() + " at byte " + std::to_string(parsed.offset + 1));
    XmlReading reading(document.document_element(), xml);
    const Value value = reading.read();
    if (reading.tooMuch())
        return fail(ErrorCode::Malformed, "is XML that nests or repeats itself beyond what Leftfold reads");
    return toJson(value);
}

} // namespace leftfold
