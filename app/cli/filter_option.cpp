// SPDX-License-Identifier: Apache-2.0
#include "app/cli/filter_option.h"
#include "core/support/clock.h"

namespace leftfold::cli {

Result<std::shared_ptr<const EventFilter>> readFilter(const std::string& option) {
    auto filter = EventFilter::read(option, SystemClock().now());
    if (!filter)
        return fail(filterError(filter.error()));
    return *std::move(filter);
}

} // namespace leftfold::cli
