// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/format.h"
#include "app/cli/terminal.h"
#include "core/storage/facet_tally.h"

namespace leftfold::cli {

/// `{"events","types":[{"event_type","count"}],"aggregate_types":[…],"schema_versions":[…],"histogram":{…}}`; events without a
/// value stand last, under null.
Value facetObject(const Facets& facets);
/// The same for people, with bars.
void appendFacets(std::string& out, const Facets& facets, const Terminal& terminal);
/// Rows of `facet,value,count`; a time is where its bucket begins.
void appendFacetRows(std::string& out, const Facets& facets);

} // namespace leftfold::cli
