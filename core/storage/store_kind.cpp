// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store_kind.h"
#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace leftfold {

namespace {

bool isUri(std::string_view store) {
    return store.starts_with("postgresql://") || store.starts_with("postgres://");
}

int hexDigit(char letter) {
    const std::string_view digits = "0123456789abcdef";
    const char lower = letter >= 'A' && letter <= 'F' ? static_cast<char>(letter - 'A' + 'a') : letter;
    const auto found = digits.find(lower);
    return found == std::string_view::npos ? -1 : static_cast<int>(found);
}

/// The name of a parameter may be escaped in a URI.
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escape = text[at] == '%' && at + 2 < text.size() && hexDigit(text[at + 1]) >= 0 && hexDigit(text[at + 2]) >= 0;
        plain += escape ? static_cast<char>(hexDigit(text[at + 1]) * 16 + hexDigit(text[at + 2])) : text[at];
        at += escape ? 2 : 0;
    }
    return plain;
}

/// `password` or `sslpassword`, blanks, `=`.
bool namesPassword(const std::string& text) {
    for (auto found = text.find("password"); found != std::string::npos; found = text.find("password", found + 1)) {
        const auto next = text.find_first_not_of(" \t\n", found + 8);
        if (next != std::string::npos && text[next] == '=')
            return true;
    }
    return false;
}

/// libpq's `host=… dbname=…` in any order; a path begins otherwise.
bool startsWithWord(std::string_view store) {
    static constexpr std::array<std::string_view, 20> words{"host", "hostaddr", "port", "dbname", "user", "password", "passfile", "service",
        "sslmode", "sslcert", "sslkey", "sslrootcert", "sslpassword", "options", "application_name", "connect_timeout",
        "target_session_attrs", "client_encoding", "gssencmode", "channel_binding"};
    constexpr std::string_view blanks = " \t\n";
    const auto begin = store.find_first_not_of(blanks);
    const auto equals = store.find('=');
    if (begin == std::string_view::npos || equals == std::string_view::npos || equals <= begin)
        return false;
    auto word = store.substr(begin, equals - begin);
    word = word.substr(0, word.find_last_not_of(blanks) + 1);
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

bool namesServer(std::string_view store) {
    return isUri(store) || startsWithWord(store);
}

bool isForeignUri(std::string_view store) {
    const auto colon = store.find("://");
    const auto isScheme = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) || std::string_view("+.-:_").find(letter) != std::string_view::npos;
    };
    return colon != std::string_view::npos && colon > 0
        && std::all_of(store.begin(), store.begin() + static_cast<std::ptrdiff_t>(colon), isScheme) && !isUri(store)
        && !store.starts_with("sqlite:");
}

bool holdsPassword(std::string_view address) {
    if (!namesServer(address))
        return false;
    if (!isUri(address))
        return namesPassword(std::string(address));
    const auto rest = address.substr(address.find("://") + 3);
    const auto query = rest.find('?');
    const auto login = rest.substr(0, rest.substr(0, query).rfind('@') == std::string_view::npos ? 0 : rest.substr(0, query).rfind('@'));
    return login.find(':') != std::string_view::npos || (query != std::string_view::npos && namesPassword(unescaped(rest.substr(query))));
}

} // namespace leftfold
