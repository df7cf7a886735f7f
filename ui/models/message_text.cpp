// SPDX-License-Identifier: Apache-2.0
#include "ui/models/message_text.h"
#include "core/causation/latency_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("MessageText", text);
}

QString attemptsText(int attempts) {
    return attempts == 1 ? tr("1 attempt") : tr("%1 attempts").arg(groupedNumber(attempts));
}

/// Days say enough of months, and do not change with every look.
QString waitText(std::chrono::microseconds wait) {
    constexpr std::chrono::hours longWait(24 * 7);
    if (wait < std::chrono::microseconds(0))
        return tr("%1 before its time").arg(fromStored(latencyText(-wait)));
    if (wait < longWait)
        return fromStored(latencyText(wait));
    return tr("%1 d").arg(groupedNumber(std::chrono::floor<std::chrono::hours>(wait).count() / 24));
}

} // namespace

QString stateWord(MessageState state, MessageBox box) {
    switch (state) {
    case MessageState::Pending:
        return box == MessageBox::Inbox ? tr("received") : tr("pending");
    case MessageState::Published:
        return box == MessageBox::Inbox ? tr("handled") : tr("published");
    case MessageState::Failing:
        return tr("failing");
    case MessageState::Dead:
        break;
    }
    return tr("dead");
}

QString stateMeaning(MessageState state, MessageBox box) {
    switch (state) {
    case MessageState::Pending:
        return box == MessageBox::Inbox ? tr("Came in, not yet handled") : tr("Written, not yet published");
    case MessageState::Published:
        return box == MessageBox::Inbox ? tr("Done; kept so that a second delivery is noticed") : tr("Handed to the broker");
    case MessageState::Failing:
        return tr("Tried in vain, will be tried again");
    case MessageState::Dead:
        break;
    }
    return tr("Given up: nobody tries it any more");
}

QString messageAge(const OutboxMessage& message, Instant now) {
    if (!message.createdAt || (message.state == MessageState::Published && !message.publishedAt))
        return {};
    return waitText((message.state == MessageState::Published ? *message.publishedAt : now) - *message.createdAt);
}

QString messageFate(const OutboxMessage& message, Instant now) {
    const QString age = messageAge(message, now);
    const QString tried = message.attempts > 0 ? attemptsText(message.attempts) : QString();
    QString text;
    if (message.state == MessageState::Dead)
        return tried.isEmpty() ? tr("given up") : tr("given up after %1").arg(tried);
    if (!age.isEmpty())
        text = message.state == MessageState::Published ? tr("after %1").arg(age) : tr("for %1").arg(age);
    if (tried.isEmpty())
        return text;
    return text.isEmpty() ? tried : text + QStringLiteral(", ") + tried;
}

QString messageMarkdown(const OutboxMessage& message) {
    const auto time = [](const std::optional<Instant>& at) { return at ? fromStored(formatInstant(*at)) : QStringLiteral("\u2013"); };
    const std::pair<QString, QString> facts[] = {{tr("message"), fromStored(message.id)},
        {tr("state"), stateWord(message.state, message.box)}, {tr("attempts"), QString::number(message.attempts)},
        {tr("created"), time(message.createdAt)}, {tr("published"), time(message.publishedAt)}, {tr("type"), fromStored(message.eventType)},
        {tr("aggregate"), fromStored(message.aggregate.path())}, {tr("event"), fromStored(message.eventId.text)},
        {tr("correlation"), fromStored(message.correlation.text)}, {tr("causation"), fromStored(message.causation.text)},
        {tr("destination"), fromStored(message.destination)}, {tr("ordering key"), fromStored(message.orderingKey)},
        {tr("error"), fromStored(message.lastError)}};
    QString lines = QStringLiteral("| | |\n|---|---|\n");
    for (const auto& [name, value] : facts) {
        QString cell = oneLine(value, 400);
        cell.replace(QLatin1Char('|'), QLatin1String("\\|"));
        lines += QStringLiteral("| %1 | %2 |\n").arg(name, cell);
    }
    return lines;
}

} // namespace leftfold::ui
