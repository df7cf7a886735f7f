// SPDX-License-Identifier: Apache-2.0
#include "ui/models/message_cells.h"
#include "core/model/type_name.h"
#include "ui/models/message_table_model.h"
#include "ui/models/message_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>

namespace leftfold::ui {

namespace {

constexpr int shownError = 400;

QString tr(const char* text) {
    return QCoreApplication::translate("MessageCells", text);
}

QString orDash(const QString& text) {
    return text.isEmpty() ? QStringLiteral("\u2013") : text;
}

QString ageText(const OutboxMessage& message, Instant now) {
    const QString age = messageAge(message, now);
    return message.state == MessageState::Published && !age.isEmpty() ? QLatin1Char('+') + age : orDash(age);
}

QString ageToolTip(const OutboxMessage& message, Instant now) {
    const bool in = message.box == MessageBox::Inbox;
    if (message.publishedAt)
        return (in ? tr("Handled %1") : tr("Published %1")).arg(timeToolTip(*message.publishedAt, now));
    if (!message.createdAt)
        return {};
    return (in ? tr("Not handled; received %1") : tr("Not published; created %1")).arg(timeToolTip(*message.createdAt, now));
}

} // namespace

QString messageCellText(const OutboxMessage& message, int column, TimeDisplay display, Instant now) {
    switch (column) {
    case MessageTableModel::State:
        return stateWord(message.state, message.box);
    case MessageTableModel::Attempts:
        return groupedNumber(message.attempts);
    case MessageTableModel::Created:
        return message.createdAt ? timeText(*message.createdAt, display, now) : orDash({});
    case MessageTableModel::Age:
        return ageText(message, now);
    case MessageTableModel::Type:
        return orDash(fromStored(splitTypeName(message.eventType).type));
    case MessageTableModel::Aggregate:
        return orDash(fromStored(message.aggregate.path()));
    case MessageTableModel::EventIdentifier:
        return orDash(shortId(fromStored(message.eventId.text)));
    default:
        return oneLine(fromStored(message.lastError), shownError);
    }
}

QString messageTypeBadge(const OutboxMessage& message) {
    const auto version = message.schemaVersion ? message.schemaVersion : splitTypeName(message.eventType).version;
    return version ? QLatin1Char('v') + QString::number(*version) : QString();
}

QString messageCellToolTip(const OutboxMessage& message, int column, Instant now) {
    switch (column) {
    case MessageTableModel::State:
        return stateMeaning(message.state, message.box);
    case MessageTableModel::Attempts:
        return {};
    case MessageTableModel::Created:
        return message.createdAt ? timeToolTip(*message.createdAt, now) : tr("The outbox keeps no time of creation.");
    case MessageTableModel::Age:
        return ageToolTip(message, now);
    case MessageTableModel::Type:
        return fromStored(message.eventType);
    case MessageTableModel::Aggregate:
        return fromStored(message.aggregate.path());
    case MessageTableModel::EventIdentifier:
        return message.eventId.empty() ? tr("The outbox does not say which event the message tells of.") : fromStored(message.eventId.text);
    default:
        return oneLine(fromStored(message.lastError), shownError);
    }
}

QString messageColumnTitle(int column, TimeDisplay display) {
    switch (column) {
    case MessageTableModel::State:
        return tr("state");
    case MessageTableModel::Attempts:
        return tr("attempts");
    case MessageTableModel::Created:
        return display == TimeDisplay::Utc ? tr("created (UTC)") : display == TimeDisplay::Local ? tr("created (local)") : tr("created");
    case MessageTableModel::Age:
        return tr("delay");
    case MessageTableModel::Type:
        return tr("type");
    case MessageTableModel::Aggregate:
        return tr("aggregate");
    case MessageTableModel::EventIdentifier:
        return tr("event");
    default:
        return tr("error");
    }
}

QString messageColumnToolTip(int column) {
    switch (column) {
    case MessageTableModel::State:
        return tr("Where the message is on its way out.");
    case MessageTableModel::Attempts:
        return tr("How often the relay has tried to publish it.");
    case MessageTableModel::Created:
        return tr("When it was written, in one transaction with its event.");
    case MessageTableModel::Age:
        return tr("How long it took to be published; of what is not published: how long it has been waiting.");
    case MessageTableModel::Type:
        return tr("What it tells of. The colour is the aggregate type's.");
    case MessageTableModel::Aggregate:
        return tr("Whose history its event belongs to.");
    case MessageTableModel::EventIdentifier:
        return tr("The event that it tells of.");
    default:
        return tr("What went wrong at the last attempt.");
    }
}

} // namespace leftfold::ui
