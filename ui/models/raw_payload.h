// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/payload.h"
#include <QString>

namespace leftfold::ui {

/// The stored bytes as somebody can read them: text as text, all else as hexadecimal digits; no longer than that.
QString rawText(const Payload& payload);

/// What the bytes are, as the codecs found out: `text`, `binary: MessagePack, gzip`, `binary: encrypted?`, `empty`; and how many.
QString rawLook(const Payload& payload);

} // namespace leftfold::ui
