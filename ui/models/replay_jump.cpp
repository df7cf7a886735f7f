// SPDX-License-Identifier: Apache-2.0
#include "ui/models/replay_jump.h"
#include "core/expression/expression.h"
#include "ui/models/go_target.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ReplayJump", text);
}

QString placeText(const Timeline& timeline, std::size_t step) {
    const auto version = timeline.version(step);
    return step == 0 ? tr("before the first event")
        : version    ? versionText(version)
                     : tr("step %1").arg(groupedNumber(static_cast<std::int64_t>(step)));
}

ReplayJump to(std::size_t step, const QString& meaning) {
    return {StepTarget{step}, meaning};
}

std::optional<std::int64_t> numberIn(QString digits) {
    static const QRegularExpression grouping(QStringLiteral("[\\s,\\x{00a0}\\x{202f}]"));
    bool isNumber = false;
    const qint64 number = digits.remove(grouping).toLongLong(&isNumber);
    return isNumber ? std::optional<std::int64_t>(number) : std::nullopt;
}

/// The rest of the text behind one of the prefixes, as a number.
std::optional<std::int64_t> numberBehind(const QString& typed, std::initializer_list<QLatin1String> prefixes) {
    for (const QLatin1String prefix : prefixes) {
        if (typed.startsWith(prefix, Qt::CaseInsensitive))
            return numberIn(typed.mid(prefix.size()));
    }
    return std::nullopt;
}

ReplayJump toVersion(const Timeline& timeline, std::int64_t version) {
    if (const auto step = timeline.stepOfVersion(Version{version})) {
        const bool exact = timeline.version(*step) == Version{version};
        return to(*step,
            exact ? tr("version %1").arg(groupedNumber(version))
                  : tr("%1, the last before v%2").arg(placeText(timeline, *step)).arg(version));
    }
    return {NoTarget(), tr("no version %1 here").arg(groupedNumber(version))};
}

ReplayJump toPosition(const Timeline& timeline, std::int64_t position) {
    std::size_t best = 0;
    for (std::size_t step = 1; step <= timeline.size(); ++step) {
        const auto& at = timeline.event(step).position;
        if (at && at->value <= position && (best == 0 || at->value >= timeline.event(best).position->value))
            best = step;
    }
    if (best == 0)
        return {NoTarget(), tr("no event at or before position %1").arg(groupedNumber(position))};
    const bool exact = timeline.event(best).position->value == position;
    return to(best,
        exact ? tr("position %1: %2").arg(groupedNumber(position), placeText(timeline, best))
              : tr("%1, the last before that position").arg(placeText(timeline, best)));
}

std::optional<ReplayJump> toShare(const QString& typed, const Timeline& timeline) {
    static const QRegularExpression share(QStringLiteral("^(\\d+(?:[.,]\\d+)?)\\s*%$"));
    const auto match = share.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const double percent = match.captured(1).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
    if (percent > 100)
        return ReplayJump{NoTarget(), tr("100 % is the end")};
    const auto step = static_cast<std::size_t>(std::lround(percent / 100 * static_cast<double>(timeline.size())));
    return to(step,
        tr("step %1 of %2").arg(groupedNumber(static_cast<std::int64_t>(step)), groupedNumber(static_cast<std::int64_t>(timeline.size()))));
}

std::optional<ReplayJump> toWord(const QString& typed, const Timeline& timeline) {
    const QString word = typed.toLower();
    if (word == QLatin1String("first") || word == QLatin1String("start"))
        return to(0, tr("the start"));
    if (word == QLatin1String("last") || word == QLatin1String("end"))
        return to(timeline.size(), tr("the end"));
    return std::nullopt;
}

std::optional<ReplayJump> toEvent(const QString& typed, const Timeline& timeline) {
    const std::string id = typed.toStdString();
    const auto& events = timeline.events();
    const auto found = std::find_if(events.begin(), events.end(), [&id](const Event& event) { return event.id.text == id; });
    if (found == events.end())
        return std::nullopt;
    const auto step = static_cast<std::size_t>(found - events.begin()) + 1;
    return to(step, tr("that event: %1").arg(placeText(timeline, step)));
}

/// Words alone are looked for; whatever has an operator, a field or a function is a condition.
bool isWords(const Expression& expression) {
    if (const auto* all = std::get_if<Conjunction>(&expression.node))
        return std::all_of(all->parts.begin(), all->parts.end(), isWords);
    return std::holds_alternative<SearchTerm>(expression.node);
}

bool looksLikeCondition(const QString& typed) {
    static const QRegularExpression sign(QStringLiteral("[<>=~(]|^(?:state|old|data|metadata)\\.|^(?:type|id|time|after|before):"));
    return typed.contains(sign);
}

ReplayJump sought(const QString& typed, Instant now) {
    const auto expression = readExpression(typed.toStdString(), {ExpressionScope::Replay, now});
    if (expression && !isWords(*expression))
        return {SoughtCondition{typed}, tr("a condition")};
    if (!expression && looksLikeCondition(typed))
        return {NoTarget(), tr("column %1: %2").arg(expression.error().column).arg(fromStored(expression.error().what))};
    return {SoughtText{typed}, tr("find in states")};
}

} // namespace

ReplayJump readReplayJump(const QString& text, const Timeline& timeline, TimeDisplay display, Instant now) {
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {};
    if (const auto version = numberIn(typed))
        return toVersion(timeline, *version);
    if (const auto version = numberBehind(typed, {QLatin1String("version:"), QLatin1String("v")}))
        return toVersion(timeline, *version);
    if (const auto position = numberBehind(typed, {QLatin1String("#"), QLatin1String("position:")}))
        return toPosition(timeline, *position);
    if (auto share = toShare(typed, timeline))
        return *std::move(share);
    if (auto word = toWord(typed, timeline))
        return *std::move(word);
    if (const auto target = goTargetOf(typed, display, now); std::holds_alternative<Instant>(target)) {
        const std::size_t step = timeline.stepAtTime(std::get<Instant>(target));
        return to(step, tr("at that time: %1").arg(placeText(timeline, step)));
    }
    if (auto event = toEvent(typed, timeline))
        return *std::move(event);
    return sought(typed, now);
}

} // namespace leftfold::ui
