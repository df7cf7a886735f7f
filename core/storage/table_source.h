// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/catalogue.h"
#include "core/storage/row.h"
#include "core/storage/sql_text.h"
#include "core/support/progress.h"
#include "core/support/result.h"
#include <functional>

namespace leftfold {

/// `Error::detail` of a store that could be opened but has no table that a known layout fits: it can still be described.
inline constexpr const char* noLayoutFits = "Leftfold knows no layout that fits these tables.";

/// The tables of a store, before anybody knows what they mean: what layouts are proposed from and tried on. Read-only, for one
/// thread; after an error of code Unavailable make a new one.
class TableSource {
public:
    using Visit = std::function<Result<>(const Row&)>;

    virtual ~TableSource() = default;
    /// For sentences: `shop.db`.
    virtual std::string name() const = 0;
    virtual Result<Catalogue> catalogue() = 0;
    /// Ends as Cancelled where progress says so.
    virtual Result<> forEachRow(const SqlText& statement, Progress& progress, const Visit& visit) = 0;
};

} // namespace leftfold
