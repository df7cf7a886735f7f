// SPDX-License-Identifier: Apache-2.0
#include "ui/models/page_ledger.h"
#include <algorithm>
#include <iterator>

namespace leftfold::ui {

void PageLedger::begin() {
    clear();
    m_atEnd = false;
}

void PageLedger::clear() {
    renew();
    m_atEnd = true;
    m_marks.clear();
    m_failed.clear();
}

void PageLedger::renew() {
    ++m_era;
    m_asked.clear();
}

bool PageLedger::mayAsk(int page) const {
    return page <= next() && !m_asked.contains(page) && !m_failed.contains(page);
}

std::optional<Cursor> PageLedger::ask(int page) {
    m_asked.insert(page);
    return beginning(page);
}

std::optional<Cursor> PageLedger::beginning(int page) const {
    return page > 0 ? std::optional(m_marks[static_cast<std::size_t>(page) - 1]) : std::nullopt;
}

void PageLedger::answer(int page) {
    m_asked.erase(page);
    m_failed.erase(page);
}

void PageLedger::fail(int page) {
    m_asked.erase(page);
    m_failed.insert(page);
}

void PageLedger::failAll() {
    m_failed.merge(m_asked);
    m_asked.clear();
}

void PageLedger::append(const Cursor& last, bool atEnd) {
    m_atEnd = atEnd;
    m_marks.push_back(last);
}

void PageLedger::complete(std::vector<Cursor> marks) {
    m_marks = std::move(marks);
    m_atEnd = true;
}

void PageLedger::goOn(std::size_t kept, std::vector<Cursor> marks) {
    m_marks.resize(std::min(kept, m_marks.size()));
    std::move(marks.begin(), marks.end(), std::back_inserter(m_marks));
}

} // namespace leftfold::ui
