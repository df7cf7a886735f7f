// SPDX-License-Identifier: Apache-2.0
#include "ui/views/store_caption.h"
#include <QCoreApplication>
#include <QDir>

namespace leftfold::ui {

QString engineName(Engine engine) {
    switch (engine) {
    case Engine::Sqlite:
        return QStringLiteral("SQLite");
    case Engine::Postgresql:
        return QStringLiteral("PostgreSQL");
    case Engine::Memory:
        return QCoreApplication::translate("StoreLine", "in memory");
    }
    return {};
}

StoreCaption captionOf(const StoreChoice& choice, const StoreDescription& description, const std::optional<SavedConnection>& saved) {
    const QString stored = QString::fromStdString(choice.projectStore.empty() ? description.name : choice.projectStore);
    const QString whole = QString::fromStdString(description.address + (choice.project.empty() ? "" : '\n' + choice.project));
    return {saved ? saved->name : stored, whole, engineName(description.engine), description.readOnly, choice.production,
        saved ? saved->color : choice.color};
}

StoreChoice choiceOf(const RecentStore& store) {
    StoreChoice choice{store.address.toStdString(), store.layout.toStdString(), store.production};
    if (store.address.endsWith(QLatin1String(".leftfold")))
        choice.projectStore = store.name.toStdString();
    return choice;
}

RecentStore recentOf(const StoreChoice& choice, const StoreDescription& description) {
    QString address = QString::fromStdString(choice.store);
    // A relative path would lead elsewhere tomorrow.
    if (description.engine == Engine::Sqlite)
        address = QDir(address).absolutePath();
    // The project leads to the store, and to all that it is read with.
    if (!choice.project.empty())
        address = QString::fromStdString(choice.project);
    const QString name = QString::fromStdString(choice.projectStore.empty() ? description.name : choice.projectStore);
    return {address, name, engineName(description.engine), QString::fromStdString(choice.layout), choice.production,
        QDateTime::currentDateTimeUtc()};
}

QString grouped(std::int64_t number) {
    QString digits = QString::number(number);
    const qsizetype first = digits.startsWith(QLatin1Char('-')) ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, QChar(0x202F));
    return digits;
}

} // namespace leftfold::ui
