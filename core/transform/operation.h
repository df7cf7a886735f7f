// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_pointer.h"
#include "core/transform/script.h"
#include "core/transform/value_template.h"
#include <string>
#include <variant>
#include <vector>

namespace leftfold {

struct Operation;
using Operations = std::vector<Operation>;

/// The operations by their names in a document; formats.md says what each does.
namespace op {

struct Add {
    JsonPointer path;
    ValueTemplate value;
};
struct Remove {
    JsonPointer path;
};
/// Removes every item of the array at `path` whose parts equal the values; numbers as numbers.
struct RemoveWhere {
    struct Condition {
        JsonPointer part;
        ValueTemplate value;
    };
    JsonPointer path;
    std::vector<Condition> where;
};
struct Replace {
    JsonPointer path;
    ValueTemplate value;
};
struct Move {
    JsonPointer from;
    JsonPointer path;
};
struct Copy {
    JsonPointer from;
    JsonPointer path;
};
struct Test {
    JsonPointer path;
    ValueTemplate value;
};
struct Merge {
    JsonPointer path;
    ValueTemplate value;
};
/// Adds where nothing is; null is something.
struct Default {
    JsonPointer path;
    ValueTemplate value;
};
struct Convert {
    enum class To { String, Number, Integer, Boolean, Decimal, Timestamp };
    enum class Unit { None, Seconds, Milliseconds, Microseconds };
    JsonPointer path;
    To to = To::String;
    int shift = 0; ///< `divide_by: 100` is -2
    Unit unit = Unit::None; ///< of a number that becomes a timestamp
};
struct Map {
    enum class Otherwise { Keep, Fail, Value };
    JsonPointer path;
    std::vector<Value::Member> values;
    Otherwise otherwise = Otherwise::Fail;
    ValueTemplate value;
};
/// The last path takes the rest of the text; the source goes unless `keep`.
struct Split {
    JsonPointer path;
    std::string separator;
    std::vector<JsonPointer> into;
    bool keep = false;
};
struct Join {
    std::vector<JsonPointer> from;
    std::string separator;
    JsonPointer path;
    bool keep = false;
};
struct Each {
    JsonPointer path;
    Operations steps;
};
/// Adds `by` × `times`, exactly; with `decrement` subtracts. A decimal string stays one.
struct Increment {
    JsonPointer path;
    ValueTemplate by;
    ValueTemplate times;
    bool negative = false;
};
/// Merges the value into the array's item with the same `key`, or appends it.
struct Upsert {
    JsonPointer path;
    JsonPointer key;
    ValueTemplate value;
};

/// JavaScript `(data, event) => data` on what stands at `path`.
struct Script {
    JsonPointer path;
    std::shared_ptr<const ScriptFunction> function;
};

/// Switched off in the document: does nothing, and keeps the place of the steps behind it.
struct Off {
    std::string name; ///< of what it would do
};

} // namespace op

/// One step of an upcaster or a reducer's rule.
struct Operation {
    std::variant<op::Add, op::Remove, op::RemoveWhere, op::Replace, op::Move, op::Copy, op::Test, op::Merge, op::Default, op::Convert,
        op::Map, op::Split, op::Join, op::Each, op::Increment, op::Upsert, op::Script, op::Off>
        what;
};

/// `move`, as documents write it.
std::string_view nameOf(const Operation& operation);
/// For a person: `move /cust → /customer_id`.
std::string describe(const Operation& operation);
/// Every part of events that their values stand for, or that a script may read.
std::vector<EventPointer> references(const Operations& operations);

/// The places of the target that the operation looks at or changes, each with all below it.
std::vector<JsonPointer> touchedPlaces(const Operation& operation);

/// Reads a list of steps. The error's detail is the pointer of what is wrong, below `where`, the list's own pointer.
Result<Operations> readOperations(const Value& list, const std::string& where);

} // namespace leftfold
