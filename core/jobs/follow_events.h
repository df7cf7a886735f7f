// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/list_events.h"
#include "core/support/clock.h"

namespace leftfold {

/// What following needs from outside.
struct FollowHooks {
    EventVisit visit; ///< takes what is new; never called with nothing
    std::function<bool()> wait; ///< called when nothing new is there; false ends it
    /// Called when the store is lost: gives it again, or null to end with that error.
    std::function<EventSource*(const Error&)> reopen;
    Clock& clock;
};

/// Hands on the events, and then whatever is appended, until progress says stop or the visitor fails: it always ends with an
/// error. With a limit it begins that many events before the end.
Result<> followEvents(EventSource& source, const ListEventsRequest& request, Progress& progress, const FollowHooks& hooks);

} // namespace leftfold
