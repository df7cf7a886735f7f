// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/connection.h"
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <vector>

namespace leftfold::sql {

namespace {

/// Rows of SQLite through Qt, where the native handle belongs to a copy of SQLite that Qt carries.
class QtRows final : public RowCursor {
public:
    QtRows(QSqlQuery query, const StoreAddress& address)
        : m_query(std::move(query))
        , m_address(address) { }

    Result<bool> next() override {
        m_texts.clear();
        if (m_query.next())
            return true;
        const auto error = m_query.lastError();
        if (error.isValid())
            return fail(sqliteError(error.nativeErrorCode().toInt(), error.databaseText().toStdString(), m_address));
        return false;
    }
    std::optional<std::string_view> value(int column) const override {
        if (m_query.isNull(column))
            return std::nullopt;
        // Each text lives until the next row; a few columns, so a list does.
        const auto stored = m_query.value(column);
        m_texts.push_back(stored.typeId() == QMetaType::QByteArray ? stored.toByteArray() : stored.toString().toUtf8());
        return std::string_view(m_texts.back().constData(), static_cast<std::size_t>(m_texts.back().size()));
    }

private:
    QSqlQuery m_query;
    const StoreAddress& m_address;
    mutable std::vector<QByteArray> m_texts;
};

} // namespace

Result<std::unique_ptr<RowCursor>> queryThroughQt(const QSqlDatabase& database, const SqlText& statement, const StoreAddress& address) {
    QSqlQuery query(database);
    query.setForwardOnly(true);
    bool done = query.prepare(QString::fromStdString(statement.text));
    for (const auto& value : statement.binds) {
        const auto* number = std::get_if<std::int64_t>(&value);
        query.addBindValue(number ? QVariant(qlonglong{*number}) : QVariant(QString::fromStdString(std::get<std::string>(value))));
    }
    done = done && query.exec();
    if (!done)
        return fail(sqliteError(query.lastError().nativeErrorCode().toInt(), query.lastError().databaseText().toStdString(), address));
    return std::make_unique<QtRows>(std::move(query), address);
}

} // namespace leftfold::sql
