// SPDX-License-Identifier: Apache-2.0
#include "ui/session/place_history.h"

namespace leftfold::ui {

namespace {

/// Far more than anybody walks back.
constexpr std::size_t atMost = 200;

bool sameStop(const Place& first, const Place& second) {
    return first.page == second.page && first.aggregate == second.aggregate && first.filter == second.filter;
}

} // namespace

EventRef refOf(const Event& event) {
    return {event.id, event.position, event.aggregate, event.version};
}

void PlaceHistory::visit(const Place& place) {
    if (!m_places.empty() && sameStop(m_places[m_at], place)) {
        m_places[m_at] = place;
        return;
    }
    if (!m_places.empty())
        m_places.resize(m_at + 1);
    m_places.push_back(place);
    if (m_places.size() > atMost)
        m_places.erase(m_places.begin());
    m_at = m_places.size() - 1;
}

void PlaceHistory::clear() {
    m_places.clear();
    m_at = 0;
}

} // namespace leftfold::ui
