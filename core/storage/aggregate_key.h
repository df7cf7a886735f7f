// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/identifiers.h"
#include "core/storage/bound_section.h"
#include "core/storage/sql_text.h"
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

/// The column that names an aggregate: a stream name, or an id.
ColumnName aggregateKeyColumn(const BoundSection& section);

/// The columns that together tell one aggregate from another: the one that names it, then its type and its scope where ids are
/// unique only within them.
std::vector<ColumnName> aggregateKeyColumns(const BoundSection& section);

/// What stands in the naming column for the aggregate; where a stream name may be written in several ways, the first.
std::string aggregateKey(const BoundSection& section, const AggregateId& aggregate);
/// All the ways to write it.
std::vector<std::string> aggregateKeys(const BoundSection& section, const AggregateId& aggregate);

/// The type that stands in a stored key, a part of it; empty where the key holds none.
std::string_view aggregateTypeOf(const BoundSection& section, std::string_view key);

/// The aggregate that a stored key stands for. Without a stream name the type is not in the key and stays empty.
AggregateId aggregateOf(const BoundSection& section, std::string_view key);
/// The aggregate that the values of `aggregateKeyColumns` tell of; as above the type may stay empty.
AggregateId aggregateOfKeys(const BoundSection& section, const std::vector<std::string>& keys);
/// As it is shown: with its scope before the id.
std::string scopedId(const BoundSection& section, std::string_view scope, std::string id);

/// ` AND …`: rows of this aggregate. An empty type matches every type where the type is no part of the key. Values are bound.
void whereAggregate(SqlWriter& sql, const BoundSection& section, const AggregateId& aggregate);

} // namespace leftfold
