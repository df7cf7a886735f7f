// SPDX-License-Identifier: Apache-2.0
#include "ui/models/event_row.h"
#include "core/model/json_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>

namespace leftfold::ui {

namespace {

constexpr int previewLength = 240;

QString tr(const char* text) {
    return QCoreApplication::translate("EventRow", text);
}

/// Writes a value until it is long enough; what lies deeper than the line shows is never visited.
class PreviewWriter {
public:
    explicit PreviewWriter(int length)
        : m_length(length) { }
    void write(const Value& value) {
        if (value.isObject())
            return writeObject(value.members());
        if (value.isArray())
            return writeArray(value.items());
        if (!full())
            appendScalar(value);
    }
    QString line() const { return oneLine(m_line, m_length); }

private:
    bool full() const { return m_line.size() > m_length; }
    void appendScalar(const Value& value) {
        if (!value.isString()) {
            m_line += fromStored(toJson(value));
            return;
        }
        const QString text = fromStored(std::string_view(value.text()).substr(0, static_cast<std::size_t>(m_length) * 4));
        m_line += QLatin1Char('"') + text + QLatin1Char('"');
    }
    void writeObject(const Value::Object& members) {
        if (members.empty())
            m_line += QStringLiteral("{}");
        bool first = true;
        for (const auto& member : members) {
            if (full())
                return;
            m_line += first ? QStringLiteral("{ ") : QStringLiteral(", ");
            m_line += fromStored(member.key) + QStringLiteral(": ");
            write(member.value);
            first = false;
        }
        m_line += first ? QString() : QStringLiteral(" }");
    }
    void writeArray(const Value::Array& items) {
        m_line += QLatin1Char('[');
        for (std::size_t index = 0; index < items.size() && !full(); ++index) {
            m_line += index > 0 ? QStringLiteral(", ") : QString();
            write(items[index]);
        }
        m_line += QLatin1Char(']');
    }

    int m_length;
    QString m_line;
};

QString beginning(const Payload& payload) {
    return oneLine(fromStored(payload.json().substr(0, previewLength * 4)), previewLength);
}

} // namespace

QString previewOf(const Value& value, int length) {
    PreviewWriter writer(length);
    writer.write(value);
    return writer.line();
}

QString payloadProblem(const Event& event) {
    const auto body = readBody(event);
    return body ? QString() : fromStored(body.error().message);
}

namespace {

EventRow rowWithPreview(Event event) {
    if (event.payload.absent)
        return {std::move(event), tr("no payload"), PayloadState::Absent};
    if (event.payload.truncated()) {
        QString preview = beginning(event.payload);
        return {std::move(event), std::move(preview), PayloadState::Cut};
    }
    if (const auto data = readData(event)) {
        QString preview = previewOf(*data, previewLength);
        return {std::move(event), std::move(preview), PayloadState::Readable};
    }
    const Payload& payload = event.payload;
    QString preview = payload.problem.empty() ? tr("not JSON: %1").arg(beginning(payload)) : fromStored(payload.problem);
    return {std::move(event), std::move(preview), PayloadState::Broken};
}

/// The text of a long value is made for its beginning alone.
AddedCell addedCell(const Value& value) {
    if (value.isString())
        return {oneLine(fromStored(std::string_view(value.text()).substr(0, previewLength * 4)), previewLength), false};
    return {value.isNull() ? QString() : previewOf(value, previewLength), value.isNumber()};
}

} // namespace

EventRow makeEventRow(Event event, const ColumnValues* added) {
    EventRow row = rowWithPreview(std::move(event));
    if (!added)
        return row;
    for (const Value& value : added->values(row.event))
        row.added.push_back(addedCell(value));
    if (row.payload == PayloadState::Cut)
        for (std::size_t at = 0; at < row.added.size(); ++at)
            if (needsPayload(added->columns()[at]))
                row.added[at] = {QStringLiteral("\u2026"), false};
    return row;
}

std::vector<EventRow> makeEventRows(std::vector<Event> events, const ColumnValues* added) {
    std::vector<EventRow> rows;
    rows.reserve(events.size());
    for (Event& event : events)
        rows.push_back(makeEventRow(std::move(event), added));
    return rows;
}

} // namespace leftfold::ui
