// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/random.h"
#include "core/support/clock.h"
#include <vector>

namespace leftfold::story {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// Somewhere between both, to the microsecond.
microseconds between(Random& random, microseconds least, microseconds most);

/// When customers come on the day that begins at `midnight`: `usual` of them on an average day, more in the evening and on
/// Fridays. In order.
std::vector<Instant> arrivals(Random& random, Instant midnight, std::int64_t usual);

/// `at`, or a little after the warehouse opens next (Monday to Friday, 8 to 18 o'clock).
Instant whenWarehouseWorks(Random& random, Instant at);

/// `at`, or some time the next morning if people sleep (before 7, after 22 o'clock).
Instant whenPeopleAreAwake(Random& random, Instant at);

} // namespace leftfold::story
