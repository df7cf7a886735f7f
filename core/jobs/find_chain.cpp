// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_chain.h"

namespace leftfold {

Result<ChainEntrance> findChain(EventSource& source, const std::string& id) {
    EventQuery query;
    query.limit = 1;
    query.payload = PayloadPart::Beginning;
    query.correlation = CorrelationId{id};
    TRY_ASSIGN(auto process, source.read(query));
    if (!process.events.empty())
        return ChainEntrance{std::move(process.events.front()), true};
    query.correlation.reset();
    query.id = EventId{id};
    TRY_ASSIGN(auto named, source.read(query));
    if (!named.events.empty())
        return ChainEntrance{std::move(named.events.front()), false};
    return fail(ErrorCode::NotFound, "The store has neither a correlation nor an event with the id " + id + ".");
}

} // namespace leftfold
