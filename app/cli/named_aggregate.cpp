// SPDX-License-Identifier: Apache-2.0
#include "app/cli/named_aggregate.h"
#include "core/jobs/list_aggregates.h"
#include "core/jobs/resolve_aggregate.h"
#include "core/storage/store_roles.h"

namespace leftfold::cli {

namespace {

constexpr std::string_view cut = "…";

std::string listed(const std::vector<AggregateId>& aggregates) {
    std::string text;
    for (std::size_t at = 0; at < aggregates.size() && at < 5; ++at)
        text += (at == 0 ? "" : ", ") + aggregates[at].path();
    return aggregates.size() > 5 ? text + ", " + std::string(cut) : text;
}

/// No name is right where there are no events: what is there can be asked instead.
std::string messagesAlone(const StoreDescription& store, const std::string& name) {
    return "There is no aggregate " + name + ": " + store.name + " holds no events, only messages. Ask leftfold outbox " + store.address
        + " for them.";
}

} // namespace

Result<AggregateId> findAggregate(EventSource& source, const std::string& name, Progress& progress) {
    if (hasMessagesOnly(source.description()))
        return fail(ErrorCode::NotFound, messagesAlone(source.description(), name));
    const Watch watch(source, progress);
    const auto at = name.find(cut);
    if (at == std::string::npos)
        return resolveAggregate(source, name);
    const std::string_view begins = std::string_view(name).substr(0, at);
    const std::string_view ends = std::string_view(name).substr(at + cut.size());
    std::vector<AggregateId> fitting;
    TRY_VOID(listAggregates(source, {.containing = std::string(ends)}, progress, [&](std::vector<AggregateSummary>&& page) -> Result<> {
        for (AggregateSummary& aggregate : page)
            if (aggregate.id.id.ends_with(ends) && (aggregate.id.id.starts_with(begins) || aggregate.id.path().starts_with(begins)))
                fitting.push_back(std::move(aggregate.id));
        return {};
    }));
    if (fitting.size() == 1)
        return std::move(fitting.front());
    if (fitting.empty())
        return fail(ErrorCode::NotFound, "There is no aggregate " + name + " in this store.");
    return fail(ErrorCode::InvalidArgument, name + " fits several aggregates: " + listed(fitting) + ". Name one in full.");
}

} // namespace leftfold::cli
