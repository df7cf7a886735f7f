// SPDX-License-Identifier: Apache-2.0
#include "core/storage/aggregate_tally.h"
#include "core/storage/aggregate_key.h"
#include "core/storage/event_reading.h"
#include <algorithm>

namespace leftfold {

namespace {

/// Below zero, zero, above: as the order of the keys is.
int compareKeys(std::string_view left, std::string_view right) {
    const auto number = integerOf(left);
    const auto other = integerOf(right);
    if (number && other && *number != *other)
        return *number < *other ? -1 : 1;
    if (number.has_value() != other.has_value())
        return number ? -1 : 1;
    return left.compare(right);
}

/// NULL comes first, as `SqlWriter::orderBy` has it.
std::string keyAt(const Row& row, int column) {
    return std::string(row.value(column).value_or(nullKey));
}

} // namespace

AggregateTally::AggregateTally(const BoundSection& section, std::optional<Cursor> after, std::size_t most)
    : m_section(section)
    , m_after(std::move(after))
    , m_most(std::max<std::size_t>(most, 1))
    , m_item(section, m_columns)
    , m_version(section.field("version"), m_columns)
    , m_occurredAt(section.field("occurred_at"), m_columns)
    , m_type(section.field("aggregate_type"), m_columns) {
    for (const auto& column : aggregateKeyColumns(section))
        m_keys.push_back(m_columns.place(column));
    for (const auto& column : section.aggregateOrder)
        m_order.push_back(m_columns.place(column));
}

bool AggregateTally::comesBefore(const Cursor& left, const Cursor& right) {
    for (std::size_t at = 0; at < std::min(left.keys.size(), right.keys.size()); ++at)
        if (const int compared = compareKeys(left.keys[at], right.keys[at]); compared != 0)
            return compared < 0;
    return left.keys.size() < right.keys.size();
}

void AggregateTally::take(const Row& row) {
    if (row.value(m_keys.front()))
        takeItem(m_item.of(row));
}

void AggregateTally::takeItem(const Row& row) {
    Known* known = knownFor(row);
    if (!known)
        return;
    auto& summary = known->entry.summary;
    tellVersion(row, summary);
    if (++summary.events == 1 || isLast(row, *known))
        tellLast(row, *known);
}

/// Null where the aggregate is not among those that are kept.
AggregateTally::Known* AggregateTally::knownFor(const Row& row) {
    m_key.assign(row.bytes(m_keys.front()));
    for (std::size_t at = 1; at < m_keys.size(); ++at) {
        m_key += '\0';
        m_key += row.value(m_keys[at]).value_or(nullKey);
    }
    if (const auto found = m_known.find(m_key); found != m_known.end())
        return &found->second;
    Cursor place = placeOf(row);
    if ((m_after && !comesBefore(*m_after, place)) || (m_bound && !comesBefore(place, *m_bound)))
        return nullptr;
    if (m_known.size() >= 2 * m_most) {
        dropWhatComesLast();
        if (!comesBefore(place, *m_bound))
            return nullptr;
    }
    Known known;
    known.entry.summary.id = aggregateOfKeys(m_section, place.keys);
    known.keyTellsType = !known.entry.summary.id.type.empty();
    known.entry.place = std::move(place);
    return &m_known.emplace(m_key, std::move(known)).first->second;
}

Cursor AggregateTally::placeOf(const Row& row) const {
    Cursor place;
    for (const int column : m_keys)
        place.keys.push_back(keyAt(row, column));
    return place;
}

bool AggregateTally::isLast(const Row& row, const Known& known) const {
    for (std::size_t at = 0; at < m_order.size(); ++at)
        if (const int compared = compareKeys(row.value(m_order[at]).value_or(nullKey), known.lastOrder[at]); compared != 0)
            return compared > 0;
    return true; // nothing tells them apart: the walk's order does
}

void AggregateTally::tellLast(const Row& row, Known& known) {
    known.lastOrder.resize(m_order.size());
    for (std::size_t at = 0; at < m_order.size(); ++at)
        known.lastOrder[at] = row.value(m_order[at]).value_or(nullKey);
    std::string buffer;
    const auto time = m_occurredAt.view(row, buffer);
    known.entry.summary.lastChange = time ? storedInstant(*time, m_section.section->times) : std::nullopt;
    if (!known.keyTellsType)
        known.entry.summary.id.type = m_type.view(row, buffer).value_or(std::string_view());
}

void AggregateTally::tellVersion(const Row& row, AggregateSummary& summary) {
    std::string buffer;
    const auto text = m_version.view(row, buffer);
    const auto number = text ? integerOf(*text) : std::nullopt;
    if (!number)
        return;
    const Version version{*number};
    summary.firstVersion = summary.firstVersion ? std::min(*summary.firstVersion, version) : version;
    summary.lastVersion = summary.lastVersion ? std::max(*summary.lastVersion, version) : version;
}

void AggregateTally::dropWhatComesLast() {
    std::vector<const Cursor*> places;
    places.reserve(m_known.size());
    for (const auto& [key, known] : m_known)
        places.push_back(&known.entry.place);
    const auto bound = places.begin() + static_cast<std::ptrdiff_t>(m_most);
    std::nth_element(
        places.begin(), bound, places.end(), [](const Cursor* left, const Cursor* right) { return comesBefore(*left, *right); });
    m_bound = **bound;
    std::erase_if(m_known, [this](const auto& known) { return !comesBefore(known.second.entry.place, *m_bound); });
}

std::vector<AggregateTally::Entry> AggregateTally::sorted() {
    std::vector<Entry> entries;
    entries.reserve(m_known.size());
    for (auto& [key, known] : m_known)
        entries.push_back(std::move(known.entry));
    m_known.clear();
    std::sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) { return comesBefore(left.place, right.place); });
    return entries;
}

AggregateTally::List AggregateTally::finish() && {
    return {sorted(), !m_bound};
}

} // namespace leftfold
