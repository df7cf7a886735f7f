// SPDX-License-Identifier: Apache-2.0
#include "ui/models/go_target.h"
#include "core/expression/time_point.h"
#include <QDateTime>
#include <QRegularExpression>

namespace leftfold::ui {

namespace {

/// A bare number is a position, also where it might be a time (`2026`).
std::optional<std::int64_t> positionIn(QString typed) {
    static const QRegularExpression grouping(QStringLiteral("[\\s,\\x{00a0}]"));
    typed.remove(grouping);
    bool isNumber = false;
    const qint64 number = typed.toLongLong(&isNumber);
    return isNumber ? std::optional<std::int64_t>(number) : std::nullopt;
}

bool namesZone(const QString& typed) {
    static const QRegularExpression zone(QStringLiteral("(?:[zZ]|[+-]\\d\\d(?::?\\d\\d)?)$"));
    return typed.contains(QLatin1Char(':')) && typed.contains(zone);
}

/// Read as UTC, meant as the clock on the wall.
Instant meantLocally(Instant read) {
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(read).time_since_epoch();
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(milliseconds.count(), Qt::UTC);
    const QDateTime local(utc.date(), utc.time(), Qt::LocalTime);
    return Instant(std::chrono::milliseconds(local.toMSecsSinceEpoch()));
}

} // namespace

GoTarget goTargetOf(const QString& text, TimeDisplay display, Instant now) {
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {};
    if (const auto position = positionIn(typed))
        return Position{*position};
    if (const auto absolute = parseInstant(typed.toStdString()))
        return display == TimeDisplay::Local && !namesZone(typed) ? meantLocally(*absolute) : *absolute;
    if (const auto point = readTimePoint(typed.toStdString(), now))
        return point->at;
    return EventId{typed.toStdString()};
}

} // namespace leftfold::ui
