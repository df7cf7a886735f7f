// SPDX-License-Identifier: Apache-2.0
#include "ui/models/message_mark.h"
#include "ui/models/message_text.h"
#include <QCoreApplication>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("MessageMark", text);
}

} // namespace

MessageMark markOf(MessageState state) {
    switch (state) {
    case MessageState::Pending:
        return MessageMark::Pending;
    case MessageState::Published:
        return MessageMark::Published;
    case MessageState::Failing:
        return MessageMark::Failing;
    case MessageState::Dead:
        break;
    }
    return MessageMark::Dead;
}

std::vector<MessageMark> marksOf(const MessageStates& states) {
    const MessageMark none = states.mayBeGone ? MessageMark::Silent : MessageMark::Absent;
    std::vector<MessageMark> marks;
    marks.reserve(states.states.size());
    for (const auto& state : states.states)
        marks.push_back(state ? markOf(*state) : none);
    return marks;
}

std::optional<MessageState> stateOf(MessageMark mark) {
    for (const auto state : {MessageState::Pending, MessageState::Published, MessageState::Failing, MessageState::Dead})
        if (markOf(state) == mark)
            return state;
    return std::nullopt;
}

QString markWord(MessageMark mark) {
    if (mark == MessageMark::Absent)
        return tr("no message");
    const auto state = stateOf(mark);
    return state ? stateWord(*state) : QString();
}

QString markMeaning(MessageMark mark) {
    switch (mark) {
    case MessageMark::Unknown:
        return tr("Nothing is known of its message yet.");
    case MessageMark::Silent:
        return tr("No message is left: this outbox deletes what it has published.");
    case MessageMark::Absent:
        return tr("The outbox has no message for this event: nobody outside will hear of it.");
    default:
        return tr("Message %1. %2. M shows it.").arg(markWord(mark), stateMeaning(*stateOf(mark)));
    }
}

} // namespace leftfold::ui
