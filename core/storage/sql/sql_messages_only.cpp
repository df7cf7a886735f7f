// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/sql_messages_only.h"
#include "core/storage/sql/sql_event_source.h"

namespace leftfold::sql {

SqlMessagesOnly::SqlMessagesOnly(
    std::unique_ptr<Connection> connection, std::shared_ptr<const std::vector<Layout>> layouts, std::vector<LayoutMatch> matches)
    : m_connection(std::move(connection))
    , m_layouts(std::move(layouts))
    , m_matches(std::move(matches))
    , m_description(describeStore(m_connection->address(), m_matches, m_matches.front()))
    , m_outbox(*openOutbox(*m_connection, *this, m_matches)) {
    m_description.detection += "; there is an outbox and no event store";
}

Result<StoreSummary> SqlMessagesOnly::summarize(Progress& progress) {
    const Watch watch(*this, progress);
    StoreSummary summary;
    TRY_ASSIGN(const auto tally, m_outbox.tallyMessages());
    summary.outbox = OutboxCounts{tally.pending, tally.published, tally.failing + tally.dead};
    return summary;
}

} // namespace leftfold::sql
