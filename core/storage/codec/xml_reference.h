// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <pugixml.hpp>
#include <string_view>

namespace leftfold {

/// Finds what XStream's attribute `reference` names: a path from the element or from the root (`../../line[2]`), or the number
/// that is the target's `id`.
class XmlReferences {
public:
    explicit XmlReferences(pugi::xml_node root);

    /// Null where there is no such element.
    pugi::xml_node find(pugi::xml_node from, std::string_view reference);
    /// Whether elements have numbers; then `id` is no attribute of the data.
    bool numbered() const { return m_numbered; }
    /// Whether the search took longer than any real document needs; it finds nothing from then on.
    bool tooMuch() const { return m_steps < 0; }

private:
    pugi::xml_node step(pugi::xml_node from, std::string_view part);
    pugi::xml_node withNumber(std::string_view number);

    pugi::xml_node m_root;
    bool m_numbered = false;
    std::map<std::string_view, pugi::xml_node> m_numbers; ///< filled when the first number is asked for
    long m_steps = 5'000'000;
};

} // namespace leftfold
