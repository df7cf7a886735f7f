// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QUrlQuery>
#include <optional>

namespace leftfold::ui {

/// What the PostgreSQL form holds. It and a URI say the same; the password is never kept anywhere else.
struct ConnectionForm {
    QString host;
    QString port;
    QString database;
    QString user;
    QString password;
    QString sslMode; ///< empty: libpq's own choice ("prefer")
    QList<std::pair<QString, QString>> others; ///< parameters that the form has no field for

    bool operator==(const ConnectionForm&) const = default;
};

/// The URI that libpq and the command line take, everything escaped that must be.
QString toUri(const ConnectionForm& form);
/// As `toUri` without the password: what is shown and remembered.
QString toShownUri(const ConnectionForm& form);

/// Reads `postgresql://user:password@host:port/database?sslmode=…`. Nothing where it is no such URI, or one with several
/// hosts, which a form cannot show; libpq may still take it.
std::optional<ConnectionForm> fromUri(const QString& uri);

} // namespace leftfold::ui
