// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/pick_events.h"
#include "core/model/time_display.h"
#include "core/storage/event_source.h"
#include "ui/models/page_ledger.h"
#include "ui/models/row_pages.h"
#include <QAbstractTableModel>
#include <functional>

namespace leftfold::ui {

/// One page that the table wants. `query` names it completely; `era` and `page` are for the answer.
struct EventRowsRequest {
    int era = 0;
    int page = 0;
    EventQuery query;
    std::shared_ptr<const ColumnValues> added{}; ///< columns beside those of the table itself; null: none
};

/// The events of a page whose messages the table wants to know.
struct EventMarksRequest {
    int era = 0;
    int page = 0;
    std::vector<EventId> events;
};

/// The answer: `pageRows` rows, fewer only in the last page.
struct EventRowsAnswer {
    std::vector<EventRow> rows;
    Cursor last; ///< how far was read
    bool atEnd = true;
    bool partial = false; ///< a filter takes its time: more of the page follows
};

/// What a table whose outline is known gains while its log is followed.
struct EventRowsGrowth {
    std::vector<std::int64_t> late; ///< places among the rows known before, ascending, each with those before it; they come first
    std::int64_t added = 0; ///< so many at the end of the log
    std::vector<EventRow> rows; ///< those; none where nobody kept them
    std::size_t keptMarks = 0; ///< so many beginnings of pages stay,
    std::vector<Cursor> marks; ///< and these follow
};

/// A store's events as rows of a table, as many as there are, of which only some pages are in memory.
///
/// Before the outline is known the table grows page by page; with it every row has its place and any page can be asked for.
/// Sorting the other way then needs nothing new: the same pages are shown from the end.
class EventTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Position, Occurred, Type, Aggregate, Version, Correlation, Message, Data };
    enum Role {
        PendingRole = Qt::UserRole, ///< true while the row's page is on its way
        AggregateTypeRole, ///< whose colour the type's square wears
        BadgeRole, ///< the schema version: `v2`
        BrokenRole, ///< true where the payload can't be read
        MarkRole, ///< a MessageMark as int; looking at it asks for the marks of the row's page
        BookmarkRole ///< true where the event is bookmarked
    };
    static constexpr int columns = Data + 1;
    static constexpr int pageRows = 512;
    using Fetch = std::function<void(const EventRowsRequest&)>;
    using FetchMarks = std::function<void(EventMarksRequest)>;
    using IsBookmarked = std::function<bool(const Event&)>;

    explicit EventTableModel(Fetch fetch, QObject* parent = nullptr);

    /// Forgets everything and starts with the first page of another query (its `after`, `limit` and `payload` are ours).
    void show(EventQuery query);
    /// Nothing is shown; answers on their way are not for us any more.
    void clear();
    void setDirection(Direction direction);
    /// A second one, of a store that has grown, adds the new rows at their end of the table.
    void setOutline(int era, const Outline& outline);
    void setRows(int era, int page, EventRowsAnswer answer);
    /// The log has grown. Rows that are seen are not read again, but where something came late.
    void grow(EventRowsGrowth growth);
    /// The first rows of a page whose others are still looked for.
    void setFirstRows(int era, int page, std::vector<EventRow> rows);
    /// The page could not be read; it is asked for again when it is looked at after `retry`.
    void failRows(int era, int page);
    void retry();
    /// The request was dropped unanswered, since the view has moved on; the page may be asked for again.
    void dropRequest(int era, int page);
    /// No answer is on its way any more; what is missing is asked for again.
    void forgetRequests();
    /// How the messages of events are looked up; without it every mark stays unknown.
    void setMarkFetch(FetchMarks fetch) { m_fetchMarks = std::move(fetch); }
    /// In the order of the request; none where they cannot be told.
    void setMarks(int era, int page, const std::vector<MessageMark>& marks);
    /// The request was dropped unanswered; the marks may be asked for again.
    void dropMarks(int era, int page);
    /// Columns behind the table's own, in place of those before; the pages are read again for them.
    void setAdded(std::vector<EventColumn> added);
    const std::vector<EventColumn>& added() const;
    /// Whose rows are marked; called again when others are.
    void setBookmarked(IsBookmarked bookmarked);
    /// Where some rows are to be read from, in the order of the store.
    std::vector<PickedRows> pick(const std::vector<int>& rows) const;
    /// `now` is for relative times.
    void setTimeDisplay(TimeDisplay display, Instant now);

    int era() const { return m_ledger.era(); }
    const std::shared_ptr<const EventFilter>& filter() const { return m_query.filter; }
    Direction direction() const { return m_query.direction; }
    /// The query whose outline this table needs: always forward.
    EventQuery outlineQuery() const;
    bool hasOutline() const { return m_outlined; }
    bool isLoading() const { return m_ledger.isWaiting(); }
    /// Null while the row's page is on its way; asks for it.
    const EventRow* row(int row) const;
    /// Where an event of the loaded pages stands, or -1.
    int rowOf(const Event& event) const;
    /// The row of the n-th event of the result, counted from 0 in store order.
    int rowOfOrdinal(std::int64_t ordinal) const;

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
    struct Place {
        int page = 0;
        int index = 0;
    };
    Place placeOf(int row) const;
    void ask(int page) const;
    void extend(const Outline& outline, int count);
    void insertLate(const std::vector<std::int64_t>& late);
    void insertAtEnd(int added, std::vector<EventRow> rows);
    void keepNewRows(std::vector<EventRow> rows);
    void forgetFrom(int page);
    bool grows(int page) const;
    void growTo(int page, std::vector<EventRow> rows);
    void announce(int page, int firstColumn = 0, int lastColumn = -1);
    void announceAll(int firstColumn, int lastColumn);
    void forgetPages();
    void learnNumbers(const std::vector<EventRow>& rows);
    bool isNumeric(int column) const;
    QVariant cell(const EventRow& row, int column, int role) const;
    int markOf(int row, const EventRow& shown) const;

    Fetch m_fetch;
    FetchMarks m_fetchMarks;
    EventQuery m_query;
    int m_rows = 0; ///< that the view knows of
    mutable PageLedger m_ledger; ///< looking at a row may ask for its page
    bool m_outlined = false; ///< every row has its place
    RowPages m_pages;
    mutable std::set<int> m_marksAsked; ///< pages; those whose marks are on their way, or have come
    std::shared_ptr<const ColumnValues> m_added;
    std::vector<bool> m_numbers; ///< the added columns in which numbers stand
    IsBookmarked m_bookmarked;
    TimeDisplay m_timeDisplay = TimeDisplay::Utc;
    Instant m_now{};
};

} // namespace leftfold::ui
