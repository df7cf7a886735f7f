// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include <optional>
#include <set>
#include <vector>

namespace leftfold::ui {

/// Which pages of a long result are on their way or could not be read, and where each begins. A table that grows page by page
/// asks it before it fetches. Answers carry the era that they were asked in; those of an older one are not for us.
class PageLedger {
public:
    int era() const { return m_era; }
    /// Another result: nothing is known but that page 0 may be asked for.
    void begin();
    /// No result at all.
    void clear();
    /// The same result, but what is on its way is not for us any more.
    void renew();

    /// The page behind those whose beginning is known.
    int next() const { return static_cast<int>(m_marks.size()); }
    bool isAtEnd() const { return m_atEnd; }
    bool isWaiting() const { return !m_asked.empty(); }
    bool mayGrow() const { return !m_atEnd && mayAsk(next()); }
    bool mayAsk(int page) const;
    bool isAsked(int page) const { return m_asked.contains(page); }
    bool hasFailed(int page) const { return m_failed.contains(page); }

    /// Where a page that was asked for before begins; nothing for the first.
    std::optional<Cursor> beginning(int page) const;
    /// Notes that it is on its way; tells where it begins, nothing for the first.
    std::optional<Cursor> ask(int page);
    void answer(int page);
    void fail(int page);
    /// Dropped unanswered; it may be asked for again.
    void drop(int page) { m_asked.erase(page); }
    /// What is on its way never comes: as if it had failed.
    void failAll();
    /// What is on its way never comes, and may be asked for again at once.
    void dropAll() { m_asked.clear(); }
    /// What failed may be asked for again.
    void forgive() { m_failed.clear(); }

    /// The page `next` has come and ends there.
    void append(const Cursor& last, bool atEnd);
    /// Every beginning is known at once.
    void complete(std::vector<Cursor> marks);
    /// The first `kept` beginnings stay, and these follow: the result has grown.
    void goOn(std::size_t kept, std::vector<Cursor> marks);

private:
    int m_era = 0;
    bool m_atEnd = true;
    std::vector<Cursor> m_marks; ///< page k begins after mark k - 1
    std::set<int> m_asked;
    std::set<int> m_failed;
};

} // namespace leftfold::ui
