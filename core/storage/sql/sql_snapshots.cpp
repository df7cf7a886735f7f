// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_query_text.h"
#include "core/storage/sql/sql_event_source.h"
#include "core/storage/summary_text.h"

namespace leftfold::sql {

namespace {

/// A page ends early rather than hold more than this.
constexpr std::size_t mostBytes = std::size_t{32} << 20;

void moveCursor(Cursor& cursor, ColumnList& columns, const Row& row, const std::vector<ColumnName>& order) {
    cursor.keys.clear();
    for (const auto& column : order)
        cursor.keys.emplace_back(row.value(columns.place(column)).value_or(nullKey));
}

} // namespace

Result<std::vector<Snapshot>> SqlEventSource::snapshots(const AggregateId& aggregate) {
    std::vector<Snapshot> all;
    for (const auto* match : sections(LayoutRole::Snapshots)) {
        const SnapshotReader reader(*match->bound);
        TRY_VOID(forEachRow(snapshotsStatement(*match->bound, aggregate, reader.columns().columns()), [&](const Row& row) -> Result<> {
            auto snapshot = reader.read(row);
            const bool sameType =
                snapshot && (aggregate.type.empty() || snapshot->aggregate.type.empty() || snapshot->aggregate.type == aggregate.type);
            if (sameType)
                all.push_back(std::move(*snapshot));
            return {};
        }));
    }
    std::stable_sort(all.begin(), all.end(), [](const Snapshot& left, const Snapshot& right) { return left.version < right.version; });
    return all;
}

Result<SnapshotPage> SqlEventSource::snapshotsOfSection(const BoundSection& section, const SnapshotQuery& query) {
    const SnapshotReader reader(section);
    const auto order = snapshotOrder(section);
    ColumnList columns = reader.columns();
    for (const auto& column : order)
        columns.place(column);
    TRY_ASSIGN(
        const auto rows, m_connection->query(snapshotPageStatement(section, query.after, query.limit, columns.columns()), watcher()));
    SnapshotPage page;
    std::size_t bytes = 0;
    for (int count = 0;; ++count) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return page;
        if (count == query.limit || bytes > mostBytes)
            break;
        moveCursor(page.last, columns, *rows, order);
        auto snapshot = reader.read(*rows, query.payload);
        if (!snapshot)
            continue;
        bytes += snapshot->state.bytes.size() + snapshot->state.decoded.size();
        page.snapshots.push_back(std::move(*snapshot));
    }
    page.atEnd = false;
    return page;
}

/// One section after the other; the first key of a cursor tells which.
Result<SnapshotPage> SqlEventSource::snapshotPage(const SnapshotQuery& query) {
    const auto all = sections(LayoutRole::Snapshots);
    auto at = query.after ? static_cast<std::size_t>(integerOf(query.after->keys.front()).value_or(0)) : 0;
    if (at >= all.size())
        return SnapshotPage();
    auto within = query;
    if (within.after)
        within.after->keys.erase(within.after->keys.begin());
    if (within.after && within.after->keys.empty())
        within.after.reset(); // the section before has ended
    TRY_ASSIGN(auto page, snapshotsOfSection(*all[at]->bound, within));
    if (page.atEnd && at + 1 < all.size())
        page = {.snapshots = std::move(page.snapshots), .last = {{std::to_string(++at)}}, .atEnd = false};
    else
        page.last.keys.insert(page.last.keys.begin(), std::to_string(at));
    return page;
}

} // namespace leftfold::sql
