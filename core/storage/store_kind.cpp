// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store_kind.h"
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

} // namespace

bool namesServer(std::string_view store) {
    const bool words = store.find("dbname=") != std::string_view::npos && store.find('/') == std::string_view::npos;
    return isUri(store) || words || store.starts_with("service=") || store.starts_with("host=");
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
