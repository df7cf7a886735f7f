// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/table_sample.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/core/storage/list_row.h"

namespace leftfold::test {

/// A table of rows, as somebody made it by hand.
struct HandMade {
    Table table;
    std::vector<std::vector<std::optional<std::string>>> rows;

    TableSample sample() const { return {table, rows}; }
};

/// An order and a cart, `count` rows: number, type, `order-1`, version from 0, JSON, milliseconds.
inline HandMade streamTable(int count = 12) {
    HandMade made{tableOf({}, "shopLog", {"evtId integer", "evtType", "stream", "ver integer", "body", "happenedAt integer"}, true), {}};
    for (int at = 0; at < count; ++at) {
        const auto number = std::to_string(at / 2);
        made.rows.push_back({std::to_string(at + 1), at % 2 == 0 ? "OrderPlaced" : "CartFilled", at % 2 == 0 ? "order-1" : "cart-7", number,
            R"({"n":)" + number + "}", std::to_string(1'772'355'600'000 + at)});
    }
    return made;
}

/// A store of such tables, without a database: it answers statements by the columns that they select.
class HandMadeSource final : public TableSource {
public:
    explicit HandMadeSource(std::vector<HandMade> tables)
        : m_tables(std::move(tables)) { }

    std::string name() const override { return "hand.db"; }
    Result<Catalogue> catalogue() override {
        Catalogue catalogue;
        for (const auto& made : m_tables)
            catalogue.tables.push_back(made.table);
        return catalogue;
    }
    Result<> forEachRow(const SqlText& statement, Progress& progress, const Visit& visit) override {
        if (!progress.keepGoing(-1, -1))
            return fail(ErrorCode::Cancelled, "Cancelled.");
        if (failure)
            return fail(*failure);
        const auto from = statement.text.find(" FROM ");
        for (const auto& made : m_tables)
            if (statement.text.find('"' + made.table.name + '"', from) != std::string::npos)
                for (const auto& row : made.rows)
                    TRY_VOID(visit(selected(made, statement.text.substr(0, from), row)));
        return {};
    }

    std::optional<Error> failure; ///< of every statement

private:
    /// The columns in the order in which the statement names them: `SELECT "e"."a", "e"."b"`.
    static ListRow selected(const HandMade& made, const std::string& list, const std::vector<std::optional<std::string>>& row) {
        ListRow chosen;
        for (auto at = list.find("\".\""); at != std::string::npos; at = list.find("\".\"", at + 3)) {
            const auto name = list.substr(at + 3, list.find('"', at + 3) - at - 3);
            const auto* column = made.table.column(name);
            chosen.values.push_back(column ? row[static_cast<std::size_t>(column - made.table.columns.data())] : std::nullopt);
        }
        return chosen;
    }

    std::vector<HandMade> m_tables;
};

} // namespace leftfold::test
