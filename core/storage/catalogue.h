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
};

/// A table or view of a store. Partition children and system tables are left out.
struct Table {
    std::string schema; ///< empty in SQLite
    std::string name;
    std::vector<Column> columns;
    bool hasRowid = false; ///< SQLite: an implicit `rowid` gives the order of insertion

    /// `message_store.messages`; without the schema where it is `public` or none.
    std::string path() const { return schema.empty() || schema == "public" ? name : schema + '.' + name; }
    /// Ignores ASCII case, as engines do for names without quotes.
    const Column* column(std::string_view wanted) const;
};

/// What tables a store has.
struct Catalogue {
    Engine engine = Engine::Sqlite;
    std::vector<Table> tables;
};

} // namespace leftfold
