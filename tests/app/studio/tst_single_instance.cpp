// SPDX-License-Identifier: Apache-2.0
#include "app/studio/single_instance.h"
#include "tests/runner.h"
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace leftfold::studio;

/// Two studios and the socket between them.
class TstSingleInstance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theSecondHandsOver() {
        SingleInstance first(socket());
        QVERIFY(!first.handOver("nobody runs yet"));
        QSignalSpy received(&first, &SingleInstance::received);
        bool handed = false;
        // The other one is another process, so it waits on a thread of its own.
        std::jthread second([&] { handed = SingleInstance(socket()).handOver("open shop.db"); });
        QTRY_COMPARE(received.count(), 1);
        second.join();
        QVERIFY(handed);
        QCOMPARE(received.front().front().toByteArray(), QByteArray("open shop.db"));
    }
    void aLongMessageComesWhole() {
        SingleInstance first(socket());
        QVERIFY(!first.handOver({}));
        QSignalSpy received(&first, &SingleInstance::received);
        const QByteArray message(300'000, 'x');
        std::jthread second([&] { SingleInstance(socket()).handOver(message); });
        QTRY_COMPARE(received.count(), 1);
        second.join();
        QCOMPARE(received.front().front().toByteArray(), message);
    }
    void nobodyElseMayOpenTheSocket() {
        SingleInstance first(socket());
        QVERIFY(!first.handOver({}));
        const auto permissions = QFileInfo(socket()).permissions();
        QVERIFY(!(permissions & (QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup | QFile::WriteGroup)));
    }
    void whatACrashLeftIsNoHindrance() {
        QFile left(socket());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        SingleInstance first(socket());
        QVERIFY(!first.handOver({}));
        QSignalSpy received(&first, &SingleInstance::received);
        std::jthread second([&] { SingleInstance(socket()).handOver("x"); });
        QTRY_COMPARE(received.count(), 1);
    }
    void rubbishIsNoMessage() {
        SingleInstance first(socket());
        QVERIFY(!first.handOver({}));
        QSignalSpy received(&first, &SingleInstance::received);
        sockaddr_un address{AF_UNIX, {}};
        const std::string name = socket().toStdString();
        std::copy(name.begin(), name.end(), std::begin(address.sun_path));
        const int stranger = ::socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(::connect(stranger, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        const std::string_view rubbish = "\x7f\xff\xff\xff and nothing that long follows";
        QCOMPARE(::write(stranger, rubbish.data(), rubbish.size()), static_cast<ssize_t>(rubbish.size()));
        ::close(stranger);
        std::jthread second([&] { SingleInstance(socket()).handOver("x"); });
        QTRY_COMPARE(received.count(), 1);
        QCOMPARE(received.front().front().toByteArray(), QByteArray("x"));
    }

private:
    QString socket() const { return m_folder->filePath(QStringLiteral("studio.socket")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

LEFTFOLD_TEST(TstSingleInstance)
#include "tst_single_instance.moc"
