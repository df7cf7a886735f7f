// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>

namespace leftfold::bench {

/// Writes a store in the specification's layout: that many events over one aggregate with a tenth of them
/// (`inventory-000000`) and a fiftieth as many small ones, payloads of about 300 bytes. Same number, same content.
void writeStore(const std::string& path, std::int64_t events);

/// Writes the events of another store with a message for each, in the specification's layout.
void writeOutboxStore(const std::string& path, const std::string& events);

} // namespace leftfold::bench
