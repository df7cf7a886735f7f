// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"
#include <QFile>
#include <QUrl>

using namespace leftfold;
using namespace leftfold::test;

/// A password comes from where libpq looks for one, and never comes out again.
class TstPasswords : public QObject {
    Q_OBJECT

    Folder m_folder;
    QUrl m_server;
    QString m_password;
    std::string m_address; ///< without it

    /// Runs `leftfold layouts` with those settings of the environment before it; it opens any database that lets it in.
    Ran opened(const std::string& environment, const std::string& address) const {
        return runShell("env -u PGPASSWORD -u PGPASSFILE -u PGSERVICEFILE HOME=" + m_folder.path("home")
            + " DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere " + environment + " leftfold layouts '" + address + "' --format csv");
    }
    void expectOpen(const Ran& ran) const { QVERIFY2(ran.exit == 0, ran.err.c_str()); }
    std::string secretFile(const char* name, const QString& line) const {
        const auto file = m_folder.write(name, line.toStdString());
        QFile::setPermissions(QString::fromStdString(file), QFile::ReadOwner | QFile::WriteOwner);
        return file;
    }

private Q_SLOTS:
    void initTestCase() {
        const QString server = qEnvironmentVariable("LEFTFOLD_TEST_PG");
        if (server.isEmpty())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        m_server = QUrl(server);
        m_password = m_server.password();
        QUrl shown = m_server;
        shown.setPassword({});
        m_address = shown.toString(QUrl::FullyEncoded).toStdString();
        QVERIFY(!m_password.isEmpty());
    }

    void withoutOneItIsSaid() {
        const auto ran = opened("", m_address);
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.err.find("refuses the user name or password") != std::string::npos, ran.err.c_str());
    }
    void theEnvironmentHasIt() { expectOpen(opened("PGPASSWORD=" + m_password.toStdString(), m_address)); }
    void aPasswordFileHasIt() {
        const auto file = secretFile("pgpass", QStringLiteral("*:*:*:%1:%2\n").arg(m_server.userName(), m_password));
        expectOpen(opened("PGPASSFILE=" + file, m_address));
        expectOpen(opened("", m_address + (m_server.hasQuery() ? '&' : '?') + "passfile=" + file));
    }
    void aServiceFileHasIt() {
        const auto file = secretFile("services",
            QStringLiteral("[orders]\nhost=%1\nport=%2\nuser=%3\npassword=%4\ndbname=%5\n")
                .arg(m_server.host())
                .arg(m_server.port())
                .arg(m_server.userName(), m_password, m_server.path().mid(1)));
        expectOpen(opened("PGSERVICEFILE=" + file, "service=orders"));
        expectOpen(opened("PGSERVICEFILE=" + file, "postgresql:///?service=orders"));
    }
    void noErrorRepeatsIt() {
        for (const std::string address : {"postgresql://zoe:s3cret@127.0.0.1:1/shop", "postgresql://zoe:s3c/ret@127.0.0.1:1/shop",
                 "postgresql://127.0.0.1:1/shop?password=s3cret", "host=127.0.0.1 port=1 password=s3cret dbname=shop",
                 "host=127.0.0.1 password='s3cret dbname=shop", "postgresql://zoe:s3cret@127.0.0.1:1/shop?nonsense=1",
                 "postgresql://zoe:pa?s3cret@127.0.0.1:1/shop"}) {
            for (const char* verb : {"info", "replay", "layouts", "events", "aggregates", "outbox"}) {
                const auto ran = run({verb, address});
                QVERIFY(ran.exit == 2 || ran.exit == 3);
                const auto told = ran.out + ran.err;
                QVERIFY2(told.find("s3c") == std::string::npos, told.c_str());
            }
        }
    }
};

LEFTFOLD_TEST(TstPasswords)
#include "tst_passwords.moc"
