// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_query_text.h"
#include "core/storage/outbox_store.h"

namespace leftfold {

/// A section of messages: of an outbox, of an inbox, or of dead letters, whose rows are all dead.
struct MessageSection {
    const BoundSection* bound = nullptr;
    LayoutRole role = LayoutRole::Outbox;

    MessageBox box() const { return role == LayoutRole::Inbox ? MessageBox::Inbox : MessageBox::Outbox; }
};

/// The state of a row as one of the documents' words for its box.
std::string messageStateSql(const MessageSection& section);

/// The columns that the query reads in.
std::vector<ColumnName> messageOrder(const MessageSection& section, MessageOrder order);

/// Whether the engine can tell the ids that the query asks for. Where it cannot, its statement gives messages of other ids too.
bool tellsInSql(const MessageSection& section, const MessageQuery& query);

/// `SELECT columns …, state … LIMIT limit + 1`. The cursor of the query is one of this section.
SqlText messagesStatement(const MessageSection& section, const MessageQuery& query, const ColumnList& columns);

/// Whether the engine can tell times and attempts for a tally, which stand inside bytes in some stores.
bool talliesInSql(const MessageSection& section);

/// Rows of (state, messages, time of the oldest, most attempts).
SqlText messageTallyStatement(const MessageSection& section);

} // namespace leftfold
