// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/terminal.h"
#include <string>
#include <vector>

namespace leftfold::cli {

struct Cell {
    std::string text;
    Style style = Style::Plain;
};

enum class Align { Left, Right };

struct Column {
    std::string title;
    Align align = Align::Left;
};

using Row = std::vector<Cell>;

/// Lines with aligned columns, page by page: the first page decides the widths, later ones only widen. On a terminal the last
/// column is cut where the line would wrap.
class Table {
public:
    Table(std::vector<Column> columns, const Terminal& terminal);

    /// Appends the rows to `out`; the titles come before the first ones.
    void append(std::string& out, std::vector<Row> rows);

private:
    void fit(const std::vector<Row>& rows);
    void appendTitles(std::string& out);
    void appendLine(std::string& out, const Row& row) const;
    std::string fitted(const Cell& cell, std::size_t column) const;

    std::vector<Column> m_columns;
    Terminal m_terminal;
    std::vector<int> m_widths;
    bool m_titled = false;
};

} // namespace leftfold::cli
