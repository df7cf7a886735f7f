// SPDX-License-Identifier: Apache-2.0
#include "ui/views/message_feed.h"

namespace leftfold::ui {

Result<MessagePage> readMessageRows(EventSource& source, MessageQuery query, Progress& progress) {
    OutboxStore* outbox = boxOf(source, query.box);
    MessagePage all;
    if (!outbox)
        return all;
    const auto wanted = static_cast<std::size_t>(query.limit);
    for (;;) {
        TRY_ASSIGN(auto page, outbox->messages(query));
        all.last = page.last; // without meaning at the end, where nobody asks for it
        std::move(page.messages.begin(), page.messages.end(), std::back_inserter(all.messages));
        all.atEnd = page.atEnd;
        if (all.atEnd || all.messages.size() >= wanted)
            return all;
        if (!progress.keepGoing(static_cast<std::int64_t>(all.messages.size()), query.limit))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        query.after = all.last;
        query.limit = static_cast<int>(wanted - all.messages.size());
    }
}

MessageFeed::MessageFeed(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_model([this](const MessageRowsRequest& request) { fetch(request); }) {
    connect(&workspace, &Workspace::reconnected, this, [this] {
        m_busy = false; // the answers on their way went down with the connection
        m_waiting.clear();
        m_model.retry();
    });
}

void MessageFeed::start(const MessageQuery& query) {
    m_reading.cancel();
    m_waiting.clear();
    m_busy = false;
    m_model.show(query);
}

void MessageFeed::clear() {
    m_reading.cancel();
    m_waiting.clear();
    m_busy = false;
    m_model.clear();
}

void MessageFeed::fetch(const MessageRowsRequest& request) {
    m_waiting.push_back(request);
    next();
}

void MessageFeed::next() {
    if (m_busy || m_waiting.empty())
        return;
    const MessageRowsRequest request = m_waiting.back();
    m_waiting.pop_back();
    m_busy = true;
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_reading},
        [query = request.query](EventSource& source, Progress& progress) { return readMessageRows(source, query, progress); },
        [this, request](Result<MessagePage> page) {
            m_busy = false;
            if (page) {
                m_model.setRows(request.era, request.page, *std::move(page));
            } else {
                m_model.failRows(request.era, request.page);
                Q_EMIT failed(page.error());
            }
            next();
        });
}

} // namespace leftfold::ui
