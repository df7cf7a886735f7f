// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/prove_upcasters.h"
#include <future>

namespace leftfold {

namespace {

constexpr int pageSize = 4096;

/// Adds what is known of the end to what a walk reports.
class WithTotal final : public Progress {
public:
    WithTotal(Progress& progress, std::int64_t total)
        : m_progress(progress)
        , m_total(total) { }

    bool keepGoing(std::int64_t done, std::int64_t total) override { return m_progress.keepGoing(done, total < 0 ? m_total : total); }

private:
    Progress& m_progress;
    std::int64_t m_total;
};

} // namespace

Result<Proof> proveUpcasters(EventSource& source, const ProveRequest& request, Progress& progress) {
    WithTotal reported(progress, request.total);
    Prover prover(*request.upcasters);
    EventQuery query;
    query.limit = pageSize;
    std::future<void> proving; // the page before, while the next one is read
    TRY_VOID(forEachPage(source, query, reported, [&](EventPage&& page) -> Result<> {
        if (proving.valid())
            proving.get();
        const auto how = page.atEnd ? std::launch::deferred : std::launch::async;
        proving = std::async(how, [&prover, events = std::move(page.events)] {
            for (const auto& event : events)
                prover.add(event);
        });
        return {};
    }));
    if (proving.valid())
        proving.get();
    return std::move(prover).finish();
}

} // namespace leftfold
