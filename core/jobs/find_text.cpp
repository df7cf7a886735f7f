// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_text.h"
#include "core/jobs/find_first.h"

namespace leftfold {

namespace {

/// What was passed already has no hit; where positions are counted, it need not be read again.
EventQuery upTo(EventQuery query, const Event& from) {
    if (!from.position)
        return query;
    const Relation relation = query.direction == Direction::Forward ? Relation::AtMost : Relation::AtLeast;
    return narrowedTo(
        std::move(query), {ComparisonTerm{EventField::GlobalPosition, relation, Literal::bare(std::to_string(from.position->value))}});
}

} // namespace

Result<std::optional<FoundEvent>> findText(EventSource& source, const FindRequest& request, Progress& progress) {
    const EventQuery wanted = narrowedTo(request.query, {SearchTerm{TextPattern::plain(request.text)}});
    std::optional<Cursor> begin;
    if (request.from) {
        TRY_ASSIGN(begin, cursorOf(source, *request.from));
    }
    EventQuery behind = wanted;
    behind.after = begin;
    TRY_ASSIGN(auto found, findFirst(source, behind, progress));
    if (found)
        return FoundEvent{*std::move(found), false};
    if (!begin)
        return std::nullopt;
    TRY_ASSIGN(found, findFirst(source, upTo(wanted, *request.from), progress));
    if (!found)
        return std::nullopt;
    return FoundEvent{*std::move(found), true};
}

} // namespace leftfold
