// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/payload.h"
#include <QString>

namespace leftfold::ui {

/// The stored bytes as somebody can read them: text as text, all else as hexadecimal digits; no longer than that.
QString rawText(const Payload& payload);

/// What the bytes look like: `text`, `binary: begins like gzip`, `empty`.
QString rawLook(const Payload& payload);

} // namespace leftfold::ui
