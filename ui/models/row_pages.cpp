// SPDX-License-Identifier: Apache-2.0
#include "ui/models/row_pages.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

std::size_t bytesOf(const std::vector<EventRow>& rows) {
    std::size_t bytes = 0;
    for (const EventRow& row : rows)
        bytes += sizeof(EventRow) + row.event.payload.bytes.size() + row.event.payload.decoded.size();
    return bytes;
}

} // namespace

void RowPages::insert(int page, std::vector<EventRow> rows) {
    forget(page);
    // The page just looked at and its neighbours stay, whatever they weigh: a window may show parts of two.
    constexpr std::size_t least = 3;
    const std::size_t bytes = bytesOf(rows);
    while (m_pages.size() >= m_bounds.pages || (m_pages.size() >= least && m_bytes + bytes > m_bounds.bytes))
        forget(m_uses.back());
    m_uses.push_front(page);
    m_bytes += bytes;
    m_pages[page] = {std::move(rows), bytes, m_uses.begin()};
}

void RowPages::clear() {
    m_pages.clear();
    m_uses.clear();
    m_bytes = 0;
}

const EventRow* RowPages::row(int page, int index) const {
    const auto found = m_pages.find(page);
    if (found == m_pages.end() || index >= static_cast<int>(found->second.rows.size()))
        return nullptr;
    m_uses.splice(m_uses.begin(), m_uses, found->second.use);
    return &found->second.rows[static_cast<std::size_t>(index)];
}

std::vector<EventRow>* RowPages::rows(int page) {
    const auto found = m_pages.find(page);
    return found == m_pages.end() ? nullptr : &found->second.rows;
}

std::vector<int> RowPages::pages() const {
    std::vector<int> numbers(m_uses.begin(), m_uses.end());
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

void RowPages::forget(int page) {
    const auto found = m_pages.find(page);
    if (found == m_pages.end())
        return;
    m_bytes -= found->second.bytes;
    m_uses.erase(found->second.use);
    m_pages.erase(found);
}

} // namespace leftfold::ui
