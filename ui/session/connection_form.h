// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QString>
#include <optional>
#include <utility>

namespace leftfold::ui {

/// What the PostgreSQL form holds. It and a URI say the same.
struct ConnectionForm {
    QString host; ///< of several servers: one after the other, with commas
    QString port; ///< one for all of them, or as many
    QString database;
    QString user;
    QString password;
    QList<std::pair<QString, QString>> parameters; ///< everything else, by libpq's names, in the order given

    /// Empty where it is not given.
    QString parameter(const QString& key) const;
    /// Empty: taken out.
    void setParameter(const QString& key, const QString& value);

    bool operator==(const ConnectionForm&) const = default;
};

/// The URI that libpq and the command line take, everything escaped that must be.
QString toUri(const ConnectionForm& form);
/// The form without the passwords of user and key.
ConnectionForm withoutSecrets(const ConnectionForm& form);
/// As `toUri` without passwords: what is shown and remembered.
QString toShownUri(const ConnectionForm& form);

/// Reads `postgresql://user:password@host:port,host:port/database?sslmode=…`. Nothing where it is no such URI.
std::optional<ConnectionForm> fromUri(const QString& uri);
/// Reads libpq's other form, `host=db dbname='my shop'`. Nothing where it is none.
std::optional<ConnectionForm> fromWords(const QString& text);
/// Either.
std::optional<ConnectionForm> readConnection(const QString& text);

/// How long a statement may take, as PostgreSQL writes it ("30s"); it stands among `options`. Empty: as Leftfold has it.
QString statementTimeout(const ConnectionForm& form);
void setStatementTimeout(ConnectionForm& form, const QString& limit);

} // namespace leftfold::ui
