// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/keychain.h"
#include "tests/runner.h"
#include <QDir>
#include <QTemporaryDir>
#include <optional>

using namespace leftfold;
using namespace leftfold::desktop;

class TstKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    }
    void withoutASessionThereIsNone() {
        QVERIFY(!mayHaveKeychain());
        std::optional<Result<std::string>> read;
        std::optional<Result<>> written;
        readPassword("postgresql://db/shop", [&](Result<std::string> answer) { read = std::move(answer); });
        writePassword("postgresql://db/shop", "s3cret", [&](Result<> answer) { written = std::move(answer); });
        QVERIFY(!read && !written); // later
        QTRY_VERIFY(read && written);
        QCOMPARE(read->error().code, ErrorCode::Unavailable);
        QCOMPARE(written->error().code, ErrorCode::Unavailable);
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }
    void aBusThatIsGoneIsNoneToo() {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
        QVERIFY(mayHaveKeychain());
        std::optional<Result<std::string>> read;
        readPassword("postgresql://db/shop", [&](Result<std::string> answer) { read = std::move(answer); });
        QTRY_VERIFY_WITH_TIMEOUT(read, 30000);
        QCOMPARE(read->error().code, ErrorCode::Unavailable);
    }
    void anEntryIsALogin() {
        QCOMPARE(keychainEntry("postgresql://zoe:x@db/shop?sslmode=require"), std::string("postgresql://zoe@db/shop"));
        QCOMPARE(keychainEntry("host=db user=zoe dbname=shop password=x"), keychainEntry("postgresql://zoe@db/shop"));
        QVERIFY(keychainEntry("postgresql://adam@db/shop") != keychainEntry("postgresql://zoe@db/shop"));
    }

private:
    QTemporaryDir m_folder;
};

LEFTFOLD_TEST(TstKeychain)
#include "tst_keychain.moc"
