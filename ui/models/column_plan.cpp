// SPDX-License-Identifier: Apache-2.0
#include "ui/models/column_plan.h"
#include "ui/models/event_table_model.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace leftfold::ui {

namespace {

/// In the order of EventTableModel::Column.
struct OwnColumn {
    const char* name;
    std::optional<EventColumn> shows;
};
const std::array<OwnColumn, EventTableModel::columns>& ownColumns() {
    static const std::array<OwnColumn, EventTableModel::columns> all{
        {{"position", EventPart::GlobalPosition}, {"occurred_at", EventPart::OccurredAt}, {"event_type", EventPart::Type},
            {"aggregate", EventPart::Aggregate}, {"aggregate_version", EventPart::AggregateVersion},
            {"correlation_id", EventPart::Correlation}, {"message", std::nullopt}, {"data", EventPart::Data}}};
    return all;
}

} // namespace

std::vector<EventColumn> ColumnPlan::added() const {
    std::vector<EventColumn> all;
    for (const Column& column : columns) {
        if (ownColumnNamed(column.name) >= 0)
            continue;
        if (auto read = readColumn(column.name.toStdString()))
            all.push_back(*std::move(read));
    }
    return all;
}

QString ownColumnName(int column) {
    return QString::fromLatin1(ownColumns()[static_cast<std::size_t>(column)].name);
}

int ownColumnNamed(const QString& name) {
    for (int column = 0; column < EventTableModel::columns; ++column)
        if (ownColumnName(column) == name)
            return column;
    return -1;
}

std::optional<EventColumn> ownColumn(int column) {
    return ownColumns()[static_cast<std::size_t>(column)].shows;
}

QByteArray planText(const ColumnPlan& plan) {
    QJsonArray columns;
    for (const ColumnPlan::Column& column : plan.columns)
        columns << QJsonObject{
            {QStringLiteral("name"), column.name}, {QStringLiteral("width"), column.width}, {QStringLiteral("shown"), column.shown}};
    const QJsonObject whole{
        {QStringLiteral("columns"), columns}, {QStringLiteral("pinned"), plan.pinned}, {QStringLiteral("newest_first"), plan.backward}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

std::optional<ColumnPlan> readPlan(const QByteArray& text) {
    const QJsonObject whole = QJsonDocument::fromJson(text).object();
    ColumnPlan plan;
    for (const QJsonValue& item : whole[QStringLiteral("columns")].toArray()) {
        const QJsonObject column = item.toObject();
        plan.columns.push_back({column[QStringLiteral("name")].toString(), column[QStringLiteral("width")].toInt(),
            column[QStringLiteral("shown")].toBool(true)});
    }
    plan.pinned = whole[QStringLiteral("pinned")].toInt();
    plan.backward = whole[QStringLiteral("newest_first")].toBool();
    return plan.columns.empty() ? std::nullopt : std::optional(plan);
}

} // namespace leftfold::ui
