// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/address.h"
#include <libpq-fe.h>
#include <memory>

namespace leftfold::sql {

namespace {

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
struct FreeText {
    void operator()(char* text) const { PQfreemem(text); }
};

/// Quoted as libpq's keyword/value strings want it. QPSQL turns `;` into a blank, which no option but those that have a
/// setter of their own would contain in earnest.
QString quoted(const char* value)
{
    QString text = QString::fromUtf8(value);
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

void take(Address& address, const PQconninfoOption& option)
{
    const QLatin1String keyword(option.keyword);
    const QString value = QString::fromUtf8(option.val);
    if (keyword == QLatin1String("host"))
        address.host = value;
    else if (keyword == QLatin1String("port") && !value.contains(QLatin1Char(',')))
        address.port = value.toInt();
    else if (keyword == QLatin1String("dbname"))
        address.database = value;
    else if (keyword == QLatin1String("user"))
        address.user = value;
    else if (keyword == QLatin1String("password"))
        address.password = value;
    else
        address.options += keyword + QLatin1Char('=') + quoted(option.val) + QLatin1Char(' ');
}

Result<Address> parsePostgresql(const std::string& uri)
{
    char* problem = nullptr;
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(PQconninfoParse(uri.c_str(), &problem));
    const std::unique_ptr<char, FreeText> owned(problem);
    if (!options)
        return fail(ErrorCode::InvalidArgument,
            "The address of the database cannot be read. It is written as postgresql://user@host:port/database.", problem ? problem : "");
    Address address;
    address.engine = Engine::Postgresql;
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option)
        if (option->val)
            take(address, *option);
    return address;
}

} // namespace

Result<Address> parseAddress(const std::string& text)
{
    if (text.starts_with("postgresql://") || text.starts_with("postgres://"))
        return parsePostgresql(text);
    if (text.empty())
        return fail(ErrorCode::InvalidArgument, "No store was named: give an SQLite file or a postgresql:// address.");
    Address address;
    address.database = QString::fromStdString(text);
    return address;
}

} // namespace leftfold::sql
