// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/store_summary.h"
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace leftfold {

struct ColumnName {
    std::string table; ///< the alias that the section gives the table
    std::string column;

    bool operator==(const ColumnName&) const = default;
};

/// Where a value comes from. At most one of column, first, join and constant is set; the cuts apply to what it gives.
struct Field {
    std::optional<ColumnName> column;
    std::vector<std::string> at; ///< inside the JSON (or what decodes to JSON) that the column holds: member names from the top
    std::vector<Field> first; ///< the first of these that has a value
    std::vector<Field> join; ///< all of these, with `with` between; nothing where one has no value
    std::string with;
    std::optional<std::string> constant;
    std::optional<std::string> tableName; ///< the name of the table with this alias
    std::string after; ///< keep what stands behind the first of these
    std::string before; ///< then keep what stands before the first of these
    bool integer = false; ///< compared as a number in a join

    bool operator==(const Field&) const = default;
    bool exists() const { return column || !first.empty() || !join.empty() || constant || tableName; }
    bool plainColumn() const { return column && at.empty() && after.empty() && before.empty(); }
};

/// A stream name that holds an aggregate's type and id: `order-17`, `Shop::Order$17`.
struct StreamName {
    ColumnName column;
    std::string separator;
};

/// How a table is recognised: by its columns, whatever it is called.
struct TableSignature {
    std::vector<std::string> columns; ///< all must be there
    std::vector<std::string> optional; ///< used where they are there
    std::vector<std::string> forbidden; ///< none may be there
    std::string nameContains; ///< only where columns alone are too common
    std::string nameExcludes;
};

enum class Comparison { Equal, Unequal, Like, Unlike, AtLeast, Null, NotNull, True };

/// A test on a column that is written into a layout.
struct Condition {
    ColumnName column;
    Comparison comparison = Comparison::Equal;
    std::string value;
};

enum class JoinKind { Inner, Left, First /* the left join's row with the lowest `order` only */ };

struct Join {
    std::string table;
    JoinKind kind = JoinKind::Left;
    std::vector<std::pair<Field, Field>> on;
    std::vector<Condition> where;
    std::string order; ///< column of the joined table; with JoinKind::First
};

/// One role of a layout: which tables, how they hang together, which column is what.
struct Section {
    std::map<std::string, TableSignature> tables; ///< by alias
    std::string from;
    std::vector<Join> joins;
    std::vector<Condition> where;
    std::vector<Field> order; ///< the global order; columns that a store lacks are left out
    std::vector<Field> aggregateOrder; ///< within an aggregate; empty: version, then the global order
    std::map<std::string, Field> fields; ///< by role: position, event_id, type, …; see layout.schema.json
    std::optional<StreamName> stream; ///< instead of the fields aggregate_type and aggregate_id
    bool hexIds = false; ///< aggregate ids are UUIDs stored as 32 hex digits
    bool versionsInTypeNames = true;
    std::vector<std::string> metadataMembers, dataPath, metadataPath;
    std::string wrapperType, wrapperValue;
    std::map<std::string, std::vector<Condition>> states; ///< of messages: state name → when; all of the conditions must hold

    const Field& field(const std::string& role) const;
};

/// A `*.layout.json`: which table and column of a store mean what. Facts: the libraries' own sources, see each file's note.
struct Layout {
    std::string name;
    std::string title;
    std::string note;
    std::vector<Engine> engines;
    std::map<LayoutRole, Section> sections;
};

} // namespace leftfold
