// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/describe_store.h"

namespace leftfold {

Result<StoreReport> describeStore(EventSource& source, Progress& progress) {
    StoreReport report;
    report.description = source.description();
    TRY_ASSIGN(report.summary, source.summarize(progress));
    return report;
}

} // namespace leftfold
