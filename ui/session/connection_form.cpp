// SPDX-License-Identifier: Apache-2.0
#include "ui/session/connection_form.h"
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <algorithm>

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

/// In a URI a port belongs to one host.
QString hostsPart(const ConnectionForm& form) {
    const QStringList hosts = form.host.split(QLatin1Char(','));
    const QStringList ports = form.port.split(QLatin1Char(','));
    QStringList parts;
    for (qsizetype at = 0; at < std::max(hosts.size(), ports.size()); ++at) {
        const QString port = (ports.size() == 1 ? ports.front() : ports.value(at)).trimmed();
        parts << hostPart(hosts.value(at).trimmed()) + (port.isEmpty() ? QString() : QLatin1Char(':') + escaped(port));
    }
    return parts.join(QLatin1Char(','));
}

QString userPart(const ConnectionForm& form) {
    if (form.user.isEmpty() && form.password.isEmpty())
        return {};
    const QString user = escaped(form.user);
    return form.password.isEmpty() ? user + QLatin1Char('@') : QStringLiteral("%1:%2@").arg(user, escaped(form.password));
}

QString parametersPart(const ConnectionForm& form) {
    QStringList parts;
    for (const auto& [key, value] : form.parameters)
        parts << escaped(key) + QLatin1Char('=') + escaped(value);
    return parts.isEmpty() ? QString() : QLatin1Char('?') + parts.join(QLatin1Char('&'));
}

/// A parameter may say what a field says; the field is then filled from it.
void take(ConnectionForm& form, const QString& key, const QString& value) {
    const std::pair<QLatin1String, QString ConnectionForm::*> fields[] = {{QLatin1String("host"), &ConnectionForm::host},
        {QLatin1String("port"), &ConnectionForm::port}, {QLatin1String("dbname"), &ConnectionForm::database},
        {QLatin1String("user"), &ConnectionForm::user}, {QLatin1String("password"), &ConnectionForm::password}};
    for (const auto& [name, field] : fields) {
        if (name == key) {
            form.*field = value;
            return;
        }
    }
    form.setParameter(key, value);
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

std::pair<QString, QString> readHost(const QString& text) {
    const qsizetype bracket = text.indexOf(QLatin1Char(']'));
    const qsizetype colon = text.indexOf(QLatin1Char(':'), std::max<qsizetype>(bracket, 0));
    QString host = colon < 0 ? text : text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    return {unescaped(host), colon < 0 ? QString() : text.mid(colon + 1)};
}

void readHosts(const QString& text, ConnectionForm& form) {
    QStringList hosts;
    QStringList ports;
    for (const QString& part : text.split(QLatin1Char(','))) {
        const auto [host, port] = readHost(part);
        hosts << host;
        ports << port;
    }
    const bool alike = ports.count(ports.front()) == ports.size();
    form.host = hosts.join(QLatin1Char(','));
    form.port = alike ? ports.front() : ports.join(QLatin1Char(','));
}

const QRegularExpression& timeoutOption() {
    static const QRegularExpression option(QStringLiteral("\\s*-c\\s*statement_timeout=(\\S+)"));
    return option;
}

} // namespace

QString ConnectionForm::parameter(const QString& key) const {
    const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const auto& each) { return each.first == key; });
    return found == parameters.end() ? QString() : found->second;
}

void ConnectionForm::setParameter(const QString& key, const QString& value) {
    const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const auto& each) { return each.first == key; });
    if (value.isEmpty() && found != parameters.end())
        parameters.erase(found);
    else if (found != parameters.end())
        found->second = value;
    else if (!value.isEmpty())
        parameters.append({key, value});
}

QString toUri(const ConnectionForm& form) {
    QString uri = QStringLiteral("postgresql://") + userPart(form) + hostsPart(form);
    if (!form.database.isEmpty())
        uri += QLatin1Char('/') + escaped(form.database);
    return uri + parametersPart(form);
}

ConnectionForm withoutSecrets(const ConnectionForm& form) {
    ConnectionForm shown = form;
    shown.password.clear();
    shown.setParameter(QStringLiteral("sslpassword"), {});
    return shown;
}

QString toShownUri(const ConnectionForm& form) {
    return toUri(withoutSecrets(form));
}

std::optional<ConnectionForm> fromUri(const QString& uri) {
    const auto parts = split(uri.trimmed());
    if (!parts)
        return std::nullopt;
    ConnectionForm form;
    readHosts(parts->host, form);
    // A / or @ in a password makes the host end too early; then no part is what it seems.
    static const QRegularExpression ports(QStringLiteral("^[0-9,]*$"));
    if (!ports.match(form.port).hasMatch() || (parts->user.isEmpty() && parts->path.contains(QLatin1Char('@'))))
        return std::nullopt;
    form.user = unescaped(parts->user.section(QLatin1Char(':'), 0, 0));
    form.password = unescaped(parts->user.section(QLatin1Char(':'), 1));
    form.database = unescaped(parts->path);
    for (const QString& item : parts->query.split(QLatin1Char('&'), Qt::SkipEmptyParts))
        take(form, unescaped(item.section(QLatin1Char('='), 0, 0)), unescaped(item.section(QLatin1Char('='), 1)));
    return form;
}

std::optional<ConnectionForm> fromWords(const QString& text) {
    static const QRegularExpression word(
        QStringLiteral("\\G\\s*([a-z_]+)\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|((?:[^\\s'\\\\]|\\\\.)+))(?=\\s|$)"));
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    const QString trimmed = text.trimmed();
    ConnectionForm form;
    qsizetype end = 0;
    while (end < trimmed.size()) {
        const auto match = word.match(trimmed, end);
        if (!match.hasMatch())
            return std::nullopt;
        QString value = match.captured(2) + match.captured(3);
        take(form, match.captured(1), value.replace(escape, QStringLiteral("\\1")));
        end = match.capturedEnd();
    }
    return end > 0 ? std::optional(form) : std::nullopt;
}

std::optional<ConnectionForm> readConnection(const QString& text) {
    const auto form = fromUri(text);
    return form ? form : fromWords(text);
}

QString statementTimeout(const ConnectionForm& form) {
    return timeoutOption().match(form.parameter(QStringLiteral("options"))).captured(1);
}

void setStatementTimeout(ConnectionForm& form, const QString& limit) {
    QString options = form.parameter(QStringLiteral("options")).remove(timeoutOption());
    if (!limit.isEmpty())
        options = options.trimmed() + QStringLiteral(" -c statement_timeout=") + limit;
    form.setParameter(QStringLiteral("options"), options.trimmed());
}

} // namespace leftfold::ui
