// SPDX-License-Identifier: Apache-2.0
#include "core/storage/aggregate_key.h"
#include "core/model/uuid_text.h"

namespace leftfold {

namespace {

/// UUIDs as 16 bytes, which only SQLite has no type for.
bool keepsBytes(const BoundSection& section) {
    const auto type = section.typeOf(aggregateKeyColumn(section));
    return section.section->hexIds && section.engine == Engine::Sqlite && (type.starts_with("binary") || type == "blob");
}

/// The naming column holds the aggregate, in one of the ways to write it.
void whereKey(SqlWriter& sql, const BoundSection& section, const AggregateId& aggregate) {
    const auto column = aggregateKeyColumn(section);
    auto keys = aggregateKeys(section, aggregate);
    std::erase_if(keys, [&](const std::string& key) { return !section.canHold(column, key); });
    if (keys.empty()) {
        sql << "FALSE";
        return;
    }
    sql << columnSql(column) << (keys.size() == 1 ? " = " : " IN (");
    for (std::size_t at = 0; at < keys.size(); ++at) {
        sql << (at == 0 ? "" : ", ");
        sql.bindKey(column, keys[at]);
    }
    sql << (keys.size() == 1 ? "" : ")");
}

void whereScope(SqlWriter& sql, const BoundSection& section, const std::string& scope) {
    const auto column = columnSql(section.scope->column);
    const bool usual = scope == section.scope->usual;
    (sql << " AND " << (usual ? "(" : "") << column << " = ").bind(scope) << (usual ? " OR " + column + " IS NULL)" : std::string());
}

} // namespace

ColumnName aggregateKeyColumn(const BoundSection& section) {
    if (section.stream)
        return section.stream->column;
    return section.field("aggregate_id").column.value_or(ColumnName());
}

std::vector<ColumnName> aggregateKeyColumns(const BoundSection& section) {
    std::vector<ColumnName> columns{aggregateKeyColumn(section)};
    const auto& type = section.field("aggregate_type");
    if (section.section->idsWithinType && type.plainColumn() && !section.stream)
        columns.push_back(*type.column);
    if (section.scope)
        columns.push_back(section.scope->column);
    return columns;
}

std::vector<std::string> aggregateKeys(const BoundSection& section, const AggregateId& aggregate) {
    std::vector<std::string> keys;
    if (section.stream && !aggregate.type.empty())
        for (const auto& separator : section.stream->separators)
            keys.push_back(aggregate.type + separator + aggregate.id);
    if (section.stream && (aggregate.type.empty() || section.field("aggregate_type").exists())) // the type may stand elsewhere
        keys.push_back(aggregate.id);
    if (section.stream)
        return keys;
    if (section.section->hexIds && section.engine == Engine::Sqlite) // PostgreSQL has a type for UUIDs and takes both forms
        keys.push_back(keepsBytes(section) ? bytesOfUuid(aggregate.id) : hexUuid(aggregate.id));
    else
        keys.push_back(aggregate.id);
    return keys;
}

std::string aggregateKey(const BoundSection& section, const AggregateId& aggregate) {
    return aggregateKeys(section, aggregate).front();
}

std::string_view aggregateTypeOf(const BoundSection& section, std::string_view key) {
    if (section.stream && !isUuid(key))
        for (const auto& separator : section.stream->separators)
            if (const auto cut = key.find(separator); cut != std::string_view::npos)
                return key.substr(0, cut);
    return {};
}

AggregateId aggregateOf(const BoundSection& section, std::string_view key) {
    if (!section.stream && keepsBytes(section))
        return {{}, uuidOfBytes(key)};
    if (!section.stream)
        return {{}, section.section->hexIds ? dashedUuid(key) : std::string(key)};
    if (!isUuid(key))
        for (const auto& separator : section.stream->separators)
            if (const auto cut = key.find(separator); cut != std::string_view::npos)
                return {std::string(key.substr(0, cut)), std::string(key.substr(cut + separator.size()))};
    return {{}, std::string(key)};
}

AggregateId aggregateOfKeys(const BoundSection& section, const std::vector<std::string>& keys) {
    const auto text = [](const std::string& key) { return key == nullKey ? std::string() : key; };
    auto id = aggregateOf(section, keys.front());
    if (section.scope)
        id.id = scopedId(section, text(keys.back()), std::move(id.id));
    if (keys.size() > (section.scope ? 2U : 1U))
        id.type = text(keys[1]);
    return id;
}

std::string scopedId(const BoundSection& section, std::string_view scope, std::string id) {
    return !section.scope || scope.empty() || scope == section.scope->usual ? id : std::string(scope) + ':' + id;
}

void whereAggregate(SqlWriter& sql, const BoundSection& section, const AggregateId& aggregate) {
    const auto colon = section.scope ? aggregate.id.find(':') : std::string::npos;
    sql << " AND " << (section.scope ? "(" : "");
    whereKey(sql, section, aggregate);
    if (section.scope && !section.scope->usual.empty())
        whereScope(sql, section, section.scope->usual);
    if (colon != std::string::npos) {
        sql << " OR ";
        whereKey(sql, section, {aggregate.type, aggregate.id.substr(colon + 1)});
        whereScope(sql, section, aggregate.id.substr(0, colon));
    }
    sql << (section.scope ? ")" : "");
}

} // namespace leftfold
