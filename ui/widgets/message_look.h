// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/outbox_message.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/icons.h"

namespace leftfold::ui {

/// How a message's state looks, the same everywhere: glyph and colour beside the word.
struct MessageLook {
    QString icon;
    Tone tone = Tone::Neutral;
    IconColor iconColor = IconColor::Mark;
};
MessageLook messageLook(MessageState state);

} // namespace leftfold::ui
