// SPDX-License-Identifier: Apache-2.0
#include "ui/models/event_table_model.h"
#include "ui/models/event_cells.h"
#include "ui/models/text_forms.h"
#include <algorithm>
#include <limits>

namespace leftfold::ui {

namespace {

/// Item views count with int, and place rows by pixel.
int rowsThatFit(std::int64_t count) {
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max() / 32));
}

} // namespace

EventTableModel::EventTableModel(Fetch fetch, QObject* parent)
    : QAbstractTableModel(parent)
    , m_fetch(std::move(fetch)) { }

void EventTableModel::show(EventQuery query) {
    clear();
    m_query = std::move(query);
    m_query.limit = pageRows;
    m_query.payload = PayloadPart::Beginning;
    m_query.after.reset();
    m_ledger.begin();
    ask(0);
}

void EventTableModel::clear() {
    beginResetModel();
    m_ledger.clear();
    m_rows = 0;
    m_outlined = false;
    m_pages.clear();
    m_marksAsked.clear();
    endResetModel();
}

void EventTableModel::setDirection(Direction direction) {
    if (direction == m_query.direction)
        return;
    if (!m_outlined) {
        EventQuery query = m_query;
        query.direction = direction;
        return show(std::move(query));
    }
    Q_EMIT layoutAboutToBeChanged();
    m_query.direction = direction;
    QModelIndexList turned;
    for (const QModelIndex& index : persistentIndexList())
        turned << this->index(m_rows - 1 - index.row(), index.column());
    changePersistentIndexList(persistentIndexList(), turned);
    Q_EMIT layoutChanged();
}

EventQuery EventTableModel::outlineQuery() const {
    EventQuery query = m_query;
    query.direction = Direction::Forward;
    return query;
}

void EventTableModel::setOutline(int era, const Outline& outline) {
    const int count = rowsThatFit(outline.count);
    if (era != m_ledger.era() || outline.every != pageRows || count < m_rows)
        return;
    if (m_outlined)
        return extend(outline, count);
    if (m_query.direction == Direction::Backward) {
        // The pages so far were cut from the other end.
        m_pages.clear();
        m_marksAsked.clear();
        m_ledger.renew();
    }
    m_outlined = true;
    m_ledger.complete(outline.marks);
    if (count > m_rows) {
        beginInsertRows({}, m_rows, count - 1);
        m_rows = count;
        endInsertRows();
    }
    if (m_rows > 0)
        announceAll(0, columnCount() - 1);
}

void EventTableModel::extend(const Outline& outline, int count) {
    if (count == m_rows)
        return;
    // The last page was not full; an answer on its way may have too few rows as well.
    m_pages.forget(m_rows / pageRows);
    m_marksAsked.clear();
    m_ledger.renew();
    const int first = m_query.direction == Direction::Backward ? 0 : m_rows;
    beginInsertRows({}, first, first + count - m_rows - 1);
    m_ledger.complete(outline.marks);
    m_rows = count;
    endInsertRows();
}

void EventTableModel::setRows(int era, int page, EventRowsAnswer answer) {
    if (era != m_ledger.era())
        return;
    m_ledger.answer(page);
    m_marksAsked.erase(page);
    learnNumbers(answer.rows);
    if (grows(page)) {
        m_ledger.append(answer.last, answer.atEnd);
        growTo(page, std::move(answer.rows));
    } else {
        m_pages.insert(page, std::move(answer.rows));
        announce(page);
    }
    if (page == 0)
        Q_EMIT firstRowsCame();
}

void EventTableModel::setFirstRows(int era, int page, std::vector<EventRow> rows) {
    if (era != m_ledger.era() || rows.empty())
        return;
    const bool first = m_rows == 0;
    if (grows(page)) {
        growTo(page, std::move(rows));
    } else {
        m_pages.insert(page, std::move(rows));
        announce(page);
    }
    if (first)
        Q_EMIT firstRowsCame();
}

/// Whether the page makes the table longer: it is the next one, and nobody knows yet how many there are.
bool EventTableModel::grows(int page) const {
    return !m_outlined && page == m_ledger.next() && !m_ledger.isAtEnd();
}

void EventTableModel::growTo(int page, std::vector<EventRow> rows) {
    const int count = page * pageRows + static_cast<int>(rows.size());
    const bool longer = count > m_rows;
    if (longer)
        beginInsertRows({}, m_rows, count - 1);
    m_pages.insert(page, std::move(rows));
    m_rows = std::max(m_rows, count);
    if (longer)
        endInsertRows();
}

void EventTableModel::announce(int page, int firstColumn, int lastColumn) {
    int first = page * pageRows;
    int last = std::min(first + pageRows, m_rows) - 1;
    if (first > last)
        return;
    if (m_outlined && m_query.direction == Direction::Backward) {
        std::swap(first, last);
        first = m_rows - 1 - first;
        last = m_rows - 1 - last;
    }
    Q_EMIT dataChanged(index(first, firstColumn), index(last, lastColumn < 0 ? columnCount() - 1 : lastColumn));
}

