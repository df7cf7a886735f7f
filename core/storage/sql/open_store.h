// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/storage/layout_catalog.h"
#include "core/support/result.h"
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace leftfold::sql {

struct OpenRequest {
    std::string store; ///< a file, a `postgresql://` URI, libpq's `key=value` form
    std::string layout; ///< name of a known layout, `name:table` where several tables fit it, or a file; empty: detect
    std::optional<std::chrono::seconds> timeout;
    std::string password = {}; ///< PostgreSQL; empty: that of the address, of PGPASSWORD, of ~/.pgpass
    std::string keyPassword = {}; ///< of the client's key, `sslpassword`
    std::vector<std::string> layoutFiles = {}; ///< tried before those that ship
};

/// Opens the store read-only and finds out what its tables mean. Fails with one sentence where it cannot be opened or is no
/// event store.
Result<std::unique_ptr<EventSource>> openStore(const OpenRequest& request);

/// How well each layout fits the store, the best first.
struct LayoutReport {
    std::string store;
    std::shared_ptr<const std::vector<Layout>> layouts; ///< matches point into it
    std::vector<LayoutMatch> matches;
};
Result<LayoutReport> examineLayouts(const OpenRequest& request);

} // namespace leftfold::sql
