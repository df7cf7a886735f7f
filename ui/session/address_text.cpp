// SPDX-License-Identifier: Apache-2.0
#include "ui/session/address_text.h"
#include "core/storage/store_kind.h"
#include "ui/session/connection_form.h"
#include <QDir>
#include <QRegularExpression>

namespace leftfold::ui {

namespace {

bool isUri(const QString& address) {
    return address.startsWith(QLatin1String("postgres://")) || address.startsWith(QLatin1String("postgresql://"));
}

bool hasSecrets(const ConnectionForm& form) {
    return form != withoutSecrets(form);
}

/// Of an address that nobody understands no part can be told from a password.
QString placeholderFor(const QString& address) {
    return address.section(QLatin1String("://"), 0, 0) + QStringLiteral("://…");
}

} // namespace

QString withoutPassword(const QString& address) {
    if (isForeignUri(address.toStdString()))
        return placeholderFor(address);
    if (!isServer(address))
        return address;
    const auto form = readConnection(address);
    if (!form)
        return isUri(address) ? placeholderFor(address) : QStringLiteral("postgresql://…");
    if (!hasSecrets(*form) || isUri(address))
        return hasSecrets(*form) ? toShownUri(*form) : address;
    static const QRegularExpression asWord(
        QStringLiteral("(?<![^\\s])(?:ssl)?password\\s*=\\s*(?:'(?:[^'\\\\]|\\\\.)*'|(?:[^\\s'\\\\]|\\\\.)+)\\s*"));
    return QString(address).replace(asWord, QString()).trimmed();
}

bool isServer(const QString& address) {
    return namesServer(address.toStdString());
}

QString placeOf(const QString& address) {
    const auto form = isServer(address) ? readConnection(address) : std::nullopt;
    if (!form)
        return QDir::cleanPath(QDir(address).absolutePath());
    ConnectionForm place;
    place.host = form->host.isEmpty() ? form->parameter(QStringLiteral("hostaddr")) : form->host.toLower();
    if (!form->host.isEmpty())
        place.setParameter(QStringLiteral("hostaddr"), form->parameter(QStringLiteral("hostaddr")));
    place.port = form->port == QLatin1String("5432") ? QString() : form->port;
    place.database = form->database;
    place.setParameter(QStringLiteral("service"), form->parameter(QStringLiteral("service")));
    return toUri(place);
}

StoreChoice withSecretsApart(StoreChoice choice) {
    const QString address = QString::fromStdString(choice.store);
    const auto form = isServer(address) ? readConnection(address) : std::nullopt;
    if (!form || !hasSecrets(*form))
        return choice;
    if (!form->password.isEmpty())
        choice.password = form->password.toStdString();
    if (const QString key = form->parameter(QStringLiteral("sslpassword")); !key.isEmpty())
        choice.keyPassword = key.toStdString();
    choice.store = withoutPassword(address).toStdString();
    return choice;
}

} // namespace leftfold::ui
