// SPDX-License-Identifier: Apache-2.0
#include "core/storage/field_reading.h"
#include "core/model/json_lookup.h"
#include "core/storage/codec/decode_payload.h"

namespace leftfold {

FieldReader::FieldReader(const Field& field, ColumnList& columns)
    : m_field(field) {
    if (field.column)
        m_column = columns.place(*field.column);
    for (const auto& part : field.first.empty() ? field.join : field.first)
        m_parts.emplace_back(part, columns);
}

std::optional<std::string> FieldReader::readColumn(const Row& row) const {
    const auto bytes = row.value(m_column);
    if (!bytes)
        return std::nullopt;
    if (m_field.at.empty())
        return std::string(*bytes);
    if (bytes->starts_with('{'))
        return scalarAt(*bytes, m_field.at);
    return scalarAt(decodePayload(std::string(*bytes)).json(), m_field.at);
}

std::optional<std::string> FieldReader::readUncut(const Row& row) const {
    if (m_field.constant)
        return m_field.constant;
    if (m_column >= 0)
        return readColumn(row);
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

std::optional<std::string_view> FieldReader::view(const Row& row, std::string& buffer) const {
    if (!m_field.first.empty() && m_field.after.empty() && m_field.before.empty()) {
        for (const auto& part : m_parts)
            if (auto value = part.view(row, buffer))
                return value;
        return std::nullopt;
    }
    if (m_field.plainColumn())
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
    return value;
}

} // namespace leftfold