void EventTableModel::setMarks(int era, int page, const std::vector<MessageMark>& marks) {
    auto* rows = m_pages.rows(page);
    if (era != m_ledger.era() || !rows)
        return dropMarks(era, page);
    for (std::size_t row = 0; row < std::min(rows->size(), marks.size()); ++row)
        (*rows)[row].message = marks[row];
    announce(page, Message, Message);
}

void EventTableModel::dropMarks(int era, int page) {
    if (era == m_ledger.era())
        m_marksAsked.erase(page);
}

/// An era may end while pages stay (a store that has grown): what is on its way then is asked for again.
int EventTableModel::markOf(int row, const EventRow& shown) const {
    const int page = placeOf(row).page;
    if (shown.message == MessageMark::Unknown && m_fetchMarks && m_marksAsked.insert(page).second) {
        EventMarksRequest request{m_ledger.era(), page, {}};
        for (int index = 0; const EventRow* one = m_pages.row(page, index); ++index)
            request.events.push_back(one->event.id);
        m_fetchMarks(std::move(request));
    }
    return static_cast<int>(shown.message);
}

void EventTableModel::failRows(int era, int page) {
    if (era == m_ledger.era())
        m_ledger.fail(page);
}

void EventTableModel::retry() {
    const bool fromTheStart = m_ledger.hasFailed(0) && m_rows == 0;
    m_ledger.forgive();
    if (fromTheStart)
        ask(0);
    if (m_rows > 0)
        announceAll(0, columnCount() - 1);
}

void EventTableModel::dropRequest(int era, int page) {
    if (era == m_ledger.era())
        m_ledger.drop(page);
}

void EventTableModel::forgetRequests() {
    m_ledger.failAll();
    retry();
}

void EventTableModel::setTimeDisplay(TimeDisplay display, Instant now) {
    m_timeDisplay = display;
    m_now = now;
    Q_EMIT headerDataChanged(Qt::Horizontal, Occurred, Occurred);
    announceAll(Occurred, Occurred);
}

EventTableModel::Place EventTableModel::placeOf(int row) const {
    const bool turned = m_outlined && m_query.direction == Direction::Backward;
    const int stored = turned ? m_rows - 1 - row : row;
    return {stored / pageRows, stored % pageRows};
}

const EventRow* EventTableModel::row(int row) const {
    if (row < 0 || row >= m_rows)
        return nullptr;
    const Place place = placeOf(row);
    if (!m_pages.contains(place.page))
        ask(place.page);
    return m_pages.row(place.page, place.index);
}

void EventTableModel::ask(int page) const {
    if (!m_ledger.mayAsk(page))
        return;
    EventQuery query = m_query;
    if (m_outlined)
        query.direction = Direction::Forward;
    query.after = m_ledger.ask(page);
    m_fetch({m_ledger.era(), page, std::move(query), m_added});
}

int EventTableModel::rowOf(const Event& event) const {
    const bool turned = m_outlined && m_query.direction == Direction::Backward;
    for (const int page : m_pages.pages()) {
        for (int index = 0; const EventRow* row = m_pages.row(page, index); ++index) {
            const int stored = page * pageRows + index;
            if (row->event.id == event.id && row->event.position == event.position && row->event.version == event.version)
                return turned ? m_rows - 1 - stored : stored;
        }
    }
    return -1;
}

int EventTableModel::rowOfOrdinal(std::int64_t ordinal) const {
    if (!m_outlined || ordinal < 0 || ordinal >= m_rows)
        return -1;
    const int stored = static_cast<int>(ordinal);
    return m_query.direction == Direction::Backward ? m_rows - 1 - stored : stored;
}

int EventTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int EventTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns + static_cast<int>(m_numbers.size());
}

QVariant EventTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const EventRow* event = row(index.row());
    if (role == PendingRole)
        return event == nullptr;
    if (event && role == MarkRole)
        return markOf(index.row(), *event);
    return event ? cell(*event, index.column(), role) : QVariant();
}

QVariant EventTableModel::cell(const EventRow& row, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return eventCellText(row, column, m_timeDisplay, m_now);
    case Qt::ToolTipRole:
        return eventCellToolTip(row, column, m_now);
    case AggregateTypeRole:
        return fromStored(row.event.aggregate.type);
    case BadgeRole:
        return row.event.schemaVersion ? QLatin1Char('v') + QString::number(*row.event.schemaVersion) : QString();
    case BrokenRole:
        return row.payload == PayloadState::Broken;
    case BookmarkRole:
        return m_bookmarked && m_bookmarked(row.event);
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (section >= columns && section < columnCount())
        return role == Qt::DisplayRole || role == Qt::ToolTipRole
            ? addedColumnTitle(added()[static_cast<std::size_t>(section - columns)], role)
            : QVariant();
    if (role == Qt::DisplayRole)
        return eventColumnTitle(section, m_timeDisplay);
    if (role == Qt::ToolTipRole)
        return eventColumnToolTip(section);
    return {};
}

bool EventTableModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_outlined && m_ledger.mayGrow();
}

void EventTableModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        ask(m_ledger.next());
}

} // namespace leftfold::ui
