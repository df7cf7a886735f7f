// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/chain_ends.h"
#include <cstdint>
#include <map>
#include <memory>

namespace leftfold {

/// What became of the stored events of one shape.
struct ProofCount {
    TypeVersion shape;
    std::int64_t checked = 0;
    std::int64_t unchanged = 0; ///< no upcaster is for them; their payload was not looked at
    std::int64_t upcast = 0; ///< came through; dropped ones too
    std::int64_t failed = 0;
    std::vector<TypeVersion> ends; ///< what they become; empty: dropped
};

/// Events that fail at the same step for the same cause.
struct FailureGroup {
    TypeVersion shape; ///< as stored
    std::string step; ///< the step's place in the document, `/upcasters/0/steps/1`; empty: the payload cannot be read
    std::string reason; ///< as the first event has it; where others bring other values, `…` stands for them
    std::int64_t count = 0;
    std::optional<Position> position; ///< of the first
    EventId event; ///< the first
};

/// Stored events that no chain brings to the newest version of what they become.
struct Unreachable {
    TypeVersion shape; ///< as stored
    std::int64_t count = 0;
    std::vector<TypeVersion> ends; ///< where they come to instead, and stay
    int newest = 1; ///< of the first end's type
};

/// A part of the document that no stored event comes to.
struct UnusedStep {
    std::string place; ///< `/upcasters/2`, or of one step
    std::string what; ///< `order.created v2 → v3`, `order.created v1 → v2, step 3, move /a → /b`
};

/// What a mapping does with every event of a store.
struct Proof {
    std::int64_t checked = 0, unchanged = 0, upcast = 0, failed = 0;
    std::vector<ProofCount> types; ///< by type, then version
    std::vector<FailureGroup> failures; ///< in the order of their first events
    std::int64_t ungrouped = 0; ///< failed events of more groups than `mostFailureGroups`
    std::vector<Unreachable> unreachable; ///< by type, then version
    std::vector<UnusedStep> unused; ///< in the order of the document

    bool holds() const { return failed == 0 && unreachable.empty(); }
};

inline constexpr std::size_t mostFailureGroups = 1000;

/// Sends events through a mapping, one by one, and keeps no event.
class Prover {
public:
    /// The upcasters must outlive it.
    explicit Prover(const Upcasters& upcasters);
    ~Prover();
    void add(const Event& event);
    Proof finish() &&;

private:
    struct Shape;
    using Versions = std::map<int, Shape>;
    struct Group;
    struct Use;
    using GroupKey = std::pair<std::string, std::string>; // step and cause

    Shape& shapeOf(const Event& event);
    void fail(Shape& shape, const Event& event, const std::string& step, const std::string& reason, std::string_view known);
    void fail(Shape& shape, const Event& event, const Upcast& upcast);
    void countSteps(const Upcast& upcast);
    void appendUnused(std::vector<UnusedStep>& unused, std::size_t upcaster, std::size_t target) const;

    const Upcasters& m_upcasters;
    EventParts m_parts;
    std::map<std::string, Versions, std::less<>> m_types;
    Shape* m_last = nullptr;
    std::vector<std::vector<Use>> m_uses; // by upcaster, then target
    Proof m_proof;
};

} // namespace leftfold
