// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QObject>

class QLocalServer;
class QLocalSocket;

namespace leftfold::studio {

/// One studio for each user and session: a second one hands over what it was asked for and ends. They meet at a socket in the
/// user's runtime directory that nobody else may open.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    /// A file's path; that of the user's session where nothing is said.
    explicit SingleInstance(const QString& socket = defaultSocket(), QObject* parent = nullptr);

    /// Hands the message to the one that runs; false: there is none that answers, and this one listens from now on.
    bool handOver(const QByteArray& message);

    static QString defaultSocket();

Q_SIGNALS:
    void received(const QByteArray& message);

private:
    bool send(const QByteArray& message) const;
    void listen();
    void accept();
    void read(QLocalSocket* socket);

    QString m_socket;
    QLocalServer* m_server = nullptr;
};

} // namespace leftfold::studio
