// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/pick_events.h"

namespace leftfold {

namespace {

using EventVisitor = std::function<Result<>(const Event&)>;

/// A page may come in several pieces where payloads are large.
Result<> pickFrom(EventSource& source, const PickedRows& picked, Progress& progress, const EventVisitor& visit) {
    EventQuery query = picked.query;
    query.payload = PayloadPart::Whole;
    int row = 0;
    for (auto next = picked.rows.begin(); next != picked.rows.end();) {
        query.limit = picked.rows.back() + 1 - row;
        TRY_ASSIGN(const auto page, source.read(query));
        for (const Event& event : page.events) {
            if (next != picked.rows.end() && *next == row) {
                TRY_VOID(visit(event));
                ++next;
            }
            ++row;
        }
        if (page.atEnd)
            return {};
        if (!progress.keepGoing(-1, -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        query.after = page.last;
    }
    return {};
}

} // namespace

Result<> pickEvents(EventSource& source, const std::vector<PickedRows>& picked, Progress& progress, const EventVisitor& visit) {
    const Watch watch(source, progress);
    for (std::size_t at = 0; at < picked.size(); ++at) {
        TRY_VOID(pickFrom(source, picked[at], progress, visit));
        if (!progress.keepGoing(static_cast<std::int64_t>(at) + 1, std::ssize(picked)))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
    }
    return {};
}

} // namespace leftfold
