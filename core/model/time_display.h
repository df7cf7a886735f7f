// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace leftfold {

/// How a person wants to read times; one choice for the whole window.
enum class TimeDisplay { Utc, Local, Relative };

} // namespace leftfold
