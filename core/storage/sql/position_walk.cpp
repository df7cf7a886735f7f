// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/position_walk.h"
#include "core/storage/event_reading.h"
#include <algorithm>
#include <limits>

namespace leftfold::sql {

namespace {

using namespace std::chrono_literals;

constexpr auto tooShort = 80ms;
constexpr auto tooLong = 240ms;
/// Who has waited for so many stretches waits for longer ones too: each begins anew with planning and waking workers.
constexpr int fewStretches = 4;
constexpr int longer = 3;
constexpr std::int64_t narrowest = 4096;
constexpr std::int64_t widest = std::numeric_limits<std::int64_t>::max() / 4;

/// Without running over.
std::int64_t added(std::int64_t position, std::int64_t width) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(position, width, &sum))
        return width > 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
    return sum;
}

bool isWholeNumber(const std::string& type) {
    return type == "bigint" || type == "integer" || type == "smallint";
}

} // namespace

void WalkPace::begin(std::int64_t width) {
    *this = WalkPace();
    m_width = std::clamp(width, narrowest, widest);
}

void WalkPace::note(Duration took) {
    const int times = ++m_noted > fewStretches ? longer : 1;
    // What hardly depends on the width is the way to the server and back: a wider stretch then costs nothing.
    const bool measured = m_widthBefore > 0 && m_widthBefore != m_width;
    const bool flat = measured && (m_width > m_widthBefore ? took * 4 < m_before * 5 : took * 4 > m_before * 3);
    m_widthBefore = m_width;
    m_before = took;
    if (took < tooShort * times || flat)
        m_width = std::min(m_width * 2, widest);
    else if (took > tooLong * times)
        m_width = std::max(m_width / 2, narrowest);
}

void WalkPace::fill(std::int64_t positions) {
    begin(added(positions, positions / 8));
}

bool PositionWalk::suits(const BoundSection& section, const EventQuery& query) {
    const auto& order = section.order;
    const bool plain = section.engine == Engine::Postgresql && section.joins.empty() && !section.from().isDerived();
    return plain && !query.aggregate && order.size() == 1 && isWholeNumber(section.typeOf(order.front()))
        && !section.isNullable(order.front()) && section.isIndexed(order.front())
        && (!query.after || (query.after->keys.size() == 1 && integerOf(query.after->keys.front())));
}

SqlText PositionWalk::endsStatement(const BoundSection& section) {
    const auto column = columnSql(section.order.front());
    SqlWriter sql(section);
    sql << "SELECT min(" << column << "), max(" << column << ")";
    sql.fromWhere();
    return sql.take();
}

PositionWalk::PositionWalk(const EventQuery& query, Ends ends, const WalkPace& pace)
    : m_backward(query.direction == Direction::Backward)
    , m_ends(ends)
    , m_from(query.after   ? integerOf(query.after->keys.front()).value_or(0)
              : m_backward ? added(ends.last, 1)
                           : added(ends.first, -1))
    , m_begin(m_from)
    , m_pace(pace) {
    measure();
}

/// What is appended meanwhile belongs to the last stretch, so that has no end.
void PositionWalk::measure() {
    const auto until = added(m_from, m_backward ? -m_pace.width() : m_pace.width());
    const bool beyond = m_backward ? until <= m_ends.first : until >= m_ends.last;
    m_stretch.until = beyond ? std::nullopt : std::optional(until);
}

void PositionWalk::fill(const Cursor& place) {
    const auto reached = place.keys.empty() ? std::nullopt : integerOf(place.keys.front());
    if (reached)
        m_pace.fill(m_backward ? added(m_begin, -*reached) : added(*reached, -m_begin));
}

void PositionWalk::move(WalkPace::Duration took) {
    m_from = m_stretch.until.value_or(m_from);
    m_pace.note(took);
    measure();
}

} // namespace leftfold::sql
