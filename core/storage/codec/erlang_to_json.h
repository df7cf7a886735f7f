// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// What Erlang's term_to_binary() wrote, as JSON.
struct ErlangReading {
    std::string json;
    std::string structName; ///< of the root, without `Elixir.`; empty where it is no struct
    bool compressed = false;
};

/// Reads the external term format (131 …) as Erlang and Elixir write it: maps are objects, lists and tuples arrays, atoms text
/// but for true, false and nil; Elixir's Decimal, Date, Time, DateTime and MapSet are what they stand for; a struct inside
/// another tells its name in `__struct__`. Nothing where the bytes are no such term to the last one.
std::optional<ErlangReading> erlangToJson(std::string_view bytes);

/// Whether the first two bytes are those of a term: what then cannot be read is damaged, or holds what JSON has no word for.
bool beginsLikeErlang(std::string_view bytes);

} // namespace leftfold
