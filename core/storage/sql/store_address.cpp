// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/store_address.h"
#include "core/storage/store_kind.h"
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <libpq-fe.h>
#include <memory>
#include <vector>

namespace leftfold::sql {

namespace {

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

struct FreeText {
    void operator()(char* text) const { PQfreemem(text); }
};

std::string oneLine(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '.'))
        text.pop_back();
    return text;
}

std::string text(const StoreAddress& address, const char* key) {
    return address.parameters.contains(key) ? address.parameters.at(key) : std::string();
}

/// Whether the login of a broken URI, wherever it ends, has two parts; or something is called a password.
bool mayHoldPassword(const std::string& store) {
    const auto scheme = store.find("://");
    const auto login = scheme == std::string::npos ? std::string() : store.substr(scheme + 3, store.rfind('@') - scheme - 3);
    return store.find("password") != std::string::npos || (store.find('@') != std::string::npos && login.find(':') != std::string::npos);
}

/// libpq repeats the part that it stumbled over, which may be a piece of a password.
tl::unexpected<Error> noAddress(const std::string& store, const std::string& fault) {
    const bool secret = mayHoldPassword(store);
    return fail(ErrorCode::InvalidArgument,
        "The address is no PostgreSQL URI: " + (secret ? std::string("it cannot be read") : oneLine(fault))
            + ". Write postgresql://user@host:port/database" + (secret ? ", with % and two digits for special characters" : "") + '.');
}

/// A password with / or @ in it makes libpq find the host too early; what it took for host and database must not be shown.
Result<> checkPlaces(const StoreAddress& address) {
    const bool plainPort = text(address, "port").find_first_not_of("0123456789,") == std::string::npos;
    const bool strayDatabase = text(address, "user").empty() && text(address, "dbname").find('@') != std::string::npos;
    if (plainPort && !strayDatabase && text(address, "host").find('@') == std::string::npos)
        return {};
    return fail(ErrorCode::InvalidArgument,
        "The address is no PostgreSQL URI: its port is no number, or a password has / or @ in it. Write %2F for / and %40 for @.");
}

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> parts(1);
    for (const char letter : list) {
        if (letter == ',')
            parts.emplace_back();
        else
            parts.back() += letter;
    }
    return parts;
}

/// For a part of a URI.
std::string escaped(const std::string& text) {
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) || byte >= 0x80 || std::string_view("-._~").find(letter) != std::string_view::npos) {
            out += letter;
        } else {
            out += '%';
            out += hex[byte >> 4];
            out += hex[byte & 15];
        }
    }
    return out;
}

/// `a:5432,[::1]:5433`: one port given stands for every host.
std::string hostList(const StoreAddress& address) {
    const auto hosts = split(text(address, text(address, "host").empty() ? "hostaddr" : "host"));
    const auto ports = split(text(address, "port"));
    std::string list;
    for (std::size_t at = 0; at < hosts.size(); ++at) {
        const auto& port = ports[ports.size() == 1 ? 0 : std::min(at, ports.size() - 1)];
        const bool ipv6 = hosts[at].find(':') != std::string::npos;
        list += (at == 0 ? "" : ",") + (ipv6 ? '[' + hosts[at] + ']' : escaped(hosts[at])) + (port.empty() ? "" : ':' + port);
    }
    return list;
}

} // namespace

std::string StoreAddress::name() const {
    if (engine == Engine::Sqlite)
        return std::filesystem::path(file).filename().string();
    const auto database = text(*this, text(*this, "dbname").empty() ? "service" : "dbname");
    const auto host = text(*this, text(*this, "host").empty() ? "hostaddr" : "host");
    return (database.empty() ? std::string("PostgreSQL") : database) + (host.empty() ? std::string() : " on " + host);
}

std::string StoreAddress::shown() const {
    if (engine == Engine::Sqlite)
        return file;
    const auto user = text(*this, "user").empty() ? std::string() : escaped(text(*this, "user")) + '@';
    std::string rest;
    for (const auto* key : {"hostaddr", "service"}) // where the name leads, if something else says so
        if (const auto value = text(*this, key); !value.empty() && !(std::string_view(key) == "hostaddr" && text(*this, "host").empty()))
            rest += (rest.empty() ? "?" : "&") + std::string(key) + '=' + escaped(value);
    return "postgresql://" + user + hostList(*this) + '/' + escaped(text(*this, "dbname")) + rest;
}

Result<StoreAddress> parseStoreAddress(const std::string& store) {
    StoreAddress address;
    if (store.empty())
        return fail(ErrorCode::InvalidArgument, "No store was named: give an SQLite file or a postgresql:// address.");
    std::error_code fault;
    if (isForeignUri(store) && !std::filesystem::exists(store, fault))
        return fail(ErrorCode::InvalidArgument,
            "That is no address that Leftfold reads. Write postgresql://user@host:port/database, or the path of an SQLite file.");
    if (!namesServer(store)) {
        address.file = store.starts_with("sqlite:") ? store.substr(7) : store;
        return address;
    }
    address.engine = Engine::Postgresql;
    char* complaint = nullptr;
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(PQconninfoParse(store.c_str(), &complaint));
    const std::unique_ptr<char, FreeText> message(complaint);
    if (!options)
        return noAddress(store, complaint ? complaint : "it cannot be read");
    for (const auto* option = options.get(); option->keyword; ++option)
        if (option->val)
            address.parameters[option->keyword] = option->val;
    TRY_VOID(checkPlaces(address));
    return address;
}

} // namespace leftfold::sql
