// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/store_summary.h"
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

struct Column {
    std::string name;
    std::string type; ///< as the engine names it, in small letters: `jsonb`, `timestamp with time zone`, `text`; may be empty in SQLite
    bool nullable = true;
    bool leadsIndex = false; ///< it is the first column of an index over all rows: its values are found without a walk
};

/// A table or view of a store. Partition children and system tables are left out.
struct Table {
    std::string schema; ///< empty in SQLite
    std::string name;
    std::vector<Column> columns;
    bool hasRowid = false; ///< SQLite: an implicit `rowid` gives the order of insertion
    bool isView = false; ///< it shows rows of tables that are in the catalogue themselves
    bool anySpelling = false; ///< names of columns are asked for whatever their underscores

    /// `message_store.messages`; without the schema where it is `public` or none.
    std::string path() const { return schema.empty() || schema == "public" ? name : schema + '.' + name; }
    /// Ignores ASCII case, as engines do for names without quotes, and underscores with `anySpelling`.
    const Column* column(std::string_view wanted) const;
};

/// What tables a store has.
struct Catalogue {
    Engine engine = Engine::Sqlite;
    std::vector<Table> tables;
};

} // namespace leftfold
