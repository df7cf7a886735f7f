// SPDX-License-Identifier: Apache-2.0
#include "ui/session/connection_form.h"
#include <QUrl>

namespace leftfold::ui {

namespace {

QString escaped(const QString& text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString unescaped(const QString& text) {
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// An IPv6 address stands in brackets, a socket directory is escaped.
QString hostPart(const QString& host) {
    return host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(host) : escaped(host);
}

QString userPart(const ConnectionForm& form) {
    if (form.user.isEmpty() && form.password.isEmpty())
        return {};
    const QString user = escaped(form.user);
    return form.password.isEmpty() ? user + QLatin1Char('@') : QStringLiteral("%1:%2@").arg(user, escaped(form.password));
}

QString parameters(const ConnectionForm& form) {
    QStringList parts;
    if (!form.sslMode.isEmpty())
        parts << QStringLiteral("sslmode=") + escaped(form.sslMode);
    for (const auto& [key, value] : form.others)
        parts << escaped(key) + QLatin1Char('=') + escaped(value);
    return parts.isEmpty() ? QString() : QLatin1Char('?') + parts.join(QLatin1Char('&'));
}

/// A parameter may say what a field says; the field is then filled from it.
bool take(ConnectionForm& form, const QString& key, const QString& value) {
    const std::pair<QString, QString ConnectionForm::*> fields[] = {{QStringLiteral("sslmode"), &ConnectionForm::sslMode},
        {QStringLiteral("host"), &ConnectionForm::host}, {QStringLiteral("port"), &ConnectionForm::port},
        {QStringLiteral("dbname"), &ConnectionForm::database}, {QStringLiteral("user"), &ConnectionForm::user},
        {QStringLiteral("password"), &ConnectionForm::password}};
    for (const auto& [name, field] : fields) {
        if (name == key) {
            form.*field = value;
            return true;
        }
    }
    return false;
}

struct Parts {
    QString user, host, path, query;
};

std::optional<Parts> split(const QString& uri) {
    for (const auto* scheme : {"postgresql://", "postgres://"}) {
        if (!uri.startsWith(QLatin1String(scheme)))
            continue;
        QString rest = uri.mid(static_cast<qsizetype>(qstrlen(scheme)));
        Parts parts;
        parts.query = rest.section(QLatin1Char('?'), 1);
        rest = rest.section(QLatin1Char('?'), 0, 0);
        parts.path = rest.section(QLatin1Char('/'), 1);
        rest = rest.section(QLatin1Char('/'), 0, 0);
        const qsizetype at = rest.lastIndexOf(QLatin1Char('@'));
        parts.user = at < 0 ? QString() : rest.left(at);
        parts.host = rest.mid(at + 1);
        return parts;
    }
    return std::nullopt;
}

bool readHost(const QString& text, ConnectionForm& form) {
    if (text.contains(QLatin1Char(',')))
        return false;
    const qsizetype bracket = text.indexOf(QLatin1Char(']'));
    const qsizetype colon = text.indexOf(QLatin1Char(':'), std::max<qsizetype>(bracket, 0));
    QString host = colon < 0 ? text : text.left(colon);
    form.port = colon < 0 ? QString() : text.mid(colon + 1);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    form.host = unescaped(host);
    return true;
}

} // namespace

QString toUri(const ConnectionForm& form) {
    QString uri = QStringLiteral("postgresql://") + userPart(form) + hostPart(form.host);
    if (!form.port.isEmpty())
        uri += QLatin1Char(':') + escaped(form.port);
    if (!form.database.isEmpty())
        uri += QLatin1Char('/') + escaped(form.database);
    return uri + parameters(form);
}

QString toShownUri(const ConnectionForm& form) {
    ConnectionForm shown = form;
    shown.password.clear();
    return toUri(shown);
}

std::optional<ConnectionForm> fromUri(const QString& uri) {
    const auto parts = split(uri.trimmed());
    ConnectionForm form;
    if (!parts || !readHost(parts->host, form))
        return std::nullopt;
    form.user = unescaped(parts->user.section(QLatin1Char(':'), 0, 0));
    form.password = unescaped(parts->user.section(QLatin1Char(':'), 1));
    form.database = unescaped(parts->path);
    for (const QString& item : parts->query.split(QLatin1Char('&'), Qt::SkipEmptyParts)) {
        const QString key = unescaped(item.section(QLatin1Char('='), 0, 0));
        const QString value = unescaped(item.section(QLatin1Char('='), 1));
        if (!take(form, key, value))
            form.others.append({key, value});
    }
    return form;
}

} // namespace leftfold::ui
