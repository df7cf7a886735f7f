// SPDX-License-Identifier: Apache-2.0
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>
#include <array>

namespace leftfold::ui {

namespace {

/// So much of a command stands where a reducer's name does.
constexpr int programLetters = 40;

QString tr(const char* text) {
    return QCoreApplication::translate("TextForms", text);
}

QDateTime inUtc(Instant instant) {
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(instant);
    return QDateTime::fromMSecsSinceEpoch(milliseconds.time_since_epoch().count(), Qt::UTC);
}

QString inTable(const QDateTime& time) {
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString span(std::int64_t seconds) {
    struct Unit {
        std::int64_t seconds;
        const char* text;
    };
    static constexpr std::array units{Unit{365LL * 86'400, QT_TRANSLATE_NOOP("TextForms", "%1 y")},
        Unit{30LL * 86'400, QT_TRANSLATE_NOOP("TextForms", "%1 months")}, Unit{86'400, QT_TRANSLATE_NOOP("TextForms", "%1 d")},
        Unit{3600, QT_TRANSLATE_NOOP("TextForms", "%1 h")}, Unit{60, QT_TRANSLATE_NOOP("TextForms", "%1 min")}};
    for (const Unit& unit : units) {
        if (seconds >= unit.seconds)
            return tr(unit.text).arg(seconds / unit.seconds);
    }
    return tr("%1 s").arg(seconds);
}

QString relative(Instant instant, Instant now) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now - instant).count();
    if (seconds < 0)
        return tr("in %1").arg(span(-seconds));
    return tr("%1 ago").arg(span(seconds));
}

} // namespace

QString fromStored(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString groupedNumber(std::int64_t number) {
    QString text = QString::number(number);
    const qsizetype first = number < 0 ? 1 : 0;
    for (qsizetype place = text.size() - 3; place > first; place -= 3)
        text.insert(place, QChar::Nbsp);
    return text;
}

QString sizeText(std::size_t bytes) {
    if (bytes < 1024)
        return tr("%1 bytes").arg(bytes);
    const double kibi = static_cast<double>(bytes) / 1024;
    if (kibi < 1024)
        return tr("%1 KiB").arg(kibi, 0, 'f', kibi < 10 ? 1 : 0);
    return tr("%1 MiB").arg(kibi / 1024, 0, 'f', kibi < 10 * 1024 ? 1 : 0);
}

QString shortId(const QString& id) {
    if (id.size() <= 12)
        return id;
    return id.left(4) + QChar(0x2026) + id.right(4);
}

QString versionText(std::optional<Version> version) {
    return version ? QLatin1Char('v') + groupedNumber(version->value) : QString();
}

QString timeText(Instant instant, TimeDisplay display, Instant now) {
    switch (display) {
    case TimeDisplay::Utc:
        return inTable(inUtc(instant));
    case TimeDisplay::Local:
        return inTable(inUtc(instant).toLocalTime());
    case TimeDisplay::Relative:
        return relative(instant, now);
    }
    return {};
}

QString timeToolTip(Instant instant, Instant now) {
    const QDateTime local = inUtc(instant).toLocalTime();
    return QStringLiteral("%1\n%2 %3\n%4")
        .arg(fromStored(formatInstant(instant)), inTable(local), local.timeZoneAbbreviation(), relative(instant, now));
}

QString reducerTitle(const std::string& name) {
    if (name.empty())
        return tr("merge");
    if (name.starts_with("exec:"))
        return oneLine(fromStored(name), programLetters);
    const QString file = fromStored(name).section(QLatin1Char('/'), -1);
    return file.contains(QLatin1Char('.')) ? file : file + QStringLiteral(".reducer.json");
}

QString oneLine(const QString& text, int length) {
    QString line = text.left(length + 1);
    for (QChar& character : line) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator || character == QChar::ParagraphSeparator)
            character = QLatin1Char(' ');
    }
    if (line.size() <= length)
        return line;
    return line.left(length - 1) + QChar(0x2026);
}

} // namespace leftfold::ui
