// SPDX-License-Identifier: Apache-2.0
#include "core/storage/field_reading.h"
#include "core/model/json_lookup.h"
#include "core/storage/codec/decode_payload.h"
#include "core/storage/codec/embedded_text.h"
#include <algorithm>
#include <charconv>

namespace leftfold {

namespace {

std::optional<std::int64_t> numberOf(std::string_view text, int base) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return fault == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

bool looksIntoPayload(const Field& field) {
    const auto anyOf = [](const std::vector<Field>& fields) { return std::any_of(fields.begin(), fields.end(), looksIntoPayload); };
    return !field.at.empty() || field.tag || anyOf(field.first) || anyOf(field.join) || anyOf(field.sum);
}

FieldReader::FieldReader(const Field& field, ColumnList& columns)
    : m_field(field) {
    if (field.column)
        m_column = columns.place(*field.column);
    for (const auto& part : !field.first.empty() ? field.first : !field.sum.empty() ? field.sum : field.join)
        m_parts.emplace_back(part, columns);
}

std::optional<std::string> FieldReader::readColumn(const Row& row) const {
    const auto bytes = row.value(m_column);
    if (!bytes)
        return std::nullopt;
    if (m_field.at.empty() && m_field.inside.empty() && !m_field.tag)
        return std::string(*bytes);
    const auto lookUp = m_field.tag ? tagAt : scalarAt;
    const auto found = m_field.at.empty() && !m_field.tag ? std::optional(std::string(*bytes))
        : bytes->starts_with('{')                         ? lookUp(*bytes, m_field.at)
                                                          : lookUp(decodePayload(std::string(*bytes)).json(), m_field.at);
    if (m_field.inside.empty() || !found)
        return found;
    const auto document = embeddedJson(*found);
    return document ? scalarAt(*document, m_field.inside) : std::nullopt;
}

std::optional<std::string> FieldReader::readUncut(const Row& row) const {
    if (m_field.constant)
        return m_field.constant;
    if (m_column >= 0)
        return readColumn(row);
    if (!m_field.sum.empty())
        return readSum(row);
    std::optional<std::string> joined;
    for (const auto& part : m_parts) {
        auto value = part.read(row);
        if (!m_field.first.empty()) {
            if (value)
                return value;
            continue;
        }
        if (!value)
            return std::nullopt;
        joined = joined ? *joined + m_field.with + *value : *value;
    }
    return joined;
}

std::optional<std::string> FieldReader::readSum(const Row& row) const {
    std::int64_t sum = 0;
    for (const auto& part : m_parts) {
        const auto number = numberOf(part.read(row).value_or(std::string()), 10);
        const bool overflows =
            number && (part.m_field.negative ? __builtin_sub_overflow(sum, *number, &sum) : __builtin_add_overflow(sum, *number, &sum));
        if (!number || overflows)
            return std::nullopt;
    }
    return std::to_string(sum);
}

std::optional<std::string_view> FieldReader::view(const Row& row, std::string& buffer) const {
    if (!m_field.first.empty() && m_field.isWhole() && !m_field.integer) {
        for (const auto& part : m_parts)
            if (auto value = part.view(row, buffer))
                return value;
        return std::nullopt;
    }
    if (m_field.plainColumn() && !m_field.integer)
        return row.value(m_column);
    auto value = read(row);
    if (!value)
        return std::nullopt;
    buffer = std::move(*value);
    return buffer;
}

std::optional<std::string> FieldReader::read(const Row& row) const {
    auto value = readUncut(row);
    if (!value)
        return value;
    if (const auto at = m_field.after.empty() ? std::string::npos : value->find(m_field.after); at != std::string::npos)
        value->erase(0, at + m_field.after.size());
    if (const auto at = m_field.before.empty() ? std::string::npos : value->find(m_field.before); at != std::string::npos)
        value->erase(at);
    if (const auto meant = m_field.values.find(*value); meant != m_field.values.end())
        value = meant->second;
    if (!m_field.hex && !m_field.integer)
        return value;
    const auto number = numberOf(*value, m_field.hex ? 16 : 10);
    return number ? std::optional(std::to_string(*number)) : std::nullopt;
}

} // namespace leftfold
