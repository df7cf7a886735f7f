// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/message_look.h"

namespace leftfold::ui {

MessageLook messageLook(MessageState state) {
    switch (state) {
    case MessageState::Pending:
        return {QStringLiteral("clock"), Tone::Accent, IconColor::Accent};
    case MessageState::Published:
        return {QStringLiteral("check"), Tone::Added, IconColor::Added};
    case MessageState::Failing:
        return {QStringLiteral("warning"), Tone::Changed, IconColor::Changed};
    case MessageState::Dead:
        break;
    }
    return {QStringLiteral("error"), Tone::Removed, IconColor::Removed};
}

} // namespace leftfold::ui
