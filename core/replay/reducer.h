// SPDX-License-Identifier: Apache-2.0
// replay: state as the left fold of an aggregate's events; every step of it, both ways.
// Not here: reading stores (jobs), JavaScript (replay/script), windows.
// May be included by: review, story, jobs, ui, app.
#pragma once
#include "core/support/result.h"
#include "core/versioning/upcast_event.h"
#include <string>

namespace leftfold {

/// What a reducer did with one event.
struct Applied {
    int rules = 0; ///< how many rules matched; 0: the event changes nothing
};

/// The function that is folded over a history. A replay folds on another thread than the one that reads, so `apply` must not
/// care which thread calls it. Rules and merging may even be used from several threads at once.
class Reducer {
public:
    virtual ~Reducer() = default;

    /// For a person: `merge`, `order.reducer.json`.
    virtual std::string name() const = 0;
    /// The state before the first event.
    virtual Value initialState() const = 0;
    virtual EventParts reads() const = 0;
    /// The parts of the data that it reads, for speed; null: it may read all of it.
    virtual const Selection* wanted() const { return nullptr; }
    /// Changes the state in place. On failure the state is as before, and the error says which rule failed and why.
    virtual Result<Applied> apply(Value& state, const UpcastEvent& event) = 0;
};

} // namespace leftfold
