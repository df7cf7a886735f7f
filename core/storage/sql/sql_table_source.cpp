// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/sql_table_source.h"
#include "core/storage/sql/catalogue_reader.h"
#include "core/storage/sql/open_connection.h"

namespace leftfold::sql {

namespace {

class SqlTableSource final : public TableSource {
public:
    explicit SqlTableSource(std::unique_ptr<Connection> connection)
        : m_connection(std::move(connection)) { }

    std::string name() const override { return m_connection->address().name(); }
    Result<Catalogue> catalogue() override { return readCatalogue(*m_connection); }

    Result<> forEachRow(const SqlText& statement, Progress& progress, const Visit& visit) override {
        TRY_ASSIGN(const auto rows, m_connection->query(statement, &progress));
        for (;;) {
            TRY_ASSIGN(const bool more, rows->next());
            if (!more)
                return {};
            TRY_VOID(visit(*rows));
        }
    }

private:
    std::unique_ptr<Connection> m_connection;
};

} // namespace

Result<std::unique_ptr<TableSource>> openTables(const OpenRequest& request) {
    TRY_ASSIGN(auto connection, openConnection(request));
    return std::make_unique<SqlTableSource>(std::move(connection));
}

} // namespace leftfold::sql
