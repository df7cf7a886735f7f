// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/event_row.h"
#include <list>
#include <optional>
#include <unordered_map>
#include <vector>

namespace leftfold::ui {

/// Pages of rows that were fetched, the least recently looked at forgotten first. Bounded by rows and by payload bytes.
class RowPages {
public:
    struct Bounds {
        std::size_t pages = 32;
        std::size_t bytes = std::size_t{48} << 20U;
    };
    RowPages() = default;
    explicit RowPages(Bounds bounds)
        : m_bounds(bounds) { }

    void insert(int page, std::vector<EventRow> rows);
    void clear();
    void forget(int page);
    bool contains(int page) const { return m_pages.contains(page); }
    /// Null where the page is not here, or is shorter.
    const EventRow* row(int page, int index) const;
    /// Null where the page is not here.
    std::vector<EventRow>* rows(int page);
    std::vector<int> pages() const;

private:
    struct Page {
        std::vector<EventRow> rows;
        std::size_t bytes = 0;
        std::list<int>::iterator use;
    };

    Bounds m_bounds;
    std::unordered_map<int, Page> m_pages;
    mutable std::list<int> m_uses; ///< most recent first
    std::size_t m_bytes = 0;
};

} // namespace leftfold::ui
