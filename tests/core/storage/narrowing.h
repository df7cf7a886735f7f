// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/filter_text.h"
#include "tests/core/expression/reading.h"
#include "tests/core/storage/bound_fixture.h"

namespace leftfold::test {

/// A store of the specification on PostgreSQL, payloads in jsonb.
inline Table postgresEvents() {
    return tableOf("public", "events",
        {"position bigint", "event_id uuid", "aggregate_id", "aggregate_type", "event_type", "version integer", "payload jsonb",
            "metadata jsonb", "correlation_id", "causation_id", "occurred_at timestamp with time zone",
            "created_at timestamp with time zone"});
}

/// Filters as an engine would be asked; the aliases of columns are left out, the values stand behind.
class NarrowingBench {
public:
    explicit NarrowingBench(Engine engine)
        : NarrowingBench(engine, engine == Engine::Sqlite ? specificationEvents() : postgresEvents()) { }
    NarrowingBench(Engine engine, const Table& table)
        : m_match(bestMatch(engine, {table})) { }

    const BoundSection& section() const { return *m_match.bound; }
    std::string of(const char* filter) const {
        const auto narrowing = narrow(section(), expressionOf(filter));
        if (!narrowing.sql)
            return narrowing.exact ? "exactly every row" : "every row";
        SqlWriter sql(section());
        narrowing.sql->writeTo(sql);
        auto text = sql.take();
        for (std::size_t at = 0; (at = text.text.find("\"e\".", at)) != std::string::npos;)
            text.text.erase(at, 4);
        for (const auto& value : text.binds)
            text.text += " | "
                + (std::holds_alternative<std::string>(value) ? std::get<std::string>(value)
                                                              : std::to_string(std::get<std::int64_t>(value)));
        return (narrowing.exact ? "exactly " : "") + text.text;
    }

private:
    LayoutMatch m_match;
};

} // namespace leftfold::test
