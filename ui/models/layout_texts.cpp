// SPDX-License-Identifier: Apache-2.0
#include "ui/models/layout_texts.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("LayoutTexts", text);
}

QString unescaped(QString token) {
    return token.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
}

QString escaped(QString token) {
    return token.replace(QStringLiteral("~"), QStringLiteral("~0")).replace(QStringLiteral("/"), QStringLiteral("~1"));
}

} // namespace

const std::vector<RoleTitle>& roleTitles() {
    static const std::vector<RoleTitle> titles{
        {"type", tr("Event type"), tr("What happened: order.created, OrderCreated")},
        {"payload", tr("Data"), tr("The event's own data; how it is encoded is told by its bytes")},
        {"aggregate_id", tr("Aggregate id"), tr("Whose history the event belongs to; a stream name such as order-17 holds type and id")},
        {"aggregate_type", tr("Aggregate type"), tr("What kind of thing the aggregate is")},
        {"version", tr("Version"), tr("The event's number within its aggregate, from 0 or 1, as the store counts")},
        {"occurred_at", tr("Occurred at"), tr("When it happened: a date, or a number that counts since 1970 or in .NET ticks")},
        {"position", tr("Position"), tr("The event's number in the whole log, by which it is read")},
        {"event_id", tr("Event id"), tr("What causes and messages name the event by")},
        {"correlation_id", tr("Correlation"), tr("The process that the event belongs to")},
        {"causation_id", tr("Causation"), tr("The event or command that caused it")},
        {"schema_version", tr("Schema version"),
            tr("Which version of its type the data are written in; without a column, 1 or what the type's name says")},
        {"metadata", tr("Metadata"), tr("What is known about the event beside its data")},
    };
    return titles;
}

QString pathText(const std::vector<std::string>& path) {
    QStringList names;
    for (const auto& name : path)
        names << fromStored(name);
    const bool plain = std::none_of(names.begin(), names.end(),
        [](const QString& name) { return name.isEmpty() || name.contains(QLatin1Char('.')) || name.contains(QLatin1Char('/')); });
    if (plain)
        return names.join(QLatin1Char('.'));
    QString text;
    for (const auto& name : names)
        text += QLatin1Char('/') + escaped(name);
    return text;
}

std::vector<std::string> pathFrom(const QString& text) {
    std::vector<std::string> path;
    const QString typed = text.trimmed();
    const bool pointer = typed.startsWith(QLatin1Char('/'));
    const QStringList names = pointer ? typed.mid(1).split(QLatin1Char('/')) : typed.split(QLatin1Char('.'), Qt::SkipEmptyParts);
    for (const QString& name : names)
        path.push_back((pointer ? unescaped(name) : name).toStdString());
    return path;
}

QString tableChoice(const TableProposal& proposal) {
    const QString name = fromStored(proposal.table);
    return proposal.isLog() ? tr("%1 – %2 % sure").arg(name).arg(std::lround(proposal.confidence * 100)) : tr("%1 – no log").arg(name);
}

} // namespace leftfold::ui
