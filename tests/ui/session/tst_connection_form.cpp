// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/connection_form.h"

using namespace leftfold::ui;

class TstConnectionForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void formAndUriSayTheSame_data() {
        QTest::addColumn<QString>("uri");
        for (const auto* uri : {"postgresql://localhost/shop", "postgresql://reader@db.example.org:5433/shop?sslmode=require",
                 "postgresql://zo%C3%AB:p%40ss%2Fw%3Ard@db/shop", "postgresql://reader@[2001:db8::1]:5432/shop",
                 "postgresql://%2Fvar%2Frun%2Fpostgresql/shop", "postgresql://db/shop?application_name=leftfold&connect_timeout=5",
                 "postgresql://a:5432,b:5433/shop?target_session_attrs=primary", "postgresql://zoe@[::1]:1,b:1/shop",
                 "postgresql://db/shop?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem&sslcert=me.crt&sslkey=me.key&gssencmode=disable",
                 "postgresql://db", "postgresql://"})
            QTest::newRow(uri) << QString::fromLatin1(uri);
    }
    void formAndUriSayTheSame() {
        QFETCH(QString, uri);
        const auto form = fromUri(uri);
        QVERIFY(form);
        QCOMPARE(toUri(*form), uri);
    }
    void readsEveryPart() {
        const auto form = fromUri(QStringLiteral("postgres://zo%C3%AB:p%40ss@db:5433/my%20shop?sslmode=verify-full&options=-c%20x%3D1"));
        QCOMPARE(form->user, QStringLiteral("zoë"));
        QCOMPARE(form->password, QStringLiteral("p@ss"));
        QCOMPARE(form->host, QStringLiteral("db"));
        QCOMPARE(form->port, QStringLiteral("5433"));
        QCOMPARE(form->database, QStringLiteral("my shop"));
        QCOMPARE(form->parameter(QStringLiteral("options")), QStringLiteral("-c x=1"));
        QCOMPARE(form->parameter(QStringLiteral("sslmode")), QStringLiteral("verify-full"));
    }
    void parametersFillTheFields() {
        const auto form = fromUri(QStringLiteral("postgresql:///shop?host=/var/run/postgresql&user=reader&port=5433"));
        QCOMPARE(form->host, QStringLiteral("/var/run/postgresql"));
        QCOMPARE(form->user, QStringLiteral("reader"));
        QCOMPARE(form->port, QStringLiteral("5433"));
        QVERIFY(form->parameters.isEmpty());
    }
    void severalServersStandInOneField() {
        const auto form = fromUri(QStringLiteral("postgresql://a:5433,[2001:db8::1]:5434,c/shop"));
        QCOMPARE(form->host, QStringLiteral("a,2001:db8::1,c"));
        QCOMPARE(form->port, QStringLiteral("5433,5434,"));
        ConnectionForm alike;
        alike.host = QStringLiteral("a, b");
        alike.port = QStringLiteral("5433");
        QCOMPARE(toUri(alike), QStringLiteral("postgresql://a:5433,b:5433"));
        QCOMPARE(fromUri(toUri(alike))->port, QStringLiteral("5433"));
    }
    void libpqsOtherFormIsReadToo() {
        const auto form = fromWords(QStringLiteral(" host=db,b port = 5433 dbname='my \\'shop' user=zoe password=a\\ b sslmode=require "));
        QVERIFY(form);
        QCOMPARE(form->host, QStringLiteral("db,b"));
        QCOMPARE(form->database, QStringLiteral("my 'shop"));
        QCOMPARE(form->password, QStringLiteral("a b"));
        QCOMPARE(form->parameter(QStringLiteral("sslmode")), QStringLiteral("require"));
        for (const auto* none : {"", "shop.db", "/data/a=b.db", "host=db port", "host='db", "host = "})
            QVERIFY2(!fromWords(QString::fromLatin1(none)), none);
    }
    void theTimeLimitStandsAmongTheOptions() {
        ConnectionForm form;
        setStatementTimeout(form, QStringLiteral("30s"));
        QCOMPARE(form.parameter(QStringLiteral("options")), QStringLiteral("-c statement_timeout=30s"));
        form.setParameter(QStringLiteral("options"), QStringLiteral("-c search_path=a -c statement_timeout=30s -c x=1"));
        QCOMPARE(statementTimeout(form), QStringLiteral("30s"));
        setStatementTimeout(form, QStringLiteral("1min"));
        QCOMPARE(form.parameter(QStringLiteral("options")), QStringLiteral("-c search_path=a -c x=1 -c statement_timeout=1min"));
        setStatementTimeout(form, {});
        QCOMPARE(form.parameter(QStringLiteral("options")), QStringLiteral("-c search_path=a -c x=1"));
        form = {};
        setStatementTimeout(form, {});
        QVERIFY(form.parameters.isEmpty());
    }
    void whatIsNoServer() {
        QVERIFY(!fromUri(QStringLiteral("mysql://db/shop")));
        QVERIFY(!fromUri(QStringLiteral("host=db dbname=shop")));
        QVERIFY(!fromUri({}));
    }
    void theShownUriHasNoPassword() {
        const auto form = fromUri(QStringLiteral("postgresql://zoe:s3cret@db/shop?sslpassword=t0p"));
        QCOMPARE(toShownUri(*form), QStringLiteral("postgresql://zoe@db/shop"));
    }
};

LEFTFOLD_TEST(TstConnectionForm)
#include "tst_connection_form.moc"
