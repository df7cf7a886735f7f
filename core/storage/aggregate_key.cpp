// SPDX-License-Identifier: Apache-2.0
#include "core/storage/aggregate_key.h"
#include "core/model/uuid_text.h"

namespace leftfold {

ColumnName aggregateKeyColumn(const BoundSection& section) {
    if (section.section->stream)
        return section.section->stream->column;
    return section.field("aggregate_id").column.value_or(ColumnName());
}

std::string aggregateKey(const BoundSection& section, const AggregateId& aggregate) {
    if (const auto& stream = section.section->stream)
        return aggregate.type.empty() ? aggregate.id : aggregate.type + stream->separator + aggregate.id;
    // PostgreSQL has a type for UUIDs and takes both forms.
    return section.section->hexIds && section.engine == Engine::Sqlite ? hexUuid(aggregate.id) : aggregate.id;
}

AggregateId aggregateOf(const BoundSection& section, std::string_view key) {
    if (const auto& stream = section.section->stream) {
        const auto cut = key.find(stream->separator);
        if (cut == std::string_view::npos || isUuid(key))
            return {{}, std::string(key)};
        return {std::string(key.substr(0, cut)), std::string(key.substr(cut + stream->separator.size()))};
    }
    return {{}, section.section->hexIds ? dashedUuid(key) : std::string(key)};
}

} // namespace leftfold
