// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/choose_fold.h"
#include "core/replay/snapshot_proof.h"
#include <map>

namespace leftfold {

/// What is folded with, for aggregates of many types.
struct FoldWishes {
    FoldChoice usual; ///< for types without a choice of their own
    std::map<std::string, FoldChoice> byType;
    ProjectFold project;

    const FoldChoice& choiceFor(const std::string& aggregateType) const;
    bool operator==(const FoldWishes&) const = default;
};

/// Folds for walks over many aggregates: what is chosen for one serves all of its type. Where nothing fits, the next few
/// aggregates of the type are asked too before merging is settled on.
class FoldsByType {
public:
    FoldsByType(EventSource& source, FoldWishes wishes);

    /// Valid until the next call.
    Result<const ProofFold*> of(const AggregateId& aggregate);

private:
    struct Found {
        ProofFold fold;
        int tries = 0;
    };

    EventSource& m_source;
    FoldWishes m_wishes;
    std::map<std::string, Found> m_found;
};

} // namespace leftfold
