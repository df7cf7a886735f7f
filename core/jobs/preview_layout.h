// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/layout_findings.h"
#include "core/storage/table_source.h"

namespace leftfold {

/// A layout tried on a store: the first rows as events, and what does not fit.
struct LayoutPreview {
    std::string table; ///< that the events were read from; empty: none fits
    std::vector<Event> events;
    bool more = false; ///< the table has more rows
    std::vector<LayoutFinding> findings; ///< problems first
    std::map<std::string, std::string> readings; ///< by role: how it reads, in a few words
};

/// Reads the first rows of the store through the layout. What is wrong with the document, with how it fits, or with reading is
/// a finding; it fails where the store is lost, or when cancelled.
Result<LayoutPreview> previewLayout(
    TableSource& source, std::string_view document, std::string_view fileName, int rows, Progress& progress);

} // namespace leftfold
