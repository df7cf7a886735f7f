// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/store_address.h"
#include <filesystem>
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

/// The schemes that libpq knows, and the short form that people type.
bool isPostgres(const std::string& store) {
    return store.starts_with("postgresql://") || store.starts_with("postgres://")
        || (store.find("dbname=") != std::string::npos && store.find('/') == std::string::npos) || store.starts_with("service=")
        || store.starts_with("host=");
}

std::string oneLine(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '.'))
        text.pop_back();
    return text;
}

} // namespace

std::string StoreAddress::name() const {
    if (engine == Engine::Sqlite)
        return std::filesystem::path(file).filename().string();
    const auto of = [this](const char* key) { return parameters.contains(key) ? parameters.at(key) : std::string(); };
    const auto database = of("dbname").empty() ? of("service") : of("dbname");
    const auto host = of("host").empty() ? of("hostaddr") : of("host");
    return (database.empty() ? std::string("PostgreSQL") : database) + (host.empty() ? std::string() : " on " + host);
}

std::string StoreAddress::shown() const {
    if (engine == Engine::Sqlite)
        return file;
    const auto of = [this](const char* key) { return parameters.contains(key) ? parameters.at(key) : std::string(); };
    const auto user = of("user").empty() ? std::string() : of("user") + '@';
    const auto port = of("port").empty() ? std::string() : ':' + of("port");
    return "postgresql://" + user + of("host") + port + '/' + of("dbname");
}

Result<StoreAddress> parseStoreAddress(const std::string& store) {
    StoreAddress address;
    if (store.empty())
        return fail(ErrorCode::InvalidArgument, "No store was named: give an SQLite file or a postgresql:// address.");
    if (!isPostgres(store)) {
        address.file = store.starts_with("sqlite:") ? store.substr(7) : store;
        return address;
    }
    address.engine = Engine::Postgresql;
    char* fault = nullptr;
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(PQconninfoParse(store.c_str(), &fault));
    const std::unique_ptr<char, FreeText> message(fault);
    if (!options)
        return fail(ErrorCode::InvalidArgument,
            "The address is no PostgreSQL URI: " + oneLine(fault ? fault : "it cannot be read")
                + ". Write postgresql://user@host:port/database.");
    for (const auto* option = options.get(); option->keyword; ++option)
        if (option->val)
            address.parameters[option->keyword] = option->val;
    return address;
}

} // namespace leftfold::sql
