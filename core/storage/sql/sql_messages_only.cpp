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
    , m_outbox(openMessages(*m_connection, *this, m_matches, MessageBox::Outbox))
    , m_inbox(openMessages(*m_connection, *this, m_matches, MessageBox::Inbox)) {
    m_description.detection += m_outbox ? "; there is an outbox and no event store" : "; there is an inbox and no event store";
}

Result<StoreSummary> SqlMessagesOnly::summarize(Progress& progress) {
    const Watch watch(*this, progress);
    StoreSummary summary;
    TRY_VOID(summarizeMessages(*this, summary));
    return summary;
}

} // namespace leftfold::sql
