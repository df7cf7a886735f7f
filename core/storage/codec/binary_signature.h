// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace leftfold {

/// Formats that Leftfold recognises and does not read, by how they begin: "Java serialization (com.acme.Order)". Empty where
/// the bytes begin like none of them.
std::string signatureOf(std::string_view bytes);

} // namespace leftfold
