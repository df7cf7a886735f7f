// SPDX-License-Identifier: Apache-2.0
#include "ui/models/event_cells.h"
#include "ui/models/event_table_model.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <algorithm>

namespace leftfold::ui {

namespace {

QString dash() {
    return QStringLiteral("\u2013");
}

QString tr(const char* text) {
    return QCoreApplication::translate("EventCells", text);
}

QString orDash(const QString& text) {
    return text.isEmpty() ? dash() : text;
}

/// Reads better in a tool tip than one endless line.
QString wrapped(const QString& text) {
    constexpr qsizetype width = 100;
    QString lines = text;
    for (qsizetype place = width; place < lines.size(); place += width) {
        place = std::max(lines.lastIndexOf(QLatin1Char(' '), place), place - width / 2);
        lines.insert(place, QLatin1Char('\n'));
    }
    return lines;
}

QString addedText(const EventRow& row, int column) {
    const auto place = static_cast<std::size_t>(column - EventTableModel::columns);
    return place < row.added.size() ? row.added[place].text : QString();
}

} // namespace

QString eventCellText(const EventRow& row, int column, TimeDisplay display, Instant now) {
    const Event& event = row.event;
    if (column >= EventTableModel::columns)
        return addedText(row, column);
    switch (column) {
    case EventTableModel::Position:
        return event.position ? groupedNumber(event.position->value) : dash();
    case EventTableModel::Occurred:
        return event.occurredAt ? timeText(*event.occurredAt, display, now) : dash();
    case EventTableModel::Type:
        return fromStored(event.type);
    case EventTableModel::Aggregate:
        return fromStored(event.aggregate.path());
    case EventTableModel::Version:
        return event.version ? groupedNumber(event.version->value) : dash();
    case EventTableModel::Correlation:
        return orDash(shortId(fromStored(event.correlation.text)));
    case EventTableModel::Message:
        return markWord(row.message);
    default:
        return row.preview;
    }
}

QString eventCellToolTip(const EventRow& row, int column, Instant now) {
    const Event& event = row.event;
    if (column >= EventTableModel::columns)
        return wrapped(addedText(row, column));
    switch (column) {
    case EventTableModel::Position:
        return tr("Event %1").arg(orDash(fromStored(event.id.text)));
    case EventTableModel::Occurred:
        return event.occurredAt ? timeToolTip(*event.occurredAt, now) : tr("The store keeps no time for this event.");
    case EventTableModel::Type:
        return tr("%1\nstored as %2").arg(fromStored(event.type), fromStored(event.storedType));
    case EventTableModel::Aggregate:
        return fromStored(event.aggregate.path());
    case EventTableModel::Version:
        return {};
    case EventTableModel::Correlation:
        return event.correlation.empty() ? tr("No correlation id: this event names no process.") : fromStored(event.correlation.text);
    case EventTableModel::Message:
        return markMeaning(row.message);
    default:
        return row.payload == PayloadState::Broken ? wrapped(payloadProblem(event)) : wrapped(row.preview);
    }
}

QString eventColumnTitle(int column, TimeDisplay display) {
    switch (column) {
    case EventTableModel::Position:
        return tr("position");
    case EventTableModel::Occurred:
        return display == TimeDisplay::Utc ? tr("occurred (UTC)") : display == TimeDisplay::Local ? tr("occurred (local)") : tr("occurred");
    case EventTableModel::Type:
        return tr("type");
    case EventTableModel::Aggregate:
        return tr("aggregate");
    case EventTableModel::Version:
        return tr("version");
    case EventTableModel::Correlation:
        return tr("correlation");
    case EventTableModel::Message:
        return tr("msg");
    default:
        return tr("data");
    }
}

QString eventColumnToolTip(int column) {
    switch (column) {
    case EventTableModel::Position:
        return tr("Place in the store's global order. Click to turn the order round.");
    case EventTableModel::Occurred:
        return tr("When it happened, as the event says. Clocks differ: the order is that of positions.");
    case EventTableModel::Type:
        return tr("What happened, and the schema version that it was written in. The colour is the aggregate type's.");
    case EventTableModel::Aggregate:
        return tr("Whose history the event belongs to.");
    case EventTableModel::Version:
        return tr("Place in the aggregate's history, as the store counts.");
    case EventTableModel::Correlation:
        return tr("The process that the event belongs to.");
    case EventTableModel::Message:
        return tr("How the event's message in the outbox fares: published, pending, failing, dead, or none.");
    default:
        return tr("Business data, beginning only. Select the event to see all of it.");
    }
}

QString addedColumnTitle(const EventColumn& column, int role) {
    const QString name = fromStored(columnName(column));
    if (role != Qt::ToolTipRole)
        return name;
    return std::holds_alternative<ValuePath>(column)
        ? tr("What stands at %1. The menu of the right button takes the column away.").arg(name)
        : name;
}

} // namespace leftfold::ui
