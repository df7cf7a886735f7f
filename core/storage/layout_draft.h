// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "core/storage/catalogue.h"
#include <string>
#include <vector>

namespace leftfold {

/// Where a role of a layout's events gets its value from, as far as a form can say it.
struct RoleSource {
    std::string column; ///< of the events' own table; of another one with its alias before it: `s.type`. Empty: nowhere
    std::vector<std::string> path; ///< inside the JSON of the column
    std::string constant; ///< the same for every event
    std::string separator; ///< of the aggregate id: the column holds type and id with this between them
    bool isWritten = false; ///< composed in a way that only the document itself can say

    bool operator==(const RoleSource&) const = default;
    bool isNowhere() const { return column.empty() && constant.empty() && !isWritten; }
};

/// A layout document for events of that table, without any role yet.
Value newLayout(Engine engine, const Table& table);

/// Where the document's events get the role from.
RoleSource roleSource(const Value& layout, const std::string& role);
/// The document with the role from there; what else stands in it stays. A document that has no events is left as it is.
Value withRole(Value layout, const std::string& role, const RoleSource& source);
/// What a layout says of times that do not say it themselves, as words of the document; empty: nothing.
struct TimesWritten {
    std::string zone; ///< of dates that name none
    std::string unit; ///< what numbers count

    bool operator==(const TimesWritten&) const = default;
};

/// What the document says of its events' times.
TimesWritten timesWritten(const Value& layout);
/// The document with that: a zone holds for the whole store, but for sections that have their own, a unit for the events alone.
Value withTimes(Value layout, const TimesWritten& times);

/// The document with another member of its events, as `data_path`.
Value withEventsMember(Value layout, const std::string& member, Value value);

/// `shop_events` of a table's name: what a layout or its file may be called.
std::string layoutName(const std::string& tableName);

} // namespace leftfold
