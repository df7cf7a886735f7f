// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace leftfold {

/// What an engine will do for a query, before it is done.
struct QueryCost {
    bool readsEverything = false; ///< no index leads to fewer rows
    std::int64_t rows = 0; ///< that will be looked at, as far as the engine knows
    bool estimated = false; ///< `rows` is the engine's guess
    std::string plan; ///< the engine's own words, a line each
    std::string unindexed; ///< what no index answers: `data.total`; empty: nothing in particular
    std::string remedy; ///< `CREATE INDEX …`; empty: no index would help
};

/// A scan of fewer rows is over before one could read a warning.
inline constexpr std::int64_t manyRows = 100'000;

/// "This reads all 1,204,332 rows: nothing indexes correlation." For a person, without the remedy.
std::string costSentence(const QueryCost& cost);

} // namespace leftfold
