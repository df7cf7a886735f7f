// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/time_display.h"
#include "core/storage/outbox_store.h"
#include "ui/models/page_ledger.h"
#include <QAbstractTableModel>
#include <functional>
#include <map>

namespace leftfold::ui {

/// One page that the table wants; `era` and `page` are for the answer.
struct MessageRowsRequest {
    int era = 0;
    int page = 0;
    MessageQuery query;
};

/// Messages of an outbox as rows of a table. It grows page by page as it is scrolled; only some pages are in memory.
class MessageTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { State, Type, Aggregate, Created, Age, Attempts, EventIdentifier, Problem };
    enum Role {
        PendingRole = Qt::UserRole, ///< true while the row's page is on its way
        StateRole, ///< a MessageState as int
        AggregateTypeRole, ///< whose colour the type's square wears
        BadgeRole ///< the schema version: `v2`
    };
    static constexpr int columns = Problem + 1;
    static constexpr int pageRows = 256;
    static constexpr std::size_t pagesKept = 48;
    using Fetch = std::function<void(const MessageRowsRequest&)>;

    explicit MessageTableModel(Fetch fetch, QObject* parent = nullptr);

    /// Forgets everything and starts with the first page of another query.
    void show(MessageQuery query);
    void clear();
    void setRows(int era, int page, MessagePage answer);
    void failRows(int era, int page);
    /// What could not be read is asked for again.
    void retry();
    /// `now` is for ages and relative times.
    void setTimeDisplay(TimeDisplay display, Instant now);

    int era() const { return m_ledger.era(); }
    bool isLoading() const { return m_ledger.isWaiting(); }
    bool isComplete() const { return m_ledger.isAtEnd(); }
    /// Null while the row's page is on its way; asks for it.
    const OutboxMessage* message(int row) const;
    /// The first loaded row with a message of that event, or -1.
    int rowOf(const EventId& event) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// The first rows, or the news that there are none, have come.
    void firstRowsCame();

private:
    void ask(int page) const;
    void keep(int page, std::vector<OutboxMessage> messages);

    Fetch m_fetch;
    MessageQuery m_query;
    int m_rows = 0;
    mutable PageLedger m_ledger; ///< looking at a row may ask for its page
    std::map<int, std::vector<OutboxMessage>> m_pages;
    TimeDisplay m_timeDisplay = TimeDisplay::Utc;
    Instant m_now{};
};

} // namespace leftfold::ui
