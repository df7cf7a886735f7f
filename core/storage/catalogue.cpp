// SPDX-License-Identifier: Apache-2.0
#include "core/storage/catalogue.h"

namespace leftfold {

namespace {

char lower(char symbol) {
    return symbol >= 'A' && symbol <= 'Z' ? static_cast<char>(symbol - 'A' + 'a') : symbol;
}

bool sameName(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) { return lower(a) == lower(b); });
}

std::string withoutUnderscores(std::string_view name) {
    std::string kept(name);
    std::erase(kept, '_');
    return kept;
}

} // namespace

const Column* Table::column(std::string_view wanted) const {
    const auto exact = std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return column.name == wanted; });
    if (exact != columns.end())
        return &*exact;
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return sameName(column.name, wanted); });
    if (found != columns.end() || !anySpelling)
        return found == columns.end() ? nullptr : &*found;
    const auto like = std::find_if(columns.begin(), columns.end(),
        [&](const Column& column) { return sameName(withoutUnderscores(column.name), withoutUnderscores(wanted)); });
    return like == columns.end() ? nullptr : &*like;
}

} // namespace leftfold
