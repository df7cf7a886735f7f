// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/format.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "core/model/csv.h"
#include <functional>
#include <span>

namespace leftfold::cli {

/// How one kind of row is written in each format. A row type that knows this once can be listed by any verb.
template <typename T>
struct RowShape {
    std::vector<Column> columns;
    std::function<Row(const T&, const Terminal&)> cells;
    std::vector<std::string> names; ///< of the CSV fields
    std::function<std::vector<std::string>(const T&)> fields;
    std::function<void(std::string&, const T&)> appendJson;
};

/// Writes rows as they come, so that memory stays flat however long a list is.
template <typename T>
class RowWriter {
public:
    RowWriter(Output& out, Format format, RowShape<T> shape)
        : m_out(out)
        , m_format(format)
        , m_shape(std::move(shape))
        , m_table(m_shape.columns, out.terminal()) {
        if (m_format == Format::Csv)
            appendCsv(m_out.text(), m_shape.names);
        else if (m_format == Format::Json)
            m_out.text() += '[';
    }

    Result<> write(std::span<const T> rows) {
        if (m_format == Format::Table)
            writeTable(rows);
        for (const T& row : rows) {
            if (m_format == Format::Csv)
                appendCsv(m_out.text(), m_shape.fields(row));
            else if (m_format != Format::Table)
                writeJson(row);
            TRY_VOID(m_out.commit());
        }
        m_count += rows.size();
        return m_out.commit();
    }

    Result<> finish() {
        if (m_format == Format::Json)
            m_out.text() += m_count > 0 ? "\n]\n" : "]\n";
        return m_out.flush();
    }

    std::size_t count() const { return m_count; }

private:
    void writeTable(std::span<const T> rows) {
        std::vector<Row> lines;
        for (const T& row : rows)
            lines.push_back(m_shape.cells(row, m_out.terminal()));
        m_table.append(m_out.text(), std::move(lines));
    }

    void writeJson(const T& row) {
        if (m_format == Format::Json)
            m_out.text() += m_started ? ",\n" : "\n";
        m_started = true;
        m_shape.appendJson(m_out.text(), row);
        if (m_format == Format::Jsonl)
            m_out.text() += '\n';
    }

    Output& m_out;
    Format m_format;
    RowShape<T> m_shape;
    Table m_table;
    std::size_t m_count = 0;
    bool m_started = false;
};

} // namespace leftfold::cli
