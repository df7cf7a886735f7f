// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QString>
#include <map>
#include <set>
#include <string>

namespace leftfold::ui {

/// Colours for the event types of one aggregate's history, where the aggregate type's own colour would tell nothing. The
/// same set of types has the same colours in every session; as long as ten are enough, no two are alike.
class EventTypeColors {
public:
    EventTypeColors() = default;
    explicit EventTypeColors(const std::set<std::string>& eventTypes);

    int index(const std::string& eventType) const;
    QColor color(const std::string& eventType) const;

private:
    std::map<std::string, int> m_indexes;
};

} // namespace leftfold::ui
