// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/instant.h"
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

/// Where a value comes from. At most one of column, first, join, sum, constant and tableName is set; the cuts apply to what it
/// gives.
struct Field {
    std::optional<ColumnName> column;
    std::vector<std::string>
        at; ///< inside the JSON (or what decodes to it) that the column holds: member names from the top, places in arrays
    bool tag = false; ///< not the value there but its tag: the name of an object's only member, or a text that stands alone
    std::vector<std::string> inside; ///< then inside the document that the text there holds: JSON within JSON, YAML, Base64
    std::vector<Field> first; ///< the first of these that has a value
    std::vector<Field> join; ///< all of these, with `with` between; nothing where one has no value
    std::string with;
    std::vector<Field> sum; ///< all of these added up; nothing where one is no integer
    std::optional<std::string> constant;
    std::optional<std::string> tableName; ///< the name of the table with this alias
    std::string after; ///< keep what stands behind the first of these
    std::string before; ///< then keep what stands before the first of these
    bool integer = false; ///< a number: compared as one; nothing where the text is no integer
    bool negative = false; ///< within a sum: taken away
    bool hex = false; ///< the text is a hexadecimal number of 64 bits at most
    std::map<std::string, std::string> values; ///< last of all: texts that stand for others

    bool operator==(const Field&) const = default;
    bool exists() const { return column || !first.empty() || !join.empty() || !sum.empty() || constant || tableName; }
    bool isWhole() const { return after.empty() && before.empty() && !hex && values.empty(); }
    bool plainColumn() const { return column && at.empty() && inside.empty() && !tag && isWhole(); }
};

/// A stream name that holds an aggregate's type and id: `order-17`, `Shop::Order$17`. Of several separators the first that the
/// name has counts.
struct StreamName {
    ColumnName column;
    std::vector<std::string> separators;
};

/// A table whose rows hold several events: each row is read `count` times, with its number from 0 in the column `item`.
struct RowItems {
    std::string count; ///< column
    std::string payload; ///< column whose decoded array has the row's items
};

/// A tenant, bucket or context in which aggregate ids are unique. Shown before the id (`acme:17`) unless it is the usual one.
struct IdScope {
    ColumnName column;
    std::string usual;
};

/// How a table is recognised: by its columns, whatever it is called.
struct TableSignature {
    std::vector<std::string> columns; ///< all must be there
    std::vector<std::string> optional; ///< used where they are there
    std::vector<std::string> forbidden; ///< none may be there
    std::string nameContains; ///< only where columns alone are too common
    std::string nameExcludes;
    std::string nameLike; ///< `*` stands for any text, `?` for one character
    bool only = false; ///< no column besides these
    bool together = false; ///< all tables of one schema that fit are read as one
    bool anySpelling = false; ///< `MessageId`, `message_id` and `messageid` are one column
    bool mayLack = false; ///< the layout does without this table; what it would give is empty
    std::map<std::string, Field> computed; ///< columns made of the table's own, by name
    std::optional<RowItems> items;
    std::optional<ColumnName> array; ///< no table of the store: the elements of this array, as rows of (place, value)
    std::string idsOf; ///< no table either: the columns of this alias that its signature does not know, as (place, name, value)
    bool isVirtual() const { return array || !idsOf.empty(); }
};

enum class Comparison { Equal, Unequal, Like, Unlike, AtLeast, Null, NotNull, True };

/// A test that is written into a layout: on a column; or that one of several holds; or that a row has been reached.
struct Condition {
    ColumnName column;
    Comparison comparison = Comparison::Equal;
    std::string value;
    std::vector<Condition> any{}; ///< one of these must hold, and nothing else is asked
    std::vector<std::pair<ColumnName, ColumnName>> reached{}; ///< these columns together lie at those or before them
    std::string byEvery{}; ///< with `reached`: of every row of the table with this alias, and there is one; empty: of the joined row
};

/// First: the left join's row with the lowest `order` only. Member: the same in the log, where each event stands once; who asks
/// for an aggregate gets every row: an event may belong to several.
enum class JoinKind { Inner, Left, First, Member };

struct Join {
    std::string table;
    JoinKind kind = JoinKind::Left;
    std::vector<std::pair<Field, Field>> on;
    std::vector<Condition> where;
    std::string order; ///< column of the joined table; with JoinKind::First and Member
};

/// One role of a layout: which tables, how they hang together, which column is what.
struct Section {
    std::map<std::string, TableSignature> tables; ///< by alias
    std::string from;
    std::vector<Join> joins;
    std::vector<Condition> where;
    std::vector<Field> order; ///< the global order; columns that a store lacks are left out
    std::vector<Field> orderTogether; ///< where several tables are read as one; empty: one table after the other
    std::vector<Field> aggregateOrder; ///< within an aggregate; empty: version, then the global order
    std::map<std::string, Field> fields; ///< by role: position, event_id, type, …; see layout.schema.json
    std::optional<StreamName> stream; ///< instead of the fields aggregate_type and aggregate_id
    bool idsWithinType = false; ///< two aggregates of different types may have one id
    std::optional<IdScope> scope; ///< and so may two of different scopes
    bool hexIds = false; ///< aggregate ids are UUIDs stored as 32 hex digits or 16 bytes
    bool versionsInTypeNames = true;
    TimeSpelling times;
    std::vector<std::string> metadataMembers, dataPath, metadataPath;
    std::string wrapperType, wrapperValue;
    std::vector<std::string> envelopeMark; ///< a member that a payload must have for the paths to count
    std::vector<std::vector<std::string>> unfold; ///< of messages: texts in the payload that hold documents, by their paths
    bool severalPerEvent = false; ///< of messages: one for each listener of an event, by intention
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
