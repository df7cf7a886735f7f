// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/storage/bound_section.h"
#include "core/storage/field_reading.h"
#include <map>
#include <span>
#include <string>
#include <vector>

namespace leftfold {

/// Something that does not fit between a layout and the rows that it was tried on.
struct LayoutFinding {
    enum class Weight { Problem, Hint };

    Weight weight = Weight::Problem;
    std::string role; ///< what it is about; empty: the layout as a whole
    std::string sentence; ///< with names of columns in backticks

    bool operator==(const LayoutFinding&) const = default;
};

/// Keeps what each role's field gave in each row, before it was read as a number or a time.
class RoleTexts {
public:
    /// Adds the columns that the roles need.
    RoleTexts(const BoundSection& section, ColumnList& columns);

    void add(const Row& row);
    int rows() const { return m_rows; }
    const std::map<std::string, std::vector<std::optional<std::string>>>& texts() const { return m_texts; }

private:
    std::map<std::string, FieldReader> m_readers;
    std::map<std::string, std::vector<std::optional<std::string>>> m_texts;
    int m_rows = 0;
};

/// Names what does not fit: NULLs, texts that are no number or time, rows that share what must be different, roles without a
/// source. `events` are the rows of `texts` as they were read.
std::vector<LayoutFinding> findMisfits(const BoundSection& section, const RoleTexts& texts, std::span<const Event> events);

} // namespace leftfold
