// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include <QString>
#include <optional>
#include <vector>

namespace leftfold::ui {

/// Names one event of a store by all that is known of it.
struct EventRef {
    EventId id;
    std::optional<Position> position;
    AggregateId aggregate;
    std::optional<Version> version;

    bool operator==(const EventRef&) const = default;
};

EventRef refOf(const Event& event);

/// Where a person is: page, aggregate, event, filter.
struct Place {
    QString page;
    std::optional<AggregateId> aggregate;
    std::optional<EventRef> event;
    QString filter;

    bool operator==(const Place&) const = default;
};

/// Places seen, as a browser keeps them. Walking through events on one page is one place, the last one.
class PlaceHistory {
public:
    void visit(const Place& place);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    /// The place before; only where there is one.
    const Place& back() { return m_places[--m_at]; }
    const Place& forward() { return m_places[++m_at]; }
    void clear();

private:
    std::vector<Place> m_places;
    std::size_t m_at = 0;
};

} // namespace leftfold::ui
