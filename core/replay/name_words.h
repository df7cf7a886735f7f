// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

/// The words of a name in any spelling, in lower case: `order`, `item`, `added` of `order.item_added` and of `OrderItemAdded`.
std::vector<std::string> wordsOf(std::string_view name);

/// Some words as one text: `return requested`, `order_items`.
std::string joinedWords(const std::vector<std::string>& words, std::string_view between);

/// What the name of an event type says of its aggregate.
struct EventWords {
    std::vector<std::string> objects; ///< what it was done to, where that is not the aggregate itself: `item`
    std::vector<std::string> action; ///< `added`, `checked out`; empty: no word of it is in the past tense

    /// The word that says what was done.
    std::string verb() const { return action.empty() ? std::string() : action.front(); }
};
EventWords eventWords(std::string_view type, std::string_view aggregateType);

/// What a past tense tells of a state.
enum class ActionKind {
    Unknown, ///< no past tense
    Adds, ///< `added`, `attached`
    Removes, ///< `removed`, `deleted`
    Changes, ///< `changed`, `recorded`: says nothing by itself
    Becomes ///< `confirmed`: the aggregate is so now
};
ActionKind actionKindOf(std::string_view verb);

/// Of two actions that take each other back, the sum that they move.
struct OppositeActions {
    std::string_view more; ///< `deposited`
    std::string_view less; ///< `withdrawn`
    std::string_view sum; ///< `balance`
};
/// Null where the verb is of no such pair.
const OppositeActions* oppositesOf(std::string_view verb);

/// `items`, `addresses`, `categories`
std::string pluralOf(std::string word);

} // namespace leftfold
