// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace leftfold {

/// The roles of an event that a proposal looks for, in the order in which a person reads them.
std::span<const std::string_view> eventRoles();

/// A name without its spelling: `evtType`, `EVT_TYPE` and `event type` are all `eventtype`. Usual short forms are written out.
std::string plainName(std::string_view name);

/// How well the name of a column, or of a member of a document, says that it holds the role: 0 to 1.
double nameFit(std::string_view role, std::string_view name);

/// What `order_id` is the id of: `order`. Empty for names that are no id of something, or of something that is no aggregate.
std::string namedThing(std::string_view name);

} // namespace leftfold
