// SPDX-License-Identifier: Apache-2.0
#include "app/studio/order.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leftfold::studio {

QByteArray toText(const Order& order) {
    QJsonArray stores;
    for (const ui::StoreChoice& store : order.stores)
        stores.append(QJsonObject{{QStringLiteral("store"), QString::fromStdString(store.store)},
            {QStringLiteral("layout"), QString::fromStdString(store.layout)},
            {QStringLiteral("name"), QString::fromStdString(store.projectStore)}});
    const QJsonObject object{{QStringLiteral("stores"), stores}, {QStringLiteral("page"), order.page},
        {QStringLiteral("aggregate"), QString::fromStdString(order.aggregate)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Order> orderFrom(const QByteArray& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    Order order;
    order.page = object.value(QLatin1String("page")).toString();
    order.aggregate = object.value(QLatin1String("aggregate")).toString().toStdString();
    const QJsonArray stores = object.value(QLatin1String("stores")).toArray();
    for (const auto& each : stores) {
        ui::StoreChoice choice{
            each[QLatin1String("store")].toString().toStdString(), each[QLatin1String("layout")].toString().toStdString()};
        choice.projectStore = each[QLatin1String("name")].toString().toStdString();
        if (!choice.store.empty())
            order.stores.push_back(std::move(choice));
    }
    return order;
}

} // namespace leftfold::studio
