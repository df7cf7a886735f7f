// SPDX-License-Identifier: Apache-2.0
#include "core/storage/events_text.h"
#include "core/model/csv.h"
#include "core/model/event_object.h"
#include "core/storage/event_insert.h"

namespace leftfold {

namespace {

/// A bar or the end of a line would end the cell; a tag would be one.
void appendMarkdownCell(std::string& out, const std::string& text) {
    out += ' ';
    for (const char symbol : text) {
        if (symbol == '\n' || symbol == '\r')
            out += symbol == '\n' ? "<br>" : "";
        else if (symbol == '<')
            out += "&lt;";
        else if (symbol == '|' || symbol == '\\')
            (out += '\\') += symbol;
        else
            out += symbol;
    }
    out += " |";
}

void appendMarkdownRow(std::string& out, const std::vector<std::string>& cells) {
    out += '|';
    for (const auto& cell : cells)
        appendMarkdownCell(out, cell);
    out += '\n';
}

} // namespace

EventsText::EventsText(CopyForm form, std::vector<EventColumn> columns, Engine engine)
    : m_form(form)
    , m_columns(std::move(columns))
    , m_engine(engine) {
    if (form == CopyForm::Csv)
        appendCsv(m_text, m_columns.names());
    if (form != CopyForm::Markdown)
        return;
    appendMarkdownRow(m_text, m_columns.names());
    m_text += '|';
    for (std::size_t column = 0; column < m_columns.columns().size(); ++column)
        m_text += "---|";
    m_text += '\n';
}

void EventsText::add(const Event& event) {
    switch (m_form) {
    case CopyForm::Json:
        m_text += m_count > 0 ? ",\n" : "";
        appendEvent(m_text, event, {}, JsonStyle::Indented);
        break;
    case CopyForm::Markdown:
        appendMarkdownRow(m_text, m_columns.texts(event));
        break;
    case CopyForm::Csv:
        appendCsv(m_text, m_columns.texts(event));
        break;
    case CopyForm::SqlInsert:
        appendInsert(m_text, event, m_engine);
        break;
    }
    ++m_count;
}

std::string EventsText::take() {
    if (m_form == CopyForm::Json && m_count != 1)
        m_text = "[\n" + m_text + "\n]";
    return std::move(m_text);
}

} // namespace leftfold
