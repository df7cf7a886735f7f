// SPDX-License-Identifier: Apache-2.0
#include "ui/models/event_text.h"
#include "core/model/json_text.h"
#include "ui/models/text_forms.h"

namespace leftfold::ui {

namespace {

Value textOrNull(const std::string& text) {
    return text.empty() ? Value() : Value::string(text);
}

template <typename Number>
Value numberOrNull(const std::optional<Number>& number) {
    return number ? Value::integer(number->value) : Value();
}

Value body(const Event& event, bool metadata) {
    const auto read = readBody(event);
    if (read)
        return metadata ? read->metadata : read->data;
    return metadata ? Value() : asStored(event.payload);
}

Value members(const Event& event) {
    return Value::object({{"position", numberOrNull(event.position)}, {"event_id", textOrNull(event.id.text)},
        {"event_type", Value::string(event.type)}, {"stored_type", Value::string(event.storedType)},
        {"schema_version", event.schemaVersion ? Value::integer(*event.schemaVersion) : Value()},
        {"aggregate_type", textOrNull(event.aggregate.type)}, {"aggregate_id", Value::string(event.aggregate.id)},
        {"aggregate_version", numberOrNull(event.version)},
        {"occurred_at", event.occurredAt ? Value::string(formatInstant(*event.occurredAt)) : Value()},
        {"correlation_id", textOrNull(event.correlation.text)}, {"causation_id", textOrNull(event.causation.text)},
        {"data", body(event, false)}, {"metadata", body(event, true)}});
}

/// A bar would end the cell.
QString cell(const Value& value) {
    QString text = fromStored(value.isString() ? value.text() : toJson(value));
    return text.replace(QLatin1Char('|'), QStringLiteral("\\|")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

QString eventJson(const Event& event) {
    return fromStored(toJson(members(event), JsonStyle::Indented));
}

QString eventMarkdown(const Event& event) {
    const Value all = members(event);
    QString text = QStringLiteral("| field | value |\n|---|---|\n");
    for (const auto& member : all.members()) {
        if (!member.value.isNull() && member.key != "data" && member.key != "metadata")
            text += QStringLiteral("| %1 | %2 |\n").arg(fromStored(member.key), cell(member.value));
    }
    return text + QStringLiteral("\n```json\n%1\n```\n").arg(fromStored(toJson(*all.find("data"), JsonStyle::Indented)));
}

QString hexDump(std::string_view bytes, std::size_t limit) {
    constexpr std::size_t width = 16;
    const std::string_view shown = bytes.substr(0, limit);
    QString text;
    for (std::size_t offset = 0; offset < shown.size(); offset += width) {
        const std::string_view line = shown.substr(offset, width);
        QString hex;
        QString characters;
        for (const char byte : line) {
            const auto code = static_cast<unsigned char>(byte);
            hex += QStringLiteral("%1 ").arg(code, 2, 16, QLatin1Char('0'));
            characters += code >= 0x20 && code < 0x7f ? QChar(char16_t{code}) : QChar(char16_t{0xb7});
        }
        text += QStringLiteral("%1  %2 %3\n").arg(offset, 6, 16, QLatin1Char('0')).arg(hex, -3 * static_cast<int>(width)).arg(characters);
    }
    return text;
}

} // namespace leftfold::ui
