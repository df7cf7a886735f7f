// SPDX-License-Identifier: Apache-2.0
// replay: state as the left fold of an aggregate's events; every step of it, both ways.
// Not here: reading stores (jobs), JavaScript (replay/script), programs (replay/program), windows.
// May be included by: review, story, jobs, ui, app.
#pragma once
#include "core/support/result.h"
#include "core/versioning/upcast_event.h"
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace leftfold {

/// What a reducer did with one event.
struct Applied {
    int rules = 0; ///< how many rules matched; 0: the event changes nothing
};

/// A step that went through and turned out to be wrong later: the state that it left cannot be told.
struct LateFailure {
    std::size_t step = 0; ///< as it was given to `RunningFold::apply`
    std::optional<Version> version;
    std::string type;
    std::string message;
};

/// A fold under way whose state stays with the reducer, because it costs much to bring it out. Used by one thread at a time.
class RunningFold {
public:
    virtual ~RunningFold() = default;

    /// Takes the events of one step: all of them, or none where one fails; then the state is as before. `step` ascends.
    virtual Result<Applied> apply(std::size_t step, std::span<const UpcastEvent> events) = 0;
    /// The same with an event that nobody has read yet; nothing: the fold cannot do with its stored text, so that it has to be read.
    virtual std::optional<Result<Applied>> applyStored(std::size_t /*step*/, const Event& /*event*/) { return std::nullopt; }
    /// The state now. What is as it was in `last` is shared with it.
    virtual Value state(const Value& last) = 0;
    /// Steps that have failed since they were applied; the state is one without them. Told once, in their order.
    virtual std::vector<LateFailure> takeLate() { return {}; }
};

/// The function that is folded over a history. A replay folds on another thread than the one that reads, so `apply` must not
/// care which thread calls it. All of them may even be used from several threads at once.
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
    /// A fold that begins with that state, for reducers that keep it to themselves; null: `apply` is all there is.
    virtual std::unique_ptr<RunningFold> begin(const Value& /*state*/) { return nullptr; }
    /// Whether a step may wait for somebody else: then no window may ask for one on its own thread.
    virtual bool mayWait() const { return false; }
};

} // namespace leftfold
