// SPDX-License-Identifier: Apache-2.0
#include "core/storage/item_row.h"
#include "core/model/json_lookup.h"
#include "core/model/json_text.h"
#include "core/storage/codec/decode_payload.h"
#include "core/storage/event_reading.h"

namespace leftfold {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// Newtonsoft's serializer may name an array's type: `{"$type": …, "$values": […]}`.
std::vector<std::string> itemsOf(std::string_view json) {
    std::vector<std::string> items;
    if (json.starts_with(byteOrderMark))
        json.remove_prefix(byteOrderMark.size());
    if (json.find("\"$values\"") != std::string_view::npos && json.starts_with('{'))
        if (const auto whole = parseJson(json); whole && whole->find("$values")) {
            for (const auto& item : whole->find("$values")->items())
                items.push_back(toJson(item));
            return items;
        }
    for (const auto item : arrayItems(json))
        items.emplace_back(item);
    return items;
}

} // namespace

ItemRow::ItemRow(const BoundSection& section, ColumnList& columns) {
    const auto& from = section.from();
    const auto* payload = from.items ? from.column(from.items->payload) : nullptr;
    if (!payload)
        return;
    m_payload = columns.place({section.section->from, payload->name});
    m_item = columns.place({section.section->from, itemColumn});
}

void ItemRow::unpack(std::string_view bytes) {
    if (m_bytes == bytes && !m_items.empty())
        return;
    m_bytes = std::string(bytes);
    m_items = itemsOf(decodePayload(m_bytes).json());
}

const Row& ItemRow::of(const Row& row) {
    if (m_payload < 0)
        return row;
    m_row = &row;
    unpack(row.bytes(m_payload));
    return *this;
}

std::optional<std::string_view> ItemRow::value(int column) const {
    if (column != m_payload || m_items.empty()) // bytes that nobody can take apart are shown as they are
        return m_row->value(column);
    const auto item = integerOf(m_row->bytes(m_item)).value_or(-1);
    return item >= 0 && item < std::ssize(m_items) ? std::optional<std::string_view>(m_items[static_cast<std::size_t>(item)])
                                                   : std::nullopt;
}

} // namespace leftfold
