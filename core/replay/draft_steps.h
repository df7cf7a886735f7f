// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/event_shapes.h"

namespace leftfold {

/// An array of the state that events of some types fill and others empty.
struct DraftList {
    std::vector<std::string> objects; ///< as event types call an item: `item`
    std::string name; ///< `items`
    std::string key; ///< what tells the items apart; empty: nothing that all of them have
};

/// What an item of a list adds to a sum of the state.
struct DraftSum {
    std::string name; ///< `total`
    std::string amount; ///< `price`
    std::string factor; ///< `quantity`; empty: none
    bool decimal = false; ///< amounts are decimal strings
};

/// The operations that drafts are made of. `note` may be empty.
Value setStep(const std::string& field, const std::string& note = {});
Value statusStep(const std::string& status, const std::string& note = {});
Value mergeStep(const std::string& note);
/// Keeps the data that is no object under a name.
Value keepStep(const std::string& name, const std::string& note);
Value appendStep(const DraftList& list, const EventTypeShape& type);
Value takeOutStep(const DraftList& list);
Value upsertStep(const DraftList& list, const EventTypeShape& type);
enum class Sign { Plus, Minus };
Value sumStep(const DraftSum& sum, Sign sign, const std::string& note = {});

/// The member that names an item of the list in both types: one that is called an id, a code or the like, else the first that
/// both have. Empty: none.
std::string sharedKey(const EventTypeShape& adds, const EventTypeShape& removes, const std::string& object);

/// What the type's events add to a sum: one amount, and a quantity where there is one. Nothing where there are several amounts.
std::optional<DraftSum> amountIn(const EventTypeShape& type);

} // namespace leftfold
