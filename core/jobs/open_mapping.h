// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/document_file.h"
#include "core/storage/store_summary.h"
#include "core/versioning/mapping_document.h"
#include <memory>

namespace leftfold {

/// A mapping as it was opened for editing.
struct OpenedMapping {
    std::string name; ///< as `loadUpcasters` knows it: a file's path, or the name of a shipped one
    std::string title; ///< how errors and titles call it: `shop.upcasters.json`
    MappingDocument document;
    std::optional<DocumentFile> file; ///< nothing: it comes with Leftfold, and must be saved elsewhere
};

/// Opens a *.upcasters.json by file name, else the one of that name that ships with the sample store. What stands in it may be
/// half finished; that it is JSON is all that is asked.
Result<OpenedMapping> openMapping(const std::string& name);

/// The name of the shipped mapping that is made for the store's events: a store of the specification's own layout that holds
/// most of the versions that the mapping begins with. Empty: none.
std::string shippedMappingFor(const StoreDescription& store, const StoreSummary& summary);

} // namespace leftfold
