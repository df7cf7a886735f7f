// SPDX-License-Identifier: Apache-2.0
#include "ui/session/address_text.h"
#include "ui/session/connection_form.h"
#include <QDir>
#include <QRegularExpression>

namespace leftfold::ui {

namespace {

bool isUri(const QString& address) {
    return address.startsWith(QLatin1String("postgres://")) || address.startsWith(QLatin1String("postgresql://"));
}

/// libpq's `host=… dbname=…`; a path is none.
bool hasWords(const QString& address) {
    static const QRegularExpression firstWord(QStringLiteral("^\\s*[a-z_]+\\s*="));
    static const QRegularExpression place(QStringLiteral("^(host|service)=|^[^/]*\\bdbname="));
    return firstWord.match(address).hasMatch() && place.match(address).hasMatch();
}

bool hasSecrets(const ConnectionForm& form) {
    return form != withoutSecrets(form);
}

QString withoutPasswordInUri(QString uri) {
    static const QRegularExpression inUri(QStringLiteral("^(postgres(?:ql)?://[^/@:?#]*):[^/?#]*@"));
    static const QRegularExpression asParameter(QStringLiteral("([?&])(?:ssl)?password=[^&#]*&?"));
    uri.replace(inUri, QStringLiteral("\\1@"));
    uri.replace(asParameter, QStringLiteral("\\1"));
    while (uri.endsWith(QLatin1Char('?')) || uri.endsWith(QLatin1Char('&')))
        uri.chop(1);
    const auto form = fromUri(uri);
    return form && hasSecrets(*form) ? toShownUri(*form) : uri; // the name of a parameter may be escaped too
}

} // namespace

QString withoutPassword(const QString& address) {
    if (isUri(address))
        return withoutPasswordInUri(address);
    static const QRegularExpression asWord(QStringLiteral("\\b(?:ssl)?password\\s*=\\s*('(?:[^'\\\\]|\\\\.)*'|\\S+)\\s*"));
    return hasWords(address) ? QString(address).replace(asWord, QString()) : address;
}

bool isServer(const QString& address) {
    return isUri(address) || (hasWords(address) && fromWords(address).has_value());
}

QString placeOf(const QString& address) {
    const auto form = isServer(address) ? readConnection(address) : std::nullopt;
    if (!form)
        return QDir::cleanPath(QDir(address).absolutePath());
    ConnectionForm place;
    place.host = form->host.isEmpty() ? form->parameter(QStringLiteral("hostaddr")) : form->host.toLower();
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
