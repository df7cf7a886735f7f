// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace leftfold {

/// The aggregate type that all events of a kind belong to, as long as it is one.
class SoleAggregateType {
public:
    /// An event, or a whole group, of that type; empty where the store does not tell.
    void add(std::string_view type) {
        if (type.empty() || type == m_name)
            return;
        m_several = m_several || !m_name.empty();
        m_name = type;
    }
    void add(const SoleAggregateType& others) {
        add(others.m_name);
        m_several = m_several || others.m_several;
    }
    /// Empty: not known, or there are several.
    std::string name() const { return m_several ? std::string() : m_name; }

private:
    std::string m_name;
    bool m_several = false;
};

} // namespace leftfold
