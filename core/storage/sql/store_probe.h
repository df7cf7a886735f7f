// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/layout_catalog.h"
#include "core/storage/sql/connection.h"
#include <span>

namespace leftfold::sql {

/// Reads the first rows of a match of events and adds what they say to its reason; of messages it finds out where NULLs are. A
/// store that cannot be read says so later.
void probeMatch(Connection& connection, LayoutMatch& match);

/// The match that is read: of those of events the best whose table is not empty, or the best. Null where there is none.
LayoutMatch* chooseEvents(Connection& connection, std::span<LayoutMatch> matches);

} // namespace leftfold::sql
