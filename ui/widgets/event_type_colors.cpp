// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/event_type_colors.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"

namespace leftfold::ui {

EventTypeColors::EventTypeColors(const std::set<std::string>& eventTypes) {
    std::set<int> taken;
    for (const std::string& type : eventTypes) {
        if (taken.size() == typeColorCount)
            taken.clear();
        int wanted = typeColorIndex(type);
        while (taken.contains(wanted))
            wanted = (wanted + 1) % typeColorCount;
        taken.insert(wanted);
        m_indexes[type] = wanted;
    }
}

int EventTypeColors::index(const std::string& eventType) const {
    const auto found = m_indexes.find(eventType);
    return found == m_indexes.end() ? typeColorIndex(eventType) : found->second;
}

QColor EventTypeColors::color(const std::string& eventType) const {
    return typeColorAt(index(eventType), tokens().dark);
}

} // namespace leftfold::ui
