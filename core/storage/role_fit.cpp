// SPDX-License-Identifier: Apache-2.0
#include "core/storage/role_fit.h"
#include "core/storage/role_dictionary.h"
#include <algorithm>

namespace leftfold {

namespace {

bool has(const std::string& type, std::string_view part) {
    return type.find(part) != std::string::npos;
}

bool isTimeType(const std::string& type) {
    return has(type, "time") || has(type, "date");
}
bool isIntegerType(const std::string& type) {
    return has(type, "int") || has(type, "serial");
}
bool isJsonType(const std::string& type) {
    return type.starts_with("json");
}
bool isBytesType(const std::string& type) {
    return has(type, "blob") || type == "bytea" || has(type, "binary") || type == "oid";
}
bool isBoolean(const std::string& type) {
    return has(type, "bool");
}

/// The table is empty, or the column is: its type is all there is.
double typeFit(std::string_view role, const std::string& type) {
    const bool anything = type.empty();
    if (isBoolean(type))
        return 0;
    if (role == "occurred_at")
        return isTimeType(type) ? 1 : isJsonType(type) || isBytesType(type) || type == "uuid" ? 0 : 0.8;
    if (role == "payload" || role == "metadata")
        return isJsonType(type) ? 1 : isTimeType(type) || isIntegerType(type) || type == "uuid" ? 0 : 0.9;
    if (role == "version" || role == "schema_version" || role == "position")
        return isIntegerType(type) ? 1 : anything || has(type, "numeric") || has(type, "decimal") ? 0.8 : 0;
    if (role == "type" || role == "aggregate_type")
        return isTimeType(type) || isIntegerType(type) || isJsonType(type) || isBytesType(type) || type == "uuid" ? 0 : 1;
    return isTimeType(type) || isJsonType(type) ? 0 : 1;
}

/// An optional role whose column is NULL in every row may be that role all the same; a log without any type is none.
double allNullFit(std::string_view role, const std::string& type) {
    const bool usuallyEmpty = role == "metadata" || role == "correlation_id" || role == "causation_id" || role == "schema_version";
    return typeFit(role, type) * (usuallyEmpty ? 0.8 : 0.3);
}

/// Types come again and again; in very few rows they need not.
double repeats(const ColumnFacts& facts) {
    return facts.values < 4 ? 1 : 0.35 + 0.65 * std::min(1.0, facts.repetition() * 2);
}

double payloadFit(const ColumnFacts& facts, const Column& column) {
    if (facts.share(facts.integers) > 0.5 || facts.share(facts.uuids) > 0.5 || facts.share(facts.times) > 0.5)
        return 0;
    if (isBytesType(column.type))
        return 0.9;
    return std::max(0.25 + 0.75 * facts.share(facts.documents), facts.share(facts.packed) * 0.9);
}

double metadataFit(const ColumnFacts& facts) {
    return facts.share(facts.documents) > 0.5 ? 1 : facts.share(facts.packed) > 0.5 ? 0.6 : 0;
}

double typeNameFit(const ColumnFacts& facts) {
    return facts.share(facts.words) < 0.5 ? 0 : facts.share(facts.words) * repeats(facts);
}

double aggregateFit(const ColumnFacts& facts, const Column& column) {
    if (facts.share(facts.documents) > 0.1 || isTimeType(column.type) || isBoolean(column.type))
        return 0;
    const bool times = facts.integers == 0 && facts.share(facts.times) > 0.5;
    return times ? 0 : 0.7 + 0.3 * (facts.values < 4 ? 1 : std::min(1.0, facts.repetition() * 2));
}

double versionFit(const ColumnFacts& facts, const Column& column) {
    if (isBoolean(column.type) || isTimeType(column.type))
        return 0;
    return facts.share(facts.counts) > 0.5 ? facts.share(facts.counts) : 0;
}

double positionFit(const ColumnFacts& facts) {
    if (facts.integers != facts.rows || !facts.unique())
        return 0;
    return facts.rising ? 1 : 0.7;
}

double eventIdFit(const ColumnFacts& facts, const Column& column) {
    if (isTimeType(column.type) || facts.share(facts.documents) > 0.1 || facts.share(facts.distinct) < 0.9)
        return 0;
    return facts.share(facts.integers) > 0.5 ? 0.7 : facts.unique() ? 1 : 0.8; // a log may hold an id twice: that is a finding
}

double linkFit(const ColumnFacts& facts, const Column& column) {
    return isTimeType(column.type) || isBoolean(column.type) || facts.share(facts.documents) > 0.1 ? 0 : 1;
}

std::string number(int count) {
    return std::to_string(count);
}

} // namespace

double valueFit(std::string_view role, const ColumnFacts& facts, const Column& column) {
    if (facts.values == 0)
        return facts.rows == 0 ? typeFit(role, column.type) : allNullFit(role, column.type);
    if (role == "payload")
        return payloadFit(facts, column);
    if (role == "metadata")
        return metadataFit(facts);
    if (role == "type" || role == "aggregate_type")
        return typeNameFit(facts);
    if (role == "aggregate_id")
        return aggregateFit(facts, column);
    if (role == "version" || role == "schema_version")
        return versionFit(facts, column);
    if (role == "occurred_at")
        return facts.share(facts.times);
    if (role == "position")
        return positionFit(facts);
    return role == "event_id" ? eventIdFit(facts, column) : linkFit(facts, column);
}

double fitWithoutName(std::string_view role, const ColumnFacts& facts, const Column& column) {
    if (role == "payload" && facts.share(facts.documents) > 0.9)
        return 0.5;
    if (role == "type" && facts.values >= 4 && facts.share(facts.words) > 0.9 && facts.repetition() > 0.3 && facts.distinct > 1)
        return facts.example.find_first_of(".:\\") == std::string::npos ? 0.3 : 0.4;
    if (role == "occurred_at" && facts.values > 0 && facts.share(facts.times) > 0.95)
        return 0.35;
    if (role == "position" && facts.values >= 4 && facts.rising && facts.values == facts.rows && facts.share(facts.times) < 0.5)
        return 0.3;
    if (role == "aggregate_id" && !namedThing(column.name).empty())
        return 0.55 * aggregateFit(facts, column);
    return 0;
}

std::string valueReason(std::string_view role, const ColumnFacts& facts) {
    if (facts.rows == 0)
        return {};
    const auto rows = " of " + number(facts.rows) + " rows";
    if (facts.values == 0)
        return "NULL in all of the " + number(facts.rows) + " rows";
    if (role == "payload" || role == "metadata")
        return facts.documents > 0 ? "JSON objects in " + number(facts.documents) + rows : "no JSON in the " + number(facts.rows) + " rows";
    if (role == "type" || role == "aggregate_type" || role == "aggregate_id")
        return number(facts.distinct) + " different in " + number(facts.values) + " rows";
    if (role == "occurred_at")
        return timeEncoding(facts.example).empty() ? "times in " + number(facts.times) + rows : timeEncoding(facts.example);
    if (role == "position")
        return facts.rising ? "rising from row to row" : "different in every row";
    if (role == "event_id")
        return facts.unique() ? "different in every row" : "nearly always different";
    const auto where = "in " + number(facts.values) + rows;
    return role == "version" && facts.lowest ? "from " + std::to_string(*facts.lowest) + ", " + where : where;
}

} // namespace leftfold
