// SPDX-License-Identifier: Apache-2.0
#include "core/model/csv.h"
#include <string_view>

namespace leftfold {

namespace {

void appendField(std::string& out, std::string_view field) {
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += field;
        return;
    }
    out += '"';
    for (const char symbol : field) {
        if (symbol == '"')
            out += '"';
        out += symbol;
    }
    out += '"';
}

} // namespace

void appendCsv(std::string& out, const std::vector<std::string>& fields) {
    for (std::size_t at = 0; at < fields.size(); ++at) {
        if (at > 0)
            out += ',';
        appendField(out, fields[at]);
    }
    out += "\r\n";
}

} // namespace leftfold
