// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/xml_reference.h"
#include <charconv>

namespace leftfold {

namespace {

/// `line[2]`: the name and the place among its namesakes, from 1.
struct Part {
    std::string_view name;
    std::size_t place = 1;
};

Part partOf(std::string_view text) {
    const auto open = text.find('[');
    Part part{text.substr(0, open)};
    if (open != std::string_view::npos && std::from_chars(text.data() + open + 1, text.data() + text.size(), part.place).ec != std::errc())
        part.place = 0;
    return part;
}

bool isNumber(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The next element in the order of the text.
pugi::xml_node following(pugi::xml_node at, pugi::xml_node root) {
    if (at.first_child())
        return at.first_child();
    while (at != root && !at.next_sibling())
        at = at.parent();
    return at == root ? pugi::xml_node() : at.next_sibling();
}

} // namespace

XmlReferences::XmlReferences(pugi::xml_node root)
    : m_root(root)
    , m_numbered(std::string_view(root.attribute("id").value()) == "1") { }

pugi::xml_node XmlReferences::find(pugi::xml_node from, std::string_view reference) {
    if (isNumber(reference))
        return withNumber(reference);
    const bool absolute = reference.starts_with('/');
    reference.remove_prefix(absolute ? 1 : 0);
    pugi::xml_node at = absolute ? m_root.parent() : from;
    while (at && !reference.empty()) {
        const auto end = std::min(reference.find('/'), reference.size());
        at = step(at, reference.substr(0, end));
        reference.remove_prefix(std::min(end + 1, reference.size()));
    }
    return at.type() == pugi::node_element ? at : pugi::xml_node();
}

pugi::xml_node XmlReferences::step(pugi::xml_node from, std::string_view part) {
    if (part == "..")
        return from.parent();
    const auto [name, place] = partOf(part);
    std::size_t seen = 0;
    for (auto child = from.first_child(); child && --m_steps >= 0; child = child.next_sibling())
        if (name == child.name() && ++seen == place)
            return child;
    return {};
}

pugi::xml_node XmlReferences::withNumber(std::string_view number) {
    if (m_numbers.empty())
        for (auto at = m_root; at; at = following(at, m_root))
            if (const auto id = at.attribute("id"))
                m_numbers.emplace(id.value(), at);
    const auto found = m_numbers.find(number);
    return found == m_numbers.end() ? pugi::xml_node() : found->second;
}

} // namespace leftfold
