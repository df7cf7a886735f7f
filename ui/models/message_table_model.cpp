// SPDX-License-Identifier: Apache-2.0
#include "ui/models/message_table_model.h"
#include "ui/models/message_cells.h"
#include "ui/models/text_forms.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

bool isNumber(int column) {
    return column == MessageTableModel::Attempts || column == MessageTableModel::Age;
}

} // namespace

MessageTableModel::MessageTableModel(Fetch fetch, QObject* parent)
    : QAbstractTableModel(parent)
    , m_fetch(std::move(fetch)) { }

void MessageTableModel::show(MessageQuery query) {
    clear();
    m_query = std::move(query);
    m_query.limit = pageRows;
    m_query.payload = PayloadPart::Beginning;
    m_query.after.reset();
    m_ledger.begin();
    ask(0);
}

void MessageTableModel::clear() {
    beginResetModel();
    m_ledger.clear();
    m_rows = 0;
    m_pages.clear();
    endResetModel();
}

void MessageTableModel::setRows(int era, int page, MessagePage answer) {
    if (era != m_ledger.era())
        return;
    m_ledger.answer(page);
    if (page < m_ledger.next()) {
        keep(page, std::move(answer.messages));
        Q_EMIT dataChanged(index(page * pageRows, 0), index(std::min(m_rows, (page + 1) * pageRows) - 1, columns - 1));
        return;
    }
    m_ledger.append(answer.last, answer.atEnd);
    if (!answer.messages.empty()) {
        beginInsertRows({}, m_rows, m_rows + static_cast<int>(answer.messages.size()) - 1);
        m_rows += static_cast<int>(answer.messages.size());
        keep(page, std::move(answer.messages));
        endInsertRows();
    }
    if (page == 0)
        Q_EMIT firstRowsCame();
}

/// Pages far from the one that came go first: a table is scrolled, not jumped through.
void MessageTableModel::keep(int page, std::vector<OutboxMessage> messages) {
    for (auto& message : messages)
        message.payload = {}; // no column shows it
    m_pages[page] = std::move(messages);
    while (m_pages.size() > pagesKept) {
        const auto first = m_pages.begin();
        const auto last = std::prev(m_pages.end());
        m_pages.erase(page - first->first > last->first - page ? first : last);
    }
}

void MessageTableModel::failRows(int era, int page) {
    if (era == m_ledger.era())
        m_ledger.fail(page);
}

void MessageTableModel::retry() {
    m_ledger.dropAll();
    m_ledger.forgive();
    if (m_rows == 0 && !m_ledger.isAtEnd())
        ask(0);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columns - 1));
}

void MessageTableModel::setTimeDisplay(TimeDisplay display, Instant now) {
    m_timeDisplay = display;
    m_now = now;
    Q_EMIT headerDataChanged(Qt::Horizontal, Created, Age);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, Created), index(m_rows - 1, Age));
}

const OutboxMessage* MessageTableModel::message(int row) const {
    if (row < 0 || row >= m_rows)
        return nullptr;
    const auto page = m_pages.find(row / pageRows);
    if (page == m_pages.end()) {
        ask(row / pageRows);
        return nullptr;
    }
    const auto place = static_cast<std::size_t>(row % pageRows);
    return place < page->second.size() ? &page->second[place] : nullptr;
}

void MessageTableModel::ask(int page) const {
    if (!m_ledger.mayAsk(page))
        return;
    MessageQuery query = m_query;
    query.after = m_ledger.ask(page);
    m_fetch({m_ledger.era(), page, std::move(query)});
}

int MessageTableModel::rowOf(const EventId& event) const {
    for (const auto& [page, messages] : m_pages) {
        const auto found = std::find_if(messages.begin(), messages.end(), [&](const auto& message) { return message.eventId == event; });
        if (found != messages.end())
            return page * pageRows + static_cast<int>(found - messages.begin());
    }
    return -1;
}

int MessageTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int MessageTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant MessageTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const OutboxMessage* shown = message(index.row());
    if (role == PendingRole)
        return shown == nullptr;
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return messageCellText(*shown, index.column(), m_timeDisplay, m_now);
    case Qt::ToolTipRole:
        return messageCellToolTip(*shown, index.column(), m_now);
    case StateRole:
        return static_cast<int>(shown->state);
    case AggregateTypeRole:
        return fromStored(shown->aggregate.type);
    case BadgeRole:
        return messageTypeBadge(*shown);
    default:
        return {};
    }
}

QVariant MessageTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::DisplayRole)
        return messageColumnTitle(section, m_timeDisplay);
    if (role == Qt::ToolTipRole)
        return messageColumnToolTip(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

bool MessageTableModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_ledger.mayGrow();
}

void MessageTableModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        ask(m_ledger.next());
}

} // namespace leftfold::ui
