// SPDX-License-Identifier: Apache-2.0
// versioning: how stored events of old shapes become what today's reader expects.
// Not here: the operations themselves (transform), folding (replay).
// May be included by: replay, review, story, jobs, ui, app.
#pragma once
#include "core/transform/operation.h"
#include "core/versioning/upcast_event.h"
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace leftfold {

/// What an upcaster makes of an event: one of these, or several, or none.
struct UpcastTarget {
    std::string type;
    int version = 1;
    Operations steps;
};

/// One entry of a *.upcasters.json: (type, from) → targets.
struct Upcaster {
    std::string type;
    int from = 1;
    std::vector<UpcastTarget> targets; ///< empty: the event is dropped
    bool into = false; ///< written as `into`
    bool off = false; ///< switched off: kept for its place, never run
    std::string note;
};

/// One arrow that an event went along.
struct UpcastStep {
    std::size_t upcaster = 0; ///< in Upcasters::all()
    std::string_view fromType;
    int from = 1;
    std::string_view toType; ///< empty: dropped
    int to = 1;
    std::size_t target = 0; ///< in the upcaster's targets
};

/// `order.created v1 → v2`.
std::string describe(const UpcastStep& arrow);

/// Why an event could not be upcast.
struct UpcastFailure {
    std::size_t upcaster = 0;
    std::optional<std::size_t> step; ///< in the steps of its target; nothing: the chain itself failed
    std::string reason; ///< one sentence: which arrow, which step, why
    std::string pointer; ///< of the step in the document: `/upcasters/0/steps/1`
};

/// What became of one event. Views point into the stored event and the upcasters.
struct Upcast {
    std::vector<UpcastEvent> events; ///< empty: dropped, or failed
    std::vector<UpcastStep> trace; ///< empty: unchanged
    std::optional<UpcastFailure> failure;
};

/// A *.upcasters.json, ready to run. Immutable: several threads may use it.
class Upcasters {
public:
    /// No two of them for one type and version, no circle.
    explicit Upcasters(std::vector<Upcaster> all = {});
    /// Reads a document; `fileName` stands in errors, which are of the form `FILE:LINE: POINTER: what was expected`.
    static Result<Upcasters> parse(std::string_view text, std::string_view fileName);

    const std::vector<Upcaster>& all() const { return m_all; }
    bool empty() const { return m_all.empty(); }
    /// The upcaster for that type and version; null: such events pass unchanged.
    const Upcaster* find(std::string_view type, int version) const;
    bool readsMetadata() const { return m_readsMetadata; }
    /// Runs the chain until no upcaster fits.
    Upcast upcast(UpcastEvent event) const;

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::vector<Upcaster> m_all;
    std::unordered_map<std::string, std::vector<std::size_t>, TextHash, std::equal_to<>> m_byType;
    bool m_readsMetadata = false;
};

} // namespace leftfold
