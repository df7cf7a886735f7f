// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/shop.h"
#include <optional>

namespace leftfold::story {

/// A history of the shop, made as it is read: never all of it is in memory. The same plan tells the same story.
class Story {
public:
    Story(const Plan& plan, FoldFor foldFor);

    /// The next commit; at the end one is cut so that there are exactly `plan.events` events. Nothing: the end.
    Result<std::optional<Commit>> next();

private:
    Shop m_shop;
    std::int64_t m_told = 0;
};

} // namespace leftfold::story
