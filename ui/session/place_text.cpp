// SPDX-License-Identifier: Apache-2.0
#include "ui/session/place_text.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leftfold::ui {

namespace {

/// Numbers of JSON are doubles here; a position has more digits.
template <typename Number>
QJsonValue textOf(const std::optional<Number>& number) {
    return number ? QJsonValue(QString::number(number->value)) : QJsonValue();
}

template <typename Number>
std::optional<Number> numberFrom(const QJsonValue& text) {
    bool isNumber = false;
    const qlonglong value = text.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(Number{value}) : std::nullopt;
}

QJsonArray arrayOf(const AggregateId& aggregate) {
    return {QString::fromStdString(aggregate.type), QString::fromStdString(aggregate.id)};
}

AggregateId aggregateFrom(const QJsonValue& value) {
    return {value.toArray().at(0).toString().toStdString(), value.toArray().at(1).toString().toStdString()};
}

} // namespace

QByteArray toText(const Place& place) {
    QJsonObject object{{QStringLiteral("page"), place.page}, {QStringLiteral("filter"), place.filter}};
    if (place.aggregate)
        object.insert(QStringLiteral("aggregate"), arrayOf(*place.aggregate));
    if (place.event)
        object.insert(QStringLiteral("event"),
            QJsonObject{{QStringLiteral("id"), QString::fromStdString(place.event->id.text)},
                {QStringLiteral("position"), textOf(place.event->position)}, {QStringLiteral("aggregate"), arrayOf(place.event->aggregate)},
                {QStringLiteral("version"), textOf(place.event->version)}});
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Place> placeFrom(const QByteArray& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    Place place;
    place.page = object.value(QLatin1String("page")).toString();
    place.filter = object.value(QLatin1String("filter")).toString();
    if (object.contains(QLatin1String("aggregate")))
        place.aggregate = aggregateFrom(object.value(QLatin1String("aggregate")));
    if (const QJsonObject event = object.value(QLatin1String("event")).toObject(); !event.isEmpty())
        place.event = EventRef{EventId{event.value(QLatin1String("id")).toString().toStdString()},
            numberFrom<Position>(event.value(QLatin1String("position"))), aggregateFrom(event.value(QLatin1String("aggregate"))),
            numberFrom<Version>(event.value(QLatin1String("version")))};
    return place;
}

} // namespace leftfold::ui
