// SPDX-License-Identifier: Apache-2.0
#include "ui/models/figure_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

QString tr(const char* text) {
    return QCoreApplication::translate("FigureText", text);
}

std::int64_t highest(const std::vector<std::int64_t>& counts) {
    return counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
}

} // namespace

QString slotWidthText(std::chrono::seconds width) {
    const std::int64_t seconds = width.count();
    if (seconds >= day)
        return tr("%1 d").arg(groupedNumber(seconds / day));
    if (seconds >= hour)
        return tr("%1 h").arg(seconds / hour);
    return seconds >= minute ? tr("%1 min").arg(seconds / minute) : tr("%1 s").arg(seconds);
}

QString slotPeakText(const MessageFigures& figures) {
    const std::int64_t peak = std::max(highest(figures.arrived), highest(figures.published));
    return peak == 0 ? QString() : tr("up to %1 in %2").arg(groupedNumber(peak), slotWidthText(figures.slotWidth));
}

QString axisTimeText(Instant moment, std::chrono::seconds slotWidth) {
    constexpr int date = 10;
    constexpr int toMinutes = 16;
    constexpr int toSeconds = 19;
    const QString whole = timeText(moment, TimeDisplay::Utc, moment);
    return whole.left(slotWidth.count() >= 12 * hour ? date : slotWidth.count() >= minute ? toMinutes : toSeconds);
}

QStringList ageNames() {
    return {tr("1 min"), tr("10 min"), tr("1 h"), tr("1 d"), tr("7 d"), tr("30 d"), tr("older")};
}

QStringList attemptNames() {
    return {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5"),
        QStringLiteral("6+")};
}

QString noFlowText(const MessageFigures& figures) {
    return figures.messages == 0 || figures.begin ? QString() : tr("The store keeps no times of its messages.");
}

QString noAgesText(const MessageFigures& figures) {
    if (figures.messages == 0 || std::any_of(figures.ages.begin(), figures.ages.end(), [](std::int64_t count) { return count > 0; }))
        return {};
    return figures.undated == 0 ? tr("Nothing is waiting.")
                                : tr("%1 waiting; since when, the store does not keep.").arg(groupedNumber(figures.undated));
}

QString measuredAtText(const MessageFigures& figures) {
    return figures.atRest ? tr("on %1").arg(axisTimeText(figures.measuredAt, std::chrono::hours(24))) : tr("now");
}

} // namespace leftfold::ui
