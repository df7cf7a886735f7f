// SPDX-License-Identifier: Apache-2.0
#include "app/studio/single_instance.h"
#include <QDataStream>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>

namespace leftfold::studio {

namespace {

/// A studio that does not answer by then is no use, and this one runs for itself.
constexpr int patience = 3000;
constexpr int longest = 1 << 20;
constexpr char taken = '+';

} // namespace

SingleInstance::SingleInstance(const QString& socket, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_server(new QLocalServer(this)) {
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

QString SingleInstance::defaultSocket() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString() : QDir(folder).filePath(QStringLiteral("leftfold-studio.socket"));
}

bool SingleInstance::handOver(const QByteArray& message) {
    if (m_socket.isEmpty())
        return false; // nowhere to meet that is the user's own: this one runs for itself
    QLockFile turn(m_socket + QStringLiteral(".lock")); // of two that start at once, one comes first
    turn.tryLock(patience);
    if (send(message))
        return true;
    listen();
    return false;
}

bool SingleInstance::send(const QByteArray& message) const {
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(patience))
        return false;
    QDataStream stream(&socket);
    stream << message;
    char answer = 0;
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience) && socket.getChar(&answer) && answer == taken;
}

void SingleInstance::listen() {
    QLocalServer::removeServer(m_socket); // of one that crashed: nobody answered
    m_server->listen(m_socket);
}

void SingleInstance::accept() {
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void SingleInstance::read(QLocalSocket* socket) {
    if (socket->bytesAvailable() > longest)
        return socket->abort();
    QDataStream stream(socket);
    stream.startTransaction();
    QByteArray message;
    stream >> message;
    if (!stream.commitTransaction())
        return; // more is on the way
    socket->putChar(taken);
    socket->flush();
    Q_EMIT received(message);
}

} // namespace leftfold::studio
