// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/folds_by_type.h"

namespace leftfold {

namespace {

constexpr int mostTries = 8;

} // namespace

const FoldChoice& FoldWishes::choiceFor(const std::string& aggregateType) const {
    const auto found = byType.find(aggregateType);
    return found == byType.end() ? usual : found->second;
}

FoldsByType::FoldsByType(EventSource& source, FoldWishes wishes)
    : m_source(source)
    , m_wishes(std::move(wishes)) { }

Result<const ProofFold*> FoldsByType::of(const AggregateId& aggregate) {
    auto& found = m_found[aggregate.type];
    if (found.fold.chosen || found.tries >= mostTries)
        return &found.fold;
    ++found.tries;
    const auto& choice = m_wishes.choiceFor(aggregate.type);
    TRY_ASSIGN(auto fold, chooseFold(m_source, aggregate, choice, m_wishes.project));
    found.fold = {std::move(fold.reducer), std::move(fold.upcasters), std::move(fold.reducerName), std::move(fold.upcastersName), false};
    found.fold.chosen = choice.reducer || !found.fold.reducerName.empty();
    return &found.fold;
}

} // namespace leftfold
