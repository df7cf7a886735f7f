// SPDX-License-Identifier: Apache-2.0
#include "app/cli/table.h"
#include "app/cli/cell_text.h"
#include <algorithm>

namespace leftfold::cli {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 8; // what the last column keeps on a small terminal
constexpr int widestUnbounded = 4096; // a payload of 64 KiB does not help anybody who pages through a file

} // namespace

Table::Table(std::vector<Column> columns, const Terminal& terminal)
    : m_columns(std::move(columns))
    , m_terminal(terminal) {
    for (const Column& column : m_columns)
        m_widths.push_back(displayWidth(column.title));
}

void Table::append(std::string& out, std::vector<Row> rows) {
    for (Row& row : rows)
        for (Cell& cell : row)
            cell.text = visible(cell.text);
    fit(rows);
    if (!m_titled)
        appendTitles(out);
    m_titled = true;
    for (const Row& row : rows)
        appendLine(out, row);
}

void Table::fit(const std::vector<Row>& rows) {
    int before = 0;
    for (std::size_t column = 0; column + 1 < m_columns.size(); ++column) {
        for (const Row& row : rows)
            if (column < row.size())
                m_widths[column] = std::max(m_widths[column], displayWidth(row[column].text));
        before += m_widths[column] + gap;
    }
    if (!m_widths.empty())
        m_widths.back() = m_terminal.width > 0 ? std::max(narrowest, m_terminal.width - before) : widestUnbounded;
}

void Table::appendTitles(std::string& out) {
    Row titles;
    for (const Column& column : m_columns)
        titles.push_back({column.title, Style::Faint});
    appendLine(out, titles);
}

std::string Table::fitted(const Cell& cell, std::size_t column) const {
    const bool last = column + 1 == m_columns.size();
    return last ? cutEnd(cell.text, m_widths[column]) : cell.text;
}

void Table::appendLine(std::string& out, const Row& row) const {
    std::size_t pending = 0; // spaces are written only before something
    for (std::size_t column = 0; column < row.size(); ++column) {
        const std::string text = fitted(row[column], column);
        const auto free = static_cast<std::size_t>(std::max(0, m_widths[column] - displayWidth(text)));
        const bool right = m_columns[column].align == Align::Right;
        if (!text.empty()) {
            out.append(pending + (right ? free : 0), ' ');
            paint(out, text, row[column].style, m_terminal);
            pending = right ? gap : free + gap;
        } else {
            pending += static_cast<std::size_t>(m_widths[column]) + gap;
        }
    }
    out += '\n';
}

} // namespace leftfold::cli
